import { segmentsInOrder } from '../../interview/segmentsInOrder.ts'
import type { RecordSection, TableColumn } from '../recordSection.ts'
import { languageName, moment, segmentLink, text, values, who } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { tableBlock } from './tableBlock.ts'

const COLUMNS: readonly TableColumn[] = [
  { label: 'segment', width: null },
  { label: 'language', width: null },
  { label: 'passage', width: 2 },
  { label: 'reason', width: 1.6 },
  { label: 'byAt', width: 1.4 },
]

/** What the copy for release leaves out of the printed languages, and why; for the unredacted copy alone. */
export function redactionsSection(context: SectionContext): RecordSection {
  const { interview, languages } = context
  const rows = segmentsInOrder(interview).flatMap((segment) =>
    languages.flatMap((language) =>
      segment.redactions
        .filter((redaction) => redaction.language === language)
        .toSorted((a, b) => a.start - b.start)
        .map(({ start, end, reason, author, at }) => [
          segmentLink(context, segment.id),
          languageName(context, language),
          text(segment.renditions[language]?.text.slice(start, end) ?? '', language),
          text(reason),
          values(who(context, author), moment(context, at)),
        ]),
    ),
  )
  return { key: 'redactions', blocks: tableBlock(COLUMNS, rows) }
}
