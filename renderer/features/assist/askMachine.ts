import type { HostApi } from '#core/protocol/hostApi.ts'
import type { AssistanceStore } from '../../session/assistance.ts'
import { awaitJob } from '../library/awaitJob.ts'
import { isEmptyCell } from '../transcript/commitField.ts'
import { segmentOf } from '../transcript/goTo.ts'
import { rowTexts } from '../transcript/rowTexts.ts'
import type { Transcript } from '../transcript/transcript.ts'
import { joinProposals } from './joinProposals.ts'
import { targetCell } from './targetCell.ts'

/** Where a question is being prepared or is under way: a key held down asks once. */
const underWay = new WeakSet<AssistanceStore>()

/**
 * Asks the configured translation engine for the cell with the caret and for every empty cell of
 * its row. What it answers joins the suggestions; nothing is put into the row.
 */
export async function askMachine(
  host: HostApi,
  transcript: Transcript,
  store: AssistanceStore,
): Promise<void> {
  if (underWay.has(store)) return
  underWay.add(store)
  try {
    await askOnce(host, transcript, store)
  } finally {
    underWay.delete(store)
  }
}

async function askOnce(
  host: HostApi,
  transcript: Transcript,
  store: AssistanceStore,
): Promise<void> {
  const { active } = transcript.get()
  if (active === null || store.get().asking !== null) return
  const { segment } = active
  const source = segmentOf(transcript, segment)?.source
  const here = targetCell(transcript)?.language
  const targets = transcript.shown.columns.filter(
    (tag) => tag !== source && (tag === here || isEmptyCell(transcript, segment, tag)),
  )
  if (targets.length === 0) {
    transcript.change({ message: { type: 'no-proposal' } })
    return
  }
  const status = await host.call('translation.status', {})
  if (!status.ok) {
    transcript.change({ message: { type: 'refused', error: status.error } })
    return
  }
  if (!status.value.on) {
    transcript.change({ message: { type: 'machine-off' } })
    return
  }
  const started = await host.call('translation.propose', {
    interview: transcript.session.id,
    segments: [segment],
    targets: [...targets],
    texts: rowTexts(transcript, segment),
  })
  if (started.ok) {
    store.change({ asking: { job: started.value.job, host: status.value.host } })
  }
  const outcome = await awaitJob(host, started)
  store.change({ asking: null })
  if (!outcome.ok) {
    if (outcome.error.code !== 'CANCELLED') {
      transcript.change({ message: { type: 'refused', error: outcome.error } })
    }
    return
  }
  if (outcome.value.type !== 'translated') return
  const { proposals, failures } = outcome.value
  joinProposals(store, proposals)
  const [failure] = failures
  if (proposals.length === 0 && failure !== undefined) {
    transcript.change({ message: { type: 'refused', error: failure.error } })
  }
}
