import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, type Result } from '#core/protocol/result.ts'

type Answer = Result<RowAssistance, AppError>

interface Waiting {
  readonly ask: () => Promise<Answer>
  readonly settle: (answer: Answer) => void
}

/**
 * Asks for one row of an interview at a time. A question that has not been asked when another
 * comes for the same interview is nobody's any more: it is answered CANCELLED.
 */
export function createLatestRow(): (
  interview: InterviewId,
  ask: () => Promise<Answer>,
) => Promise<Answer> {
  const next = new Map<InterviewId, Waiting | null>()
  const run = async (interview: InterviewId, { ask, settle }: Waiting): Promise<void> => {
    next.set(interview, null)
    // A bug of ours must not leave those who come later waiting.
    settle(
      await ask().catch((error: unknown) =>
        fail({ code: 'ASSIST_UNAVAILABLE', detail: String(error) }),
      ),
    )
    const waiting = next.get(interview) ?? null
    if (waiting === null) next.delete(interview)
    else void run(interview, waiting)
  }
  return (interview, ask) =>
    new Promise((settle) => {
      const asked = { ask, settle }
      if (!next.has(interview)) return void run(interview, asked)
      next.get(interview)?.settle(fail({ code: 'CANCELLED' }))
      next.set(interview, asked)
    })
}
