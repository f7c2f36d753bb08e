import type { Interview } from '../interview/interview.ts'
import type { InterfaceLanguage } from '../protocol/settings.ts'
import type { FactKey, RecordFact, RecordPart, RecordSeal, RecordSitting } from './record.ts'
import { recordLanguage } from './recordLanguage.ts'
import type { RecordTimes } from './recordTimes.ts'

/** The header block: what the record is of, and what ties it to the journal. */
export function recordFacts(
  interview: Interview,
  labels: InterfaceLanguage,
  times: RecordTimes,
  sittings: readonly RecordSitting[],
  testimony: readonly RecordPart[],
  seal: RecordSeal,
): readonly RecordFact[] {
  const cells = testimony.flatMap((part) => part.rows.flatMap((row) => row.cells))
  const rendered = cells.filter((cell) => cell.text !== '')
  const drafts = rendered.filter((cell) => cell.marks.includes('draft'))
  const dates = [...new Set(sittings.map((sitting) => sitting.date).filter((date) => date !== ''))]
  const stamp = (instant: string) => `${times.date(instant)}, ${times.minutes(instant)}`
  const facts: readonly (readonly [FactKey, string])[] = [
    ['caseNumber', interview.caseNumber],
    ['dates', dates.length > 2 ? `${dates[0]} – ${dates.at(-1)}` : dates.join(', ')],
    [
      'interviewLanguages',
      interview.languages.map((tag) => recordLanguage(labels, tag).labelled).join(', '),
    ],
    ['timeZone', interview.timeZone],
    ['sittings', String(sittings.length)],
    ['segments', String(interview.segmentOrder.length)],
    ['drafts', `${drafts.length} / ${rendered.length}`],
    ['createdAt', stamp(interview.createdAt)],
    ['printedAt', stamp(seal.printedAt)],
    ['journal', `${seal.seq} · ${seal.head}`],
  ]
  return facts.filter(([, value]) => value !== '').map(([key, value]) => ({ key, value }))
}
