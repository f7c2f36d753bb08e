import { foldForSearch } from '#core/interview/foldForSearch.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { SearchHit } from '#core/protocol/hostApi.ts'
import { journalPath } from '../interview/interviewPlace.ts'
import type { Library } from './library.ts'
import { searchInterview } from './searchInterview.ts'

/**
 * Looks for a text in every interview of the library, the one worked on last first. Reads one
 * interview after the other and keeps none; one that cannot be read is passed over.
 */
export async function searchLibrary(
  library: Library,
  query: string,
  limit: number,
): Promise<{ readonly hits: readonly SearchHit[]; readonly more: boolean }> {
  const folded = foldForSearch(query.normalize('NFC').trim())
  const hits: SearchHit[] = []
  if (folded === '') return { hits, more: false }
  for (const id of await newestFirst(library)) {
    const reading = await library.read(id)
    if (!reading.ok) continue
    for (const hit of searchInterview(id, reading.value.state.interview, folded)) {
      if (hits.length === limit) return { hits, more: true }
      hits.push(hit)
    }
  }
  return { hits, more: false }
}

async function newestFirst(library: Library): Promise<readonly InterviewId[]> {
  const timed = await Promise.all(
    (await library.ids()).map(async (id) => {
      const file = await library.disk.stat(journalPath(library.place(id)))
      return { id, modifiedMs: file?.modifiedMs ?? 0 }
    }),
  )
  return timed.sort((a, b) => b.modifiedMs - a.modifiedMs).map(({ id }) => id)
}
