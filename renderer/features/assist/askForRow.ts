import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { HostApi } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import type { AssistanceStore } from '../../session/assistance.ts'
import { rowTexts } from '../transcript/rowTexts.ts'
import type { Transcript } from '../transcript/transcript.ts'

/** Milliseconds after the last key press until the row is asked about again. */
const TYPING_PAUSE = 250
/** Milliseconds for which the answer about the row before may stay on screen. */
const LEFT_OVER = 200
/** Milliseconds between two looks at memories that are still being read. */
const READING_PAUSE = 1_000

/** Only the latest question about an interview's rows is answered. */
const isSuperseded = (answer: Result<unknown, AppError>): boolean =>
  !answer.ok && answer.error.code === 'CANCELLED'

/**
 * Keeps the assistance of the active row up to date: asked at once when the row becomes active and
 * when it is saved, and when somebody has stopped typing in it. An answer that comes late for
 * another row is dropped. While an input method composes, nothing is asked and nothing shown.
 * Returns how to stop.
 */
export function askForRow(
  host: HostApi,
  transcript: Transcript,
  store: AssistanceStore,
): () => void {
  const { session } = transcript
  const gone = new AbortController()
  let row: SegmentId | null = null
  let known: Interview | null = null
  let composing = false
  /** True: the row was written in since it became active. */
  let worked = false
  let asked = 0
  let shown = 0
  let due: ReturnType<typeof setTimeout> | null = null
  let clearing: ReturnType<typeof setTimeout> | null = null
  let watching: ReturnType<typeof setTimeout> | null = null

  async function ask(): Promise<void> {
    if (due !== null) clearTimeout(due)
    due = null
    known = session.interview()
    const segment = row
    if (segment === null || !known.segments.has(segment)) return
    asked += 1
    const question = asked
    const texts = rowTexts(transcript, segment)
    const answer = await host.call('assist.row', { interview: session.id, segment, texts })
    // Of two answers for the same row the later question's stays.
    if (gone.signal.aborted || segment !== row || question < shown) return
    if (isSuperseded(answer)) {
      // By the question about a row that was left, unless this row was asked about again.
      if (question === asked) await ask()
      return
    }
    // The end of the composition asks anew.
    if (composing) return
    shown = question
    if (clearing !== null) clearTimeout(clearing)
    clearing = null
    if (answer.ok) {
      const isSame = store.get().row?.segment === segment
      const chosen = isSame ? store.get().chosen : {}
      store.change({ row: inProgress(answer.value), error: null, chosen })
    } else store.change({ row: null, error: answer.error, chosen: {} })
    // What answers begins again by itself after a failure.
    if (!answer.ok && answer.error.code === 'ASSIST_UNAVAILABLE') askAfter(READING_PAUSE)
  }

  function askAfter(pause: number): void {
    if (due !== null) clearTimeout(due)
    due = setTimeout(() => {
      due = null
      if (!composing) void ask()
    }, pause)
  }

  function moved(segment: SegmentId | null): void {
    if (row !== null && worked) void tellLeft(row)
    worked = false
    // A field that left the screen no longer says that its composition ended.
    composing = false
    row = segment
    if (clearing !== null) clearTimeout(clearing)
    clearing = setTimeout(() => store.change({ row: null }), LEFT_OVER)
    // Before the row is drawn: the engine looks while the window draws.
    void ask()
  }

  function changed(): void {
    const active = transcript.get().active?.segment ?? null
    if (active !== row) {
      moved(active)
      return
    }
    const interview = session.interview()
    if (interview === known || row === null) return
    const before = known?.segments.get(row)
    known = interview
    worked ||= before !== interview.segments.get(row)
    const isSame = before !== undefined && before === interview.segments.get(row)
    askAfter(isSame ? TYPING_PAUSE : 0)
  }

  /** Says what is wrong with a row that was written in and left, once it is saved. */
  async function tellLeft(segment: SegmentId): Promise<void> {
    await transcript.afterwards(() => Promise.resolve())
    const { segments, segmentOrder } = session.interview()
    if (gone.signal.aborted || row === segment || !segments.has(segment)) return
    // The row that is active now goes first.
    await store.refresh()
    const texts = rowTexts(transcript, segment)
    const answer = await host.call('assist.row', { interview: session.id, segment, texts })
    if (gone.signal.aborted || row === segment || !answer.ok) return
    const count = answer.value.findings.filter(({ severity }) => severity !== 'hint').length
    // What the person has just been told of something else stays.
    if (count === 0 || transcript.get().message !== null) return
    const number = segmentOrder.indexOf(segment) + 1
    transcript.change({ message: { type: 'findings', number, count } })
  }

  async function watchReading(): Promise<void> {
    const status = await host.call('assist.status', {})
    if (gone.signal.aborted || !status.ok) return
    const reading = status.value.state === 'reading'
    const wasReading = store.get().reading
    if (reading !== wasReading) store.change({ reading })
    if (reading) watching = setTimeout(() => void watchReading(), READING_PAUSE)
    else if (wasReading) void ask()
  }

  const isField = (target: EventTarget | null): boolean =>
    [...transcript.editors.values()].some((editor) => editor.element === target)
  const on = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(type, listener, { capture: true, signal: gone.signal })

  on('input', ({ target }) => {
    if (!isField(target)) return
    worked = true
    askAfter(TYPING_PAUSE)
  })
  on('compositionstart', ({ target }) => {
    composing = isField(target)
  })
  on('compositionend', () => {
    if (composing) askAfter(TYPING_PAUSE)
    composing = false
  })

  store.refresh = ask
  store.isSettled = () => due === null && shown === asked && store.get().row?.segment === row
  const stop = transcript.subscribeAll(changed)
  changed()
  void watchReading()
  return () => {
    gone.abort()
    stop()
    store.refresh = () => Promise.resolve()
    store.isSettled = () => true
    for (const timer of [due, clearing, watching]) if (timer !== null) clearTimeout(timer)
  }
}

/** A row that is being written is no news where it is still empty: only the list says that. */
const inProgress = (row: RowAssistance): RowAssistance => ({
  ...row,
  findings: row.findings.filter(({ check }) => check !== 'empty'),
})
