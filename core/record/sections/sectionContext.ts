import type { SegmentId, SittingId } from '../../interview/ids.ts'
import { inOrder } from '../../interview/inOrder.ts'
import type { Interview } from '../../interview/interview.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Copy, PrintOptions } from '../../protocol/printOptions.ts'
import type { InterfaceLanguage } from '../../protocol/settings.ts'
import type { RecordMark, RecordSeal } from '../record.ts'
import { type RecordTimes, recordTimes } from '../recordTimes.ts'

/** What every section is written from. */
export interface SectionContext {
  readonly interview: Interview
  readonly copy: Copy
  readonly labels: InterfaceLanguage
  /** The languages that are printed side by side. */
  readonly languages: readonly LanguageTag[]
  /** True: people who have a pseudonym stand under it. */
  readonly pseudonyms: boolean
  readonly seal: RecordSeal
  /** The marks that the testimony uses, in the order in which they are explained. */
  readonly marks: readonly RecordMark[]
  readonly times: RecordTimes
  /** The segments' places in the interview, from 1. */
  readonly segments: ReadonlyMap<SegmentId, number>
  /** The sittings' places in order, from 1. */
  readonly sittings: ReadonlyMap<SittingId, number>
}

export function sectionContext(
  interview: Interview,
  options: PrintOptions,
  printed: Pick<SectionContext, 'languages' | 'seal' | 'marks'>,
): SectionContext {
  const { copy, labels } = options
  return {
    ...printed,
    interview,
    copy,
    labels,
    pseudonyms: options.pseudonyms || copy === 'release',
    times: recordTimes(labels, interview.timeZone),
    segments: new Map(interview.segmentOrder.map((id, index) => [id, index + 1])),
    sittings: new Map(
      inOrder(interview.sittings.values()).map((sitting, index) => [sitting.id, index + 1]),
    ),
  }
}
