import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import type { RecordSection, TableColumn } from '../recordSection.ts'
import { choice, fact, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { tableBlock } from './tableBlock.ts'

const COLUMNS: readonly TableColumn[] = [
  { label: 'mark', width: 1 },
  { label: 'meaning', width: 4 },
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
      ...tableBlock(
        COLUMNS,
        context.marks.map((mark) => [word(`marks.${mark}`), word(`conventions.${mark}`)]),
      ),
    ],
  }
}
