import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Rendition } from '../interview/rendition.ts'
import type { Segment } from '../interview/segment.ts'
import { defaultKind } from './rowSegment.ts'
import type { LanguageColumn, RowColumn, TableColumn } from './tableColumn.ts'
import { defaultSitting } from './tableContext.ts'

const rowColumn = (name: RowColumn): TableColumn => ({ of: 'row', name })

/**
 * The columns that the segments need: those of every table, then those of which at least one
 * segment holds something other than the value that an absent column stands for.
 */
export function tableColumns(
  interview: Interview,
  segments: readonly Segment[],
  languages: readonly LanguageTag[],
): readonly TableColumn[] {
  return [
    ...(['start', 'end', 'speaker', 'source'] as const).map(rowColumn),
    ...languages.map((language): TableColumn => ({ of: 'language', name: 'text', language })),
    ...(['note', 'links'] as const).map(rowColumn),
    ...furtherRowColumns(interview, segments),
    ...languages.flatMap((language) => furtherLanguageColumns(segments, language)),
  ]
}

function furtherRowColumns(
  interview: Interview,
  segments: readonly Segment[],
): readonly TableColumn[] {
  const sitting = defaultSitting(inOrder(interview.sittings.values()).map(({ id }) => id))
  const deviates: readonly (readonly [RowColumn, (segment: Segment) => boolean])[] = [
    ['link-notes', (segment) => segment.links.some((link) => link.note !== '')],
    ['sitting', (segment) => segment.sitting !== sitting],
    ['addressee', (segment) => segment.addressee !== null],
    ['mode', (segment) => segment.mode !== 'spoken'],
    ['wall-start', (segment) => segment.wallStart !== null],
    ['wall-end', (segment) => segment.wallEnd !== null],
  ]
  return deviates.filter(([, test]) => segments.some(test)).map(([name]) => rowColumn(name))
}

function furtherLanguageColumns(
  segments: readonly Segment[],
  language: LanguageTag,
): readonly TableColumn[] {
  type Test = (rendition: Rendition, segment: Segment) => boolean
  const deviates: readonly (readonly [LanguageColumn, Test])[] = [
    ['status', ({ status }) => status !== 'draft'],
    ['kind', ({ kind }, segment) => kind !== defaultKind(language, segment.source)],
    ['author', ({ author }) => author !== null],
    ['origin', ({ origin }) => origin.type !== 'typed'],
  ]
  const inSome = (test: Test) =>
    segments.some((segment) => {
      const rendition = segment.renditions[language]
      return rendition !== undefined && test(rendition, segment)
    })
  return deviates
    .filter(([, test]) => inSome(test))
    .map(([name]) => ({ of: 'language', name, language }))
}
