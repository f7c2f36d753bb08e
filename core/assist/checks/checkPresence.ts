import { isStale } from '../../interview/isStale.ts'
import { type CheckedRow, type Observation, observed } from './checkedRow.ts'

/** Languages without a text, in a row that has one. */
export function checkEmpty({ cells, languages }: CheckedRow): readonly Observation[] {
  if (cells.length === 0) return []
  return languages
    .filter((language) => !cells.some((cell) => cell.language === language))
    .map((language) => observed('empty', 'emptyCell', {}, { language }, null))
}

/** Renditions that were made before the source changed. */
export function checkStale({ segment, targets, source }: CheckedRow): readonly Observation[] {
  const revision = segment.renditions[segment.source]?.revision ?? 0
  return targets
    .filter(
      ({ language, text }) =>
        isStale(segment, language) && segment.renditions[language]?.text === text,
    )
    .map((target) =>
      observed('stale', 'staleRendition', {}, target, null, {
        identity: `${segment.source} ${revision}`,
        counterpart: source === null ? null : { language: source.language, range: null },
      }),
    )
}

/** Renditions that are the source's own words. */
export function checkCopied({ source, targets }: CheckedRow): readonly Observation[] {
  if (source === null || !hasOwnWords(source.words)) return []
  return targets
    .filter(
      ({ base, words }) =>
        base !== source.base &&
        isAlike(words, source.words) &&
        plain(words) === plain(source.words),
    )
    .map((target) =>
      observed('copied', 'copiedSource', {}, target, null, {
        identity: target.text,
        counterpart: { language: source.language, range: null },
      }),
    )
}

/** Numbers, designations and abbreviations are the same in every language; two words are not. */
const hasOwnWords = (text: string): boolean =>
  /[가-힣]|\p{Script=Cyrillic}{2}/u.test(text) || (text.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 2

/** A cheap look: the first letter is the same. */
const isAlike = (one: string, other: string): boolean =>
  /\p{L}/u.exec(one)?.[0].toLowerCase() === /\p{L}/u.exec(other)?.[0].toLowerCase()

const plain = (text: string): string =>
  text
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase()
