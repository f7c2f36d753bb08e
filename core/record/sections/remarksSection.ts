import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { recordErrata } from '../recordErrata.ts'
import type { RecordSection, RecordValue, TableColumn } from '../recordSection.ts'
import {
  moment,
  NOT_RECORDED,
  optional,
  segmentLink,
  text,
  values,
  who,
  word,
} from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

const COLUMNS: readonly TableColumn[] = [
  { label: 'remarkNumber', width: null },
  { label: 'segment', width: null },
  { label: 'byAt', width: 1.3 },
  { label: 'remark', width: 2.4 },
  { label: 'outcome', width: 1.6 },
]

/** Remarks, objections and additions before the signatures (CCP of Ukraine, Art. 104). */
export function remarksSection(context: SectionContext): RecordSection {
  const remarks = entriesOf(context.interview, 'remark')
  return {
    key: 'remarks',
    blocks: [
      remarks.length === 0
        ? { type: 'paragraph', text: NOT_RECORDED }
        : {
            type: 'table',
            columns: COLUMNS,
            rows: remarks.map((remark, index) => [
              text(`R${index + 1}`),
              remark.segment === null ? word('wholeRecord') : segmentLink(context, remark.segment),
              values(who(context, remark.by), moment(context, remark.at)),
              values(word(`remark-${remark.type}`), text(remark.text, remark.language)),
              outcome(context, remark),
            ]),
          },
    ],
  }
}

function outcome(context: SectionContext, remark: EntryOf<'remark'>): RecordValue {
  if (remark.type === 'no-objection' && remark.outcome === 'open') return optional('')
  const errata = recordErrata(context.interview).flatMap(({ erratum, number }) =>
    erratum.remark === remark.id ? `E${number}` : [],
  )
  return values(word(`outcome-${remark.outcome}`), text(errata.join(', ')), text(remark.answer))
}
