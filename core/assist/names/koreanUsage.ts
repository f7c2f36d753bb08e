import { capitalized } from './capitalized.ts'
import { hangulSyllable } from './hangulSyllable.ts'
import type { KoreanPersonName } from './koreanPersonName.ts'
import { revisedGivenName, revisedRomanization } from './revisedRomanization.ts'

/** Surnames that people in the South write otherwise than by rule. */
const SOUTHERN: Readonly<Record<string, string>> = {
  ...{ 강: 'Kang', 고: 'Ko', 곽: 'Kwak', 구: 'Koo', 권: 'Kwon', 금: 'Keum', 길: 'Gil', 김: 'Kim' },
  ...{ 남궁: 'Namkoong', 노: 'Noh', 로: 'Noh', 류: 'Ryu', 리: 'Lee', 림: 'Lim', 문: 'Moon' },
  ...{ 박: 'Park', 배: 'Bae', 백: 'Baek', 서: 'Seo', 선우: 'Sunwoo', 성: 'Sung', 손: 'Son' },
  ...{ 신: 'Shin', 심: 'Shim', 안: 'Ahn', 오: 'Oh', 우: 'Woo', 유: 'Yoo', 윤: 'Yoon', 이: 'Lee' },
  ...{
    임: 'Lim',
    전: 'Jeon',
    정: 'Jung',
    조: 'Cho',
    주: 'Joo',
    최: 'Choi',
    허: 'Heo',
    황: 'Hwang',
  },
}

/** Surnames as the northern press writes them, where syllable by syllable would give another. */
const NORTHERN: Readonly<Record<string, string>> = { 이: 'Ri', 남궁: 'Namgung' }

/** Surnames in Ukrainian by usage. */
const UKRAINIAN: Readonly<Record<string, string>> = { 이: 'Лі', 리: 'Лі' }

const VOWELS: Readonly<Record<string, string>> = {
  ...{ ㅏ: 'a', ㅐ: 'ae', ㅑ: 'ya', ㅒ: 'yae', ㅓ: 'o', ㅔ: 'e', ㅕ: 'yo', ㅖ: 'ye', ㅗ: 'o' },
  ...{ ㅘ: 'wa', ㅙ: 'wae', ㅚ: 'oe', ㅛ: 'yo', ㅜ: 'u', ㅝ: 'wo', ㅞ: 'we', ㅟ: 'wi', ㅠ: 'yu' },
  ...{ ㅡ: 'u', ㅢ: 'ui', ㅣ: 'i' },
}
const INITIALS: Readonly<Record<string, string>> = {
  ...{
    ㄱ: 'k',
    ㄲ: 'kk',
    ㄴ: 'n',
    ㄷ: 't',
    ㄸ: 'tt',
    ㄹ: 'r',
    ㅁ: 'm',
    ㅂ: 'p',
    ㅃ: 'pp',
    ㅅ: 's',
  },
  ...{ ㅆ: 'ss', ㅇ: '', ㅈ: 'j', ㅉ: 'jj', ㅊ: 'ch', ㅋ: 'kh', ㅌ: 'th', ㅍ: 'ph', ㅎ: 'h' },
}
const VOICED: Readonly<Record<string, string>> = { ㄱ: 'g', ㄷ: 'd', ㅂ: 'b' }
const FINALS: Readonly<Record<string, string>> = {
  ...{ ㄱ: 'k', ㄲ: 'k', ㅋ: 'k', ㄴ: 'n', ㄷ: 't', ㅅ: 't', ㅆ: 't', ㅈ: 't', ㅊ: 't', ㅌ: 't' },
  ...{ ㅎ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅍ: 'p', ㅇ: 'ng' },
}

/**
 * A name as the northern press writes it in English: every syllable a word, initials voiced within
 * the given name (Ri Son Gwon, Pak Pong Ju).
 */
export function northernUsage({ surname, given }: KoreanPersonName): string {
  const family = NORTHERN[surname] ?? spelt(surname).map(capitalized).join('')
  return [family, ...spelt(given).map(capitalized)].join(' ')
}

/** A name as people in the South write their own: a customary surname, a hyphened given name. */
export function southernUsage({ surname, given }: KoreanPersonName): string {
  const family = SOUTHERN[surname] ?? revisedRomanization(surname, 'other')
  return `${family} ${revisedGivenName(given, '-')}`
}

/** A surname of one half of Korea before a given name as the other half spells it. */
export function mixedUsage(name: KoreanPersonName): readonly string[] {
  const north = northernUsage(name)
  const south = southernUsage(name)
  const head = /^\S+/
  const family = (full: string) => head.exec(full)?.[0] ?? ''
  return [north.replace(head, family(south)), south.replace(head, family(north))]
}

/** A customary surname before a given name by rule; null: usage knows no other surname. */
export function ukrainianUsage({ surname }: KoreanPersonName, byRule: string): string | null {
  const family = UKRAINIAN[surname]
  return family === undefined ? null : byRule.replace(/^\S+/, family)
}

/** Whether a name is spelt as only the North does: with ㄹ, or ㄴ before ㅕ, at its head. */
export function isNorthernSpelling({ surname }: KoreanPersonName): boolean {
  const first = hangulSyllable(surname)
  return first?.initial === 'ㄹ' || (first?.initial === 'ㄴ' && 'ㅑㅕㅛㅠㅣ'.includes(first.vowel))
}

/** Surnames that the North writes with ㄹ or ㄴ: whoever writes them without is of the South. */
export function isSouthernSpelling({ surname }: KoreanPersonName): boolean {
  return ['이', '임', '유', '노', '나', '양', '여', '염', '육'].includes(surname)
}

function spelt(text: string): readonly string[] {
  const syllables = [...text].flatMap((character) => hangulSyllable(character) ?? [])
  return syllables.map(({ initial, vowel, final }, at) => {
    const before = syllables[at - 1]
    const sonorous = before !== undefined && /^[ㄴㄹㅁㅇ]?$/.test(before.final)
    const head = (sonorous ? VOICED[initial] : undefined) ?? INITIALS[initial] ?? ''
    return head + (VOWELS[vowel] ?? '') + (FINALS[final] ?? '')
  })
}
