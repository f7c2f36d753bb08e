import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldAll } from '#core/interview/fold.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { CommandId } from '#core/interview/ids.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { OpenedInterview } from '#core/protocol/hostApi.ts'
import { arbitraryEdits } from '../fixtures/arbitraryEdits.ts'
import { furnishedInterview } from '../fixtures/interviewOf.ts'
import { folderOf, newLibrary, removeLibrary, startEngine } from '../store/library.ts'

/** Undo and redo mixed into a course of edits: what comes before each edit. */
const steps = fc.array(fc.constantFrom('Undo', 'Redo', 'edit', 'edit', 'edit', 'close'), {
  minLength: 60,
  maxLength: 60,
})

const what = ({ document, history, seq, head }: OpenedInterview) => ({
  document,
  history,
  seq,
  head,
})

test('any course of edits, undoing and closing opens again as it was left', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdits, steps, async (edits, mixed) => {
      const library = newLibrary()
      try {
        const engine = startEngine(library)
        const interview = await engine.create()
        const adopt = { type: 'AdoptDocument', document: toDocument(furnishedInterview()) } as const
        await engine.call('interview.execute', { interview, command: { id: 'adopt', ...adopt } })
        let state = furnishedInterview()
        for (const [serial, edit] of edits.entries()) {
          const step = mixed[serial] ?? 'edit'
          const id = `command-${serial}` as CommandId
          if (step === 'close') await engine.call('interview.close', { interview })
          const body = step === 'Undo' || step === 'Redo' ? { type: step } : edit(state, serial)
          const executed = await engine.engine.call('interview.execute', {
            interview,
            command: { id, ...body },
          })
          if (!executed.ok || executed.value.events.length === 0) continue
          // What a window makes of the events is what the engine holds.
          state = foldAll(state, executed.value.events)
        }
        const left = await engine.call('interview.open', { interview })
        expect(left.document).toEqual(toDocument(state))
        await engine.close()

        const fromSnapshot = startEngine(library)
        const opened = await fromSnapshot.call('interview.open', { interview })
        await fromSnapshot.close()
        expect(what(opened)).toEqual(what(left))
        expect(opened.notices).toEqual([])

        for (const name of ['snapshot.json', 'snapshot.prev.json']) {
          rmSync(join(folderOf(library, interview), name), { force: true })
        }
        const fromJournal = startEngine(library, { viewOnly: true })
        const replayed = await fromJournal.call('interview.open', { interview })
        await fromJournal.close()
        expect(what(replayed)).toEqual(what(left))
        expect(invariantViolations(fromDocument(replayed.document))).toEqual([])
      } finally {
        removeLibrary(library)
      }
    }),
    { numRuns: 25 },
  )
})
