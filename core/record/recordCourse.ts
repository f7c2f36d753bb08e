import type { Interview } from '../interview/interview.ts'
import { type Course, type CourseBin, type CourseSpeaker, course } from '../report/course.ts'
import type { RecordCourse } from './record.ts'
import { recordMediaTime } from './recordTimes.ts'

/** The course of an interview, to be drawn, and in figures; null: nothing has been said. */
export function recordCourse(interview: Interview): RecordCourse | null {
  const found = course(interview)
  if (found.bins.length === 0) return null
  const label = (speaker: CourseSpeaker) =>
    speaker.type === 'participant'
      ? (interview.participants.get(speaker.participant)?.label ?? '')
      : ''
  return {
    measure: found.measure,
    speakers: found.speakers.map((speaker) => ({ type: speaker.type, label: label(speaker) })),
    bins: found.bins.map(({ sittingNumber, from, to, amounts, statements }) => ({
      sitting: sittingNumber,
      from,
      to,
      amounts,
      statements: statements.length,
    })),
    most: amountText(found, Math.max(...found.bins.map(({ amounts }) => sumOf(amounts)))),
    sittings: bySitting(found),
  }
}

function bySitting(found: Course): RecordCourse['sittings'] {
  const groups = new Map<number | null, CourseBin[]>()
  for (const bin of found.bins) {
    const group = groups.get(bin.sittingNumber)
    if (group === undefined) groups.set(bin.sittingNumber, [bin])
    else group.push(bin)
  }
  return [...groups].map(([number, bins]) => ({
    number,
    segments: bins.reduce((count, { from, to }) => count + to - from + 1, 0),
    amounts: found.speakers.map((_, place) =>
      amountText(found, sumOf(bins.map(({ amounts }) => amounts[place] ?? 0))),
    ),
    statements: new Set(bins.flatMap(({ statements }) => statements)).size,
  }))
}

const amountText = ({ measure }: Course, amount: number): string =>
  measure === 'time' ? recordMediaTime(amount) : String(amount)

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0)
