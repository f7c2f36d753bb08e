import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { recordErrata } from '../recordErrata.ts'
import type { LabelledValue, RecordSection } from '../recordSection.ts'
import { fact, labelsOf, moment, text, who, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/**
 * Every correction with both readings, whatever languages are printed (Criminal Procedure Act of
 * Korea, Art. 244: disputed text stays legible).
 */
export function errataSection(context: SectionContext): RecordSection {
  return {
    key: 'errata',
    blocks: recordErrata(context.interview).flatMap(({ erratum, number }) => {
      const { segment, language, before, after } = erratum
      const segmentNumber = context.segments.get(segment)
      if (segmentNumber === undefined) return []
      const facts = erratumFacts(context, erratum)
      return {
        type: 'erratum' as const,
        erratum: { number, segment, segmentNumber, language, before, after, facts },
      }
    }),
  }
}

function erratumFacts(
  context: SectionContext,
  erratum: EntryOf<'erratum'>,
): readonly LabelledValue[] {
  const { closings } = context.interview
  const remark = entriesOf(context.interview, 'remark').findIndex(({ id }) => id === erratum.remark)
  const version = closings.filter(({ at }) => at <= erratum.at).length
  return [
    fact('reason', text(erratum.reason)),
    fact('proposer', who(context, erratum.proposer)),
    fact('agreedBy', labelsOf(context, erratum.agreedBy)),
    fact('at', moment(context, erratum.at)),
    ...(remark < 0 ? [] : [fact('remark', text(`R${remark + 1}`))]),
    ...(version === 0
      ? []
      : [fact('afterClosing', word('closingNumber', { version: String(version) }))]),
  ]
}
