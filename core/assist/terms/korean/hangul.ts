/** First and last precomposed syllable (Unicode, Hangul Syllables). */
const FIRST = 0xac00
const LAST = 0xd7a3
const VOWELS = 21
const FINALS = 28

export const isSyllable = (code: number): boolean => code >= FIRST && code <= LAST

/** Indices of initial, vowel and final consonant (0: none), as Unicode counts them (section 3.12). */
export interface Jamo {
  readonly initial: number
  readonly vowel: number
  readonly final: number
}

/** The parts of a precomposed syllable. */
export function decompose(code: number): Jamo {
  const index = code - FIRST
  return {
    initial: Math.floor(index / (VOWELS * FINALS)),
    vowel: Math.floor(index / FINALS) % VOWELS,
    final: index % FINALS,
  }
}

export const compose = ({ initial, vowel, final }: Jamo): number =>
  FIRST + (initial * VOWELS + vowel) * FINALS + final

/** The index of the final consonant; 0: none. -1: not a syllable. */
export const finalOf = (code: number): number => (isSyllable(code) ? (code - FIRST) % FINALS : -1)

export const FINAL_NIEUN = 4
export const FINAL_RIEUL = 8
export const FINAL_BIEUP = 17
export const FINAL_SIOT = 19
