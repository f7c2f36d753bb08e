import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { ok } from '#core/protocol/result.ts'
import type { CommandLine } from '../commandLine.ts'
import { engineFailure } from '../failure.ts'
import { listedInterviews } from '../listedInterviews.ts'
import type { CommandResult } from '../outcome.ts'
import type { Texts } from '../texts.ts'
import { withEngine } from '../withEngine.ts'

/**
 * `list`: a line for each interview: id, segments, time of the last durable write, case number
 * and title, with a TAB between them. One that is damaged is listed too, and said to be so.
 */
export function listInterviews({ library }: CommandLine, texts: Texts): Promise<CommandResult> {
  return withEngine({ library, takeOver: false, purpose: 'view' }, async (engine) => {
    const listed = await listedInterviews(engine)
    if (!listed.ok) return listed
    const problems = listed.value.map(({ problem }) => problem).filter((each) => each !== null)
    return ok({
      lines: listed.value.map(line),
      json: listed.value,
      notes: problems.map((problem) => texts.explain(engineFailure(problem))),
    })
  })
}

const line = ({ id, segments, savedAt, caseNumber, title }: InterviewSummary): string =>
  [id, segments, savedAt, caseNumber, title].join('\t')
