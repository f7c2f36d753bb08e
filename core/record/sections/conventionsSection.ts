import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import type { RecordSection, TableColumn } from '../recordSection.ts'
import { REDACTED } from '../redactedMark.ts'
import { markLegend } from './markLegend.ts'
import { choice, fact, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { tableBlock } from './tableBlock.ts'

const COLUMNS: readonly TableColumn[] = [
  { label: 'mark', width: 2 },
  { label: 'meaning', width: 5 },
]

/** How closely the text follows what was said, and the marks that this record uses. */
export function conventionsSection(
  context: SectionContext,
  header: EntryOf<'header'> | undefined,
): RecordSection {
  return {
    key: 'conventions',
    blocks: [
      {
        type: 'facts',
        facts: [fact('verbatim', choice('verbatim', header?.verbatim ?? 'unknown'))],
      },
      ...tableBlock(COLUMNS, [
        ...context.marks.map((mark) => [word(`marks.${mark}`), word(`conventions.${mark}`)]),
        ...markLegend(context),
        ...signsIn(context).map((sign) => [word(`legend-${sign}`), word(`legend-${sign}-meaning`)]),
      ]),
    ],
  }
}

/** Signs of the testimony that no single row is marked with. */
function signsIn({ interview }: SectionContext): readonly ('corrected' | 'pivot' | 'redacted')[] {
  const isRelayed = entriesOf(interview, 'assignment').some(({ pivot }) => pivot !== null)
  const isRedacted = interview.segments.some(({ renditions }) =>
    Object.values(renditions).some(({ text }) => text.includes(REDACTED)),
  )
  return [
    ...(entriesOf(interview, 'erratum').length > 0 ? (['corrected'] as const) : []),
    ...(isRelayed ? (['pivot'] as const) : []),
    ...(isRedacted ? (['redacted'] as const) : []),
  ]
}
