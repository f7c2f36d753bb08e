import { isStanding, type Redaction } from '../../interview/redaction.ts'
import { segmentsInOrder } from '../../interview/segmentsInOrder.ts'
import type { RecordSection, RecordValue, TableColumn } from '../recordSection.ts'
import { languageName, moment, segmentLink, text, values, who, word } from './recordValues.ts'
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
        .map((redaction) => [
          segmentLink(context, segment.id),
          languageName(context, language),
          passage(redaction, segment.renditions[language]?.text ?? ''),
          text(redaction.reason),
          values(who(context, redaction.author), moment(context, redaction.at)),
        ]),
    ),
  )
  return { key: 'redactions', blocks: tableBlock(COLUMNS, rows) }
}

/** What is covered, then what it was before edits changed or deleted it. */
function passage(redaction: Redaction, whole: string): RecordValue {
  const { language, start, end } = redaction
  const former = redaction.former.map((words) => text(words, language))
  if (!isStanding(redaction)) return values(word('passageDeleted'), ...former)
  const standing = text(whole.slice(start, end), language)
  return former.length === 0 ? standing : values(standing, word('passageFormer'), ...former)
}
