import { foldKorean } from './foldKorean.ts'
import { compose, decompose, FINAL_BIEUP, FINAL_NIEUN, finalOf, isSyllable } from './hangul.ts'

/** A text without its spaces, with the way back: terms are written with and without inner spaces. */
export interface KoreanText {
  /** Small letters, NFC, spaces out; 소댑니다 with its ㅂ taken off (소대니다), 소댄데 with its ㄴ. */
  readonly plain: string
  /** `plain`, North and South alike. */
  readonly folded: string
  /** For each code unit of `plain`, where it stood in the text. */
  readonly origin: Int32Array
  /** 1: white space stood before it, or the text began. */
  readonly spaced: Uint8Array
  /** 1: the consonant of an ending was taken off. */
  readonly fused: Uint8Array
}

const BEHIND_BIEUP = /^(?:니다|니까|네다)/
/** Endings of the copula and of verbs, which do not hide a noun's last syllable. */
const WHOLE_ENDINGS = new Set([
  '입',
  '습',
  '합',
  '됩',
  '십',
  '킵',
  '인',
  '는',
  '은',
  '던',
  '한',
  '된',
])

export function koreanText(text: string): KoreanText {
  const origin = new Int32Array(text.length)
  const spaced = new Uint8Array(text.length)
  const fused = new Uint8Array(text.length)
  let plain = ''
  let space = true
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isSpace(code)) {
      space = true
      continue
    }
    const at = plain.length
    origin[at] = index
    spaced[at] = space ? 1 : 0
    space = false
    if (isFused(text, index)) {
      fused[at] = 1
      plain += String.fromCharCode(compose({ ...decompose(code), final: 0 }))
    } else if (isSyllable(code)) {
      plain += text[index] ?? ''
    } else {
      const lower = (text[index] ?? '').toLowerCase()
      plain += lower.length === 1 ? lower : (text[index] ?? '')
    }
  }
  return { plain, folded: foldKorean(plain), origin, spaced, fused }
}

/** Whether a syllable ends in the first consonant of the copula's ending: 소댑니다, 소댄데. */
function isFused(text: string, index: number): boolean {
  const final = finalOf(text.charCodeAt(index))
  if (final !== FINAL_BIEUP && final !== FINAL_NIEUN) return false
  if (WHOLE_ENDINGS.has(text[index] ?? '')) return false
  return final === FINAL_BIEUP
    ? BEHIND_BIEUP.test(text.slice(index + 1, index + 3))
    : text[index + 1] === '데'
}

/** Space, TAB, LF, no-break space, and the other Unicode spaces. */
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0x0a ||
  code === 0x09 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000
