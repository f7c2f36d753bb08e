import { ESCAPE, FIRST_HANGUL_BYTE, FIRST_SINGLE, packedBytesMax, packText } from './packedText.ts'

/** Ways in which a folded selection of one or two characters can stand in a packed text. */
export interface PackedPatterns {
  readonly patterns: readonly Uint8Array[]
  /** 1 at every byte with which a pattern begins. */
  readonly first: Uint8Array
}

/** What `foldForSearch` makes alike. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  "'": ['\u2018', '\u2019', '\u02bc'],
  '"': ['\u201c', '\u201d', '\u201e'],
  σ: ['ς'],
}

export function packedPatterns(selection: string): PackedPatterns {
  let written = ['']
  for (const character of selection.split('')) {
    const variants = new Set([character, character.toUpperCase(), ...(ALIKE[character] ?? [])])
    written = written.flatMap((start) => [...variants].map((variant) => start + variant))
  }
  const patterns = written.map((text) => {
    const bytes = new Uint8Array(packedBytesMax(text))
    const end = packText(text, bytes, 0)
    return bytes.slice(0, end - 1)
  })
  const first = new Uint8Array(0x100)
  for (const [byte] of patterns) first[byte ?? 0] = 1
  return { patterns, first }
}

/** True when a pattern occurs in the text that is packed from `at`. */
export function packedIncludes(
  bytes: Uint8Array,
  at: number,
  { patterns, first }: PackedPatterns,
): boolean {
  let place = at
  for (let byte = bytes[place] as number; byte !== 0; byte = bytes[place] as number) {
    if (first[byte] === 1 && patterns.some((pattern) => standsAt(bytes, place, pattern))) {
      return true
    }
    place += byte === ESCAPE ? 3 : byte >= FIRST_HANGUL_BYTE && byte < FIRST_SINGLE ? 2 : 1
  }
  return false
}

function standsAt(bytes: Uint8Array, place: number, pattern: Uint8Array): boolean {
  for (let index = 0; index < pattern.length; index += 1) {
    if (bytes[place + index] !== pattern[index]) return false
  }
  return true
}
