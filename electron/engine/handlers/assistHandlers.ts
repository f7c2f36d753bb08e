import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import type { Assistance } from '../assist/assistance.ts'
import type { Desk } from '../desk.ts'
import { concordanceJob } from '../jobs/concordanceJob.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const assistHandlers: HandlersOf<'assist'> = {
  'assist.row': async (desk, row) => {
    const assistance = await withInterview(desk, row.interview)
    return assistance.ok ? assistance.value.askLatest({ type: 'row', ...row }) : assistance
  },
  'assist.findings': async (desk, { interview }) => {
    const assistance = await withInterview(desk, interview)
    return assistance.ok ? assistance.value.ask({ type: 'findings', interview }) : assistance
  },
  'assist.status': async (desk) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const counts = await assistance.value.ask({ type: 'status' })
    if (!counts.ok) return counts
    const { state, units, concepts, names } = counts.value
    return ok({ state, units, concepts, names })
  },
  'assist.concordance': async (desk, query) => {
    const assistance = await desk.assistance()
    return assistance.ok ? assistance.value.ask({ type: 'concordance', ...query }) : assistance
  },
  'assist.exportConcordance': async (desk, order) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    return ok({ job: desk.jobs.start(concordanceJob(assistance.value, desk.tickets, order)) })
  },
}

interface Row {
  readonly interview: InterviewId
  readonly segment: SegmentId
  readonly texts: Readonly<Record<LanguageTag, string>>
}

/** What may help with a row, for other work of the engine: it gives way to nothing. */
export async function rowAssistance(
  desk: Desk,
  row: Row,
): Promise<Result<RowAssistance, AppError>> {
  const assistance = await withInterview(desk, row.interview)
  return assistance.ok ? assistance.value.ask({ type: 'row', ...row }) : assistance
}

/** Assistance, with an interview opened so that it is known as it stands. */
async function withInterview(
  desk: Desk,
  interview: InterviewId,
): Promise<Result<Assistance, AppError>> {
  const assistance = await desk.assistance()
  if (!assistance.ok) return assistance
  assistance.value.begin()
  const library = await desk.library()
  if (!library.ok) return library
  const live = await library.value.open(interview)
  return live.ok ? assistance : live
}
