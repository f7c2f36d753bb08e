import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Desk } from '../desk.ts'
import type { LiveInterview } from '../interview/liveInterview.ts'
import { addDocument, addInterview } from '../library/addInterview.ts'
import { restoreJournal, restorePoints } from '../library/restore.ts'
import { readSample } from '../library/sample.ts'
import { verifyInterview } from '../library/verifyLibrary.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const interviewHandlers: HandlersOf<'interview'> = {
  'interview.create': async (desk, { fields, sitting }) => {
    const library = await desk.library()
    return library.ok ? addInterview(library.value, fields, sitting) : library
  },
  'interview.addSample': async (desk) => {
    const library = await desk.library()
    if (!library.ok) return library
    const sample = await readSample(desk.options.paths.resources)
    return sample.ok ? addDocument(library.value, sample.value) : sample
  },
  'interview.open': async (desk, { interview }) => {
    const live = await open(desk, interview)
    if (!live.ok) return live
    beginAssistance(desk)
    return ok(live.value.opened())
  },
  'interview.close': async (desk, { interview }) => {
    const library = await desk.library()
    if (library.ok) await library.value.closeInterview(interview)
    return ok(null)
  },
  // An interview that is not open is opened: a window may outlive the engine it began with.
  'interview.execute': async (desk, { interview, command }) => {
    const live = await open(desk, interview)
    return live.ok ? live.value.execute(command) : live
  },
  'interview.saveDraft': async (desk, { interview, field, text }) => {
    const live = await open(desk, interview)
    return live.ok ? live.value.saveDraft(field, text) : live
  },
  'interview.verify': async (desk, { interview }) => {
    const library = await desk.library()
    if (!library.ok) return library
    const place = library.value.place(interview)
    return library.value.undisturbed(interview, () => verifyInterview(place))
  },
  'interview.backups': async (desk, { interview }) => {
    const library = await desk.library()
    if (!library.ok) return library
    const place = library.value.place(interview)
    return library.value.undisturbed(interview, () => restorePoints(place))
  },
  'interview.restore': async (desk, { interview, backup }) => {
    const library = await desk.library()
    if (!library.ok) return library
    const reason = await library.value.mayWrite()
    if (reason !== null) return fail({ code: 'READ_ONLY', reason })
    const place = library.value.place(interview)
    const restored = await library.value.whileClosed(interview, () => restoreJournal(place, backup))
    if (!restored.ok) return restored
    library.value.observer?.replaced(interview)
    const live = await open(desk, interview)
    return live.ok ? ok(live.value.opened()) : live
  },
}

/** Assistance begins when the window has had time to show the interview, in milliseconds. */
const SHOWN = 200

/** Whoever opens an interview will want assistance soon; nobody waits for it here. */
function beginAssistance(desk: Desk): void {
  const begin = async () => {
    const assistance = await desk.assistance()
    if (assistance.ok) assistance.value.begin()
  }
  setTimeout(() => {
    // What it throws is a bug of ours; the interview does not depend on it.
    begin().catch((error: unknown) => console.error(error))
  }, SHOWN).unref()
}

async function open(desk: Desk, interview: InterviewId): Promise<Result<LiveInterview, AppError>> {
  const library = await desk.library()
  return library.ok ? library.value.open(interview) : library
}
