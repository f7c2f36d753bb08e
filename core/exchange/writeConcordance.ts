import type { ConcordanceHit } from '../assist/memory/memoryMatch.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { TableFormat } from './tableFormat.ts'
import { writeRecord } from './writeRecord.ts'

/**
 * Concordance hits as a table: where each stands (`interview` and `segment`, or `memory`), in
 * which language it was found and how often, the texts of the languages asked for, and the texts
 * before them (`ko.previous`) where some hit has one. Cells are written as they are stored.
 */
export function writeConcordance(
  hits: readonly ConcordanceHit[],
  languages: readonly LanguageTag[],
  format: TableFormat,
): string {
  const withPrevious = languages.filter((language) =>
    hits.some((hit) => (hit.previous[language] ?? '') !== ''),
  )
  const header = [
    'interview',
    'segment',
    'memory',
    'found-in',
    'times',
    ...languages,
    ...withPrevious.map((language) => `${language}.previous`),
  ]
  const rows = hits.map((hit) => [
    ...place(hit),
    hit.language,
    String(hit.ranges.length),
    ...languages.map((language) => hit.texts[language] ?? ''),
    ...withPrevious.map((language) => hit.previous[language] ?? ''),
  ])
  return [header, ...rows].map((fields) => writeRecord(fields, format)).join('')
}

function place({ provenance }: ConcordanceHit): readonly [string, string, string] {
  return provenance.type === 'interview'
    ? [provenance.title, String(provenance.number), '']
    : ['', '', provenance.name]
}
