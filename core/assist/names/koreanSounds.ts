import type { HangulSyllable } from './hangulSyllable.ts'

/** What is heard at the end of a syllable: seven consonants, or nothing. */
export type FinalSound = '' | 'ㄱ' | 'ㄴ' | 'ㄷ' | 'ㄹ' | 'ㅁ' | 'ㅂ' | 'ㅇ'

/** A syllable as it is heard. */
export interface KoreanSound {
  /** ㅇ: no consonant. */
  readonly initial: string
  readonly vowel: string
  readonly final: FinalSound
}

const HEARD: Readonly<Record<string, FinalSound>> = {
  ...{ ㄱ: 'ㄱ', ㄲ: 'ㄱ', ㅋ: 'ㄱ', ㄳ: 'ㄱ', ㄺ: 'ㄱ', ㄴ: 'ㄴ', ㄵ: 'ㄴ', ㄶ: 'ㄴ' },
  ...{ ㄷ: 'ㄷ', ㅅ: 'ㄷ', ㅆ: 'ㄷ', ㅈ: 'ㄷ', ㅊ: 'ㄷ', ㅌ: 'ㄷ', ㅎ: 'ㄷ', ㄹ: 'ㄹ' },
  ...{ ㄼ: 'ㄹ', ㄽ: 'ㄹ', ㄾ: 'ㄹ', ㅀ: 'ㄹ', ㅁ: 'ㅁ', ㄻ: 'ㅁ', ㅂ: 'ㅂ', ㅍ: 'ㅂ' },
  ...{ ㅄ: 'ㅂ', ㄿ: 'ㅂ', ㅇ: 'ㅇ' },
}

/** Two letters at the end of a syllable: the second is heard with the vowel that follows. */
const DOUBLE: Readonly<Record<string, readonly [string, string]>> = {
  ...{ ㄳ: ['ㄱ', 'ㅅ'], ㄵ: ['ㄴ', 'ㅈ'], ㄶ: ['ㄴ', 'ㅎ'], ㄺ: ['ㄹ', 'ㄱ'], ㄻ: ['ㄹ', 'ㅁ'] },
  ...{ ㄼ: ['ㄹ', 'ㅂ'], ㄽ: ['ㄹ', 'ㅅ'], ㄾ: ['ㄹ', 'ㅌ'], ㄿ: ['ㄹ', 'ㅍ'], ㅀ: ['ㄹ', 'ㅎ'] },
  ...{ ㅄ: ['ㅂ', 'ㅅ'] },
}

const NASAL: Readonly<Record<string, FinalSound>> = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' }
const ASPIRATED: Readonly<Record<string, string>> = { ㄱ: 'ㅋ', ㄷ: 'ㅌ', ㅈ: 'ㅊ' }

/**
 * How the syllables of one word are heard one after the other: finals that move to a vowel,
 * nasals, ㄹ beside ㄴ, ㅎ (Standard Pronunciation, articles 8 to 20). Tensing is left out, since
 * no system of transliteration writes it, and so is ㅎ after ㄱ ㄷ ㅂ, which systems keep.
 */
export function koreanSounds(syllables: readonly HangulSyllable[]): readonly KoreanSound[] {
  const sounds: KoreanSound[] = []
  let initial = syllables[0]?.initial ?? 'ㅇ'
  syllables.forEach(({ vowel, final }, at) => {
    const next = syllables[at + 1]
    if (next === undefined) {
      sounds.push({ initial, vowel, final: HEARD[final] ?? '' })
      return
    }
    const [heard, following] = meet(final, next)
    sounds.push({ initial, vowel, final: heard })
    initial = following
  })
  return sounds
}

/** What becomes of a final and of the initial that follows it. */
function meet(final: string, next: HangulSyllable): readonly [FinalSound, string] {
  if (final === '') return ['', next.initial]
  const [stays, moves] = DOUBLE[final] ?? ['', final]
  if (next.initial === 'ㅇ' && final !== 'ㅇ') {
    const moved = moves === 'ㅎ' ? (stays === '' ? 'ㅇ' : stays) : moves
    const palatal = next.vowel === 'ㅣ' ? { ㄷ: 'ㅈ', ㅌ: 'ㅊ' }[moved] : undefined
    return [moves === 'ㅎ' ? '' : (HEARD[stays] ?? ''), palatal ?? moved]
  }
  const aspirated = moves === 'ㅎ' ? ASPIRATED[next.initial] : undefined
  if (aspirated !== undefined) return [HEARD[stays] ?? '', aspirated]
  const heard = HEARD[final] ?? ''
  const nasal = NASAL[heard]
  switch (next.initial) {
    case 'ㄴ':
      return heard === 'ㄹ' ? ['ㄹ', 'ㄹ'] : [nasal ?? heard, 'ㄴ']
    case 'ㅁ':
      return [nasal ?? heard, 'ㅁ']
    case 'ㄹ':
      return heard === 'ㄹ' || heard === 'ㄴ' ? ['ㄹ', 'ㄹ'] : [nasal ?? heard, 'ㄴ']
    default:
      return [heard, next.initial]
  }
}
