import { capitalized } from './capitalized.ts'
import { hangulSyllable } from './hangulSyllable.ts'
import type { KoreanPersonName } from './koreanPersonName.ts'
import { letterTable, PLAIN_INITIALS, PLAIN_VOWELS } from './letterTable.ts'
import { revisedGivenName, revisedRomanization } from './revisedRomanization.ts'

/** Surnames that people in the South write otherwise than by rule. */
const SOUTHERN: Readonly<Record<string, string>> = {
  ...letterTable(
    '강Kang 고Ko 곽Kwak 구Koo 권Kwon 금Keum 길Gil 김Kim 노Noh 로Noh 류Ryu 리Lee 림Lim',
  ),
  ...letterTable('문Moon 박Park 배Bae 백Baek 서Seo 성Sung 손Son 신Shin 심Shim 안Ahn 오Oh 우Woo'),
  ...letterTable('유Yoo 윤Yoon 이Lee 임Lim 전Jeon 정Jung 조Cho 주Joo 최Choi 허Heo 황Hwang'),
  남궁: 'Namkoong',
  선우: 'Sunwoo',
}

/** Surnames as the northern press writes them, where syllable by syllable would give another. */
const NORTHERN: Readonly<Record<string, string>> = { 이: 'Ri', 남궁: 'Namgung' }

/** Surnames in Ukrainian by usage. */
const UKRAINIAN: Readonly<Record<string, string>> = { 이: 'Лі', 리: 'Лі' }

const INITIALS = { ...PLAIN_INITIALS, ...letterTable('ㅈj ㅉjj ㅊch ㅋkh ㅌth ㅍph') }
const VOICED = letterTable('ㄱg ㄷd ㅂb')
const FINALS = letterTable('ㄱk ㄲk ㅋk ㄴn ㄷt ㅅt ㅆt ㅈt ㅊt ㅌt ㅎt ㄹl ㅁm ㅂp ㅍp ㅇng')

/**
 * A name as the northern press writes it in English: every syllable a word, initials voiced within
 * the given name (Ri Son Gwon, Pak Pong Ju).
 */
export function northernUsage({ surname, given }: KoreanPersonName): string {
  const family = NORTHERN[surname] ?? capitalized(spelt(surname).join(''))
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
    return head + (PLAIN_VOWELS[vowel] ?? '') + (FINALS[final] ?? '')
  })
}
