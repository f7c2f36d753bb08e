const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** The letters of one Hangul syllable, as compatibility jamo (U+3131 and after). */
export interface HangulSyllable {
  readonly initial: string
  readonly vowel: string
  /** Empty: the syllable is open. */
  readonly final: string
}

/** Takes a precomposed syllable apart (Unicode, section 3.12); null for any other character. */
export function hangulSyllable(character: string): HangulSyllable | null {
  const at = (character.codePointAt(0) ?? 0) - 0xac00
  if (at < 0 || at > 11_171) return null
  return {
    initial: INITIALS.charAt(Math.floor(at / 588)),
    vowel: VOWELS.charAt(Math.floor((at % 588) / 28)),
    final: FINALS.charAt(at % 28).trim(),
  }
}

/** The syllables of a run of Hangul; other characters are passed over. */
export function hangulSyllables(text: string): readonly HangulSyllable[] {
  return [...text].flatMap((character) => hangulSyllable(character) ?? [])
}
