import type { AppError } from '../protocol/appError.ts'
import { type InterviewEvent, interviewEventSchema } from './event.ts'
import { LINE_MAX } from './text.ts'

/**
 * The refusal of events that hold a text longer than is stored; null: all fit. A command's own
 * limits do not settle this: NFC makes some texts longer, and rows that are merged add theirs up.
 */
export function tooLong(events: readonly InterviewEvent[]): AppError | null {
  for (const event of events) {
    // The schema has the last word; what holds no long text at all is not put to it.
    const parsed = holdsLongText(event) ? interviewEventSchema.safeParse(event) : null
    const issue = parsed?.error?.issues.find((one) => one.code === 'too_big')
    if (issue?.code !== 'too_big') continue
    const text = issue.path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<PropertyKey, unknown>>)[key],
      event,
    )
    if (typeof text !== 'string') continue
    return { code: 'TEXT_TOO_LONG', length: text.length, limit: Number(issue.maximum) }
  }
  return null
}

function holdsLongText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LINE_MAX
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsLongText)
}
