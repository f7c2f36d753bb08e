import type { LanguageTag } from '../../../interview/languageTag.ts'

/** Endings of Ukrainian ordinals that are the same after every number. */
const UKRAINIAN_SAME = new Set(['й', 'го', 'му', 'м', 'ї', 'х', 'ми'])

/**
 * What follows a number in digits and depends on it: the ending of an ordinal, as it stands and as
 * it has to be. Both empty: nothing does. Null: there is one that cannot be told for certain.
 */
export function ordinalEnding(
  rest: string,
  before: string,
  value: string,
  language: LanguageTag,
): { readonly before: string; readonly after: string } | null {
  const nothing = { before: '', after: '' }
  const base = language.split('-')[0]
  if (base === 'en') {
    const ending = /^(?:st|nd|rd|th)\b/.exec(rest)?.[0]
    if (ending === undefined) return nothing
    return ending === englishEnding(before) ? { before: ending, after: englishEnding(value) } : null
  }
  if (base !== 'uk') return nothing
  const ending = /^-(\p{L}{1,3})(?!\p{L})/u.exec(rest)?.[1]
  return ending === undefined || UKRAINIAN_SAME.has(ending) ? nothing : null
}

function englishEnding(value: string): string {
  if (/1\d$/.test(value)) return 'th'
  return { 1: 'st', 2: 'nd', 3: 'rd' }[value.slice(-1)] ?? 'th'
}
