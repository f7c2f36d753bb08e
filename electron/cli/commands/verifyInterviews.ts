import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Verification } from '#core/protocol/hostApi.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../../engine/engine.ts'
import type { CommandLine } from '../commandLine.ts'
import { engineFailure, type Failure } from '../failure.ts'
import { findInterview } from '../findInterview.ts'
import { listedInterviews } from '../listedInterviews.ts'
import type { CommandResult } from '../outcome.ts'
import type { Texts } from '../texts.ts'
import { withEngine } from '../withEngine.ts'

/**
 * `verify`: checks every frame and the chain of each journal; a line for each interview. What is
 * damaged is named with its interview, frame and reason, and makes the exit code 1.
 */
export function verifyInterviews(
  { library, interview }: CommandLine,
  texts: Texts,
): Promise<CommandResult> {
  return withEngine({ library, takeOver: false, purpose: 'view' }, async (engine) => {
    const ids = await idsOf(engine, interview)
    if (!ids.ok) return ids
    const checked: Checked[] = []
    for (const id of ids.value.toSorted()) {
      checked.push({ id, result: await engine.call('interview.verify', { interview: id }) })
    }
    return ok({
      lines: checked.map((each) => line(each, texts)),
      json: checked.map(record),
      findings: checked.flatMap(({ result }) => (result.ok ? [] : [engineFailure(result.error)])),
    })
  })
}

interface Checked {
  readonly id: InterviewId
  readonly result: Result<Verification, AppError>
}

async function idsOf(
  engine: Engine,
  interview: string | undefined,
): Promise<Result<readonly InterviewId[], Failure>> {
  if (interview !== undefined) {
    const found = await findInterview(engine, interview)
    return found.ok ? ok([found.value]) : found
  }
  const listed = await listedInterviews(engine)
  return listed.ok ? ok(listed.value.map(({ id }) => id)) : listed
}

function line({ id, result }: Checked, texts: Texts): string {
  if (result.ok) return texts.say('intact', { interview: id, ...result.value })
  const { error } = result
  return error.code === 'JOURNAL_DAMAGED'
    ? texts.say('damaged', { ...error })
    : texts.say('unverified', { interview: id, cause: texts.explain(engineFailure(error)) })
}

const record = ({ id, result }: Checked) =>
  result.ok
    ? { interview: id, ok: true, ...result.value }
    : { interview: id, ok: false, error: result.error }
