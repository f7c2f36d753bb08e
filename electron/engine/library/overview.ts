import type { InterviewId } from '#core/interview/ids.ts'
import type { InterviewSummary, LibraryOverview } from '#core/protocol/hostApi.ts'
import { readError } from '../disk/writeError.ts'
import { journalPath } from '../interview/interviewPlace.ts'
import type { Library } from './library.ts'
import type { IndexEntry } from './libraryFile.ts'
import { summarise, unreadableSummary } from './summary.ts'

/**
 * The library's table, newest work first. An interview whose journal has not changed since it was
 * last summarised is taken from the index; one that cannot be read is listed with its problem and
 * hides no other.
 */
export async function overview(library: Library): Promise<LibraryOverview> {
  const { name } = library
  let ids: readonly InterviewId[]
  try {
    ids = await library.ids()
  } catch (error) {
    return { state: 'unavailable', name, error: readError(error) }
  }
  const before = library.file.index()
  const index: Record<string, IndexEntry> = {}
  const interviews: InterviewSummary[] = []
  for (const id of ids) {
    const { summary, entry } = await line(library, id, before[id])
    interviews.push(summary)
    if (entry !== null) index[id] = entry
  }
  const changed =
    Object.keys(before).length !== Object.keys(index).length ||
    Object.entries(index).some(([id, entry]) => before[id] !== entry)
  // The index is only a saving of time: one that cannot be written is made again.
  if (changed && library.readOnly === null) {
    await library.file.changeIndex(index).catch(() => undefined)
  }
  interviews.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0))
  return { state: 'open', name, readOnly: await library.mayWrite(), interviews }
}

interface Line {
  readonly summary: InterviewSummary
  /** Null: not to be remembered. */
  readonly entry: IndexEntry | null
}

async function line(
  library: Library,
  id: InterviewId,
  known: IndexEntry | undefined,
): Promise<Line> {
  const live = library.live(id)
  const file = await library.disk.stat(journalPath(library.place(id))).catch(() => null)
  if (known !== undefined && file !== null) {
    const { size, modifiedMs, head } = known
    // A version that did not know of closings remembered less.
    const isWhole = 'closedAt' in known.summary
    const fits = isWhole && size === file.size && modifiedMs === file.modifiedMs
    if (fits && (live === null || live.state.head === head)) {
      return { summary: known.summary, entry: known }
    }
  }
  const reading = await library.read(id)
  if (!reading.ok) {
    return { summary: unreadableSummary(id, reading.error, known?.summary), entry: null }
  }
  const { state, problem } = reading.value
  const summary = summarise(id, state.interview, state.savedAt, problem)
  if (problem !== null || file === null || file.size !== state.bytes) {
    return { summary, entry: null }
  }
  const { size, modifiedMs } = file
  return { summary, entry: { size, modifiedMs, head: state.head, summary } }
}
