import { type LanguageTag, parseLanguageTag } from '../interview/languageTag.ts'

/** Languages whose names are known in headers: those of the region, and those that files often have. */
const NAMED = (
  'ko uk en ru zh ja de fr es it pl cs sk hu ro bg tr ar fa he vi th id ms hi kk uz ky mn be lt lv et ' +
  'fi sv no da nl pt el ka hy az sr hr sl'
).split(' ')

/** Words in a header that name a half of Korea. */
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[^a-z])(?:dprk|kp|north(?:ern)?)(?:$|[^a-z])|북한|북측|조선|문화어|північ|кндр/, 'ko-KP'],
  [/(?:^|[^a-z])(?:rok|kr|south(?:ern)?)(?:$|[^a-z])|남한|남측|한국|표준어|півден/, 'ko-KR'],
]

/**
 * The language that a header names: a tag (`uk`, `en_US`), a language's name in English,
 * Ukrainian, Korean or itself, or such a name with a half of Korea (`ko_dprk`, `North Korean`);
 * null: none.
 */
export function headerLanguage(header: string): LanguageTag | null {
  const name = header.trim().toLowerCase()
  if (name === '' || name.length > 60) return null
  const named = taggedLanguage(name) ?? namedLanguages().get(name)
  if (named !== undefined) return parseLanguageTag(named)
  const base = name.split(/[\s_.:()/-]+/).find((word) => languageOfWord(word) !== undefined)
  const half = HALVES.find(([words]) => words.test(name))?.[1]
  if (half !== undefined && (base === undefined || languageOfWord(base) === 'ko')) {
    // 한국어 is the language, not a half of the country.
    return parseLanguageTag(name === '한국어' || name === '조선말' ? 'ko' : half)
  }
  return base === undefined ? null : parseLanguageTag(languageOfWord(base) ?? '')
}

const languageOfWord = (word: string): string | undefined =>
  NAMED.includes(word) ? word : namedLanguages().get(word)

/** A tag whose language is one of those named: nearly every word of three letters is well-formed. */
function taggedLanguage(name: string): string | undefined {
  const tag = parseLanguageTag(name.replaceAll('_', '-'))
  if (tag === null) return undefined
  const [base = '', ...rest] = tag.split('-')
  const region = rest.every((part) => /^(?:[A-Z]{2}|[0-9]{3}|Latn|Cyrl|Hang|Hans|Hant)$/.test(part))
  return NAMED.includes(base) && region ? tag : undefined
}

let names: Map<string, string> | null = null

function namedLanguages(): ReadonlyMap<string, string> {
  if (names !== null) return names
  names = new Map([
    ['조선말', 'ko'],
    ['조선어', 'ko'],
    ['українською', 'uk'],
    ['англійською', 'en'],
    ['корейською', 'ko'],
  ])
  for (const tag of NAMED) {
    for (const locale of ['en', 'uk', 'ko', tag]) {
      const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag)
      if (name !== undefined && name !== '') names.set(name.toLowerCase(), tag)
    }
  }
  return names
}

/** The language that texts are most likely in, by their letters; null: nothing can be said. */
export function scriptLanguage(texts: readonly string[]): LanguageTag | null {
  const text = texts.join(' ')
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  const scripts: readonly (readonly [number, string])[] = [
    [count(/\p{Script=Hangul}/gu), 'ko'],
    [count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), 'ja'],
    [count(/\p{Script=Han}/gu), 'zh'],
    [count(/\p{Script=Cyrillic}/gu), /[ыэъё]/i.test(text) && !/[іїєґ]/i.test(text) ? 'ru' : 'uk'],
    [count(/\p{Script=Latin}/gu), 'en'],
  ]
  const [letters, tag] = scripts.reduce((most, one) => (one[0] > most[0] ? one : most))
  return letters === 0 ? null : parseLanguageTag(tag)
}
