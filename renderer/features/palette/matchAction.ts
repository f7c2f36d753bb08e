/** The consonants with which Korean syllables begin, in Unicode's order (UAX #15, Hangul). */
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const SYLLABLES_BEGIN = 0xac00
const SYLLABLES_END = 0xd7a3
const SYLLABLES_PER_INITIAL = 588

/** How well a query names a thing: higher is better; null: not at all. */
export function matchAction(query: string, name: string): number | null {
  const wanted = fold(query)
  if (wanted === '') return 0
  const text = fold(name)
  const at = text.indexOf(wanted)
  if (at === 0) return 4
  if (at > 0) return text[at - 1] === ' ' ? 3 : 2
  const initials = hangulInitials(name)
  if (initials.includes(query.replace(/\s/g, ''))) return 2
  return isSubsequence(wanted.replace(/ /g, ''), text) ? 1 : null
}

/**
 * Lower case, and Hangul taken apart into its letters, so that a syllable still being composed
 * (`서`) finds the one it will become (`설`).
 */
function fold(text: string): string {
  return [...text.trim().toLocaleLowerCase().normalize('NFD')]
    .map((letter) => INITIALS[letter.charCodeAt(0) - 0x1100] ?? letter)
    .join('')
    .replace(/\s+/g, ' ')
}

/** `설정 열기` becomes `ㅅㅈㅇㄱ`: how Korean menus are searched. */
function hangulInitials(text: string): string {
  return [...text.normalize('NFC').replace(/\s/g, '')]
    .map((letter) => {
      const code = letter.charCodeAt(0)
      if (code < SYLLABLES_BEGIN || code > SYLLABLES_END) return letter
      return INITIALS[Math.floor((code - SYLLABLES_BEGIN) / SYLLABLES_PER_INITIAL)] ?? letter
    })
    .join('')
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = 0
  for (const letter of text) {
    if (letter === wanted[at]) at += 1
  }
  return at === wanted.length
}
