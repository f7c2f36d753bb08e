import type { Assistance, AssistanceStore } from '../../session/assistance.ts'
import { acceptText } from '../transcript/acceptText.ts'
import { segmentOf } from '../transcript/goTo.ts'
import { cellText } from '../transcript/rowTexts.ts'
import type { Transcript } from '../transcript/transcript.ts'
import { openProposals } from './proposalGroups.ts'
import { chosenProposal, originOfProposal, type Proposal } from './proposals.ts'
import { type TargetCell, targetCell } from './targetCell.ts'

/**
 * Accepts the chosen proposal for the cell with the caret. Where the row is still being asked
 * about, the answer is waited for, and nothing is put in if somebody typed meanwhile.
 */
export async function acceptChosen(transcript: Transcript, store: AssistanceStore): Promise<void> {
  const cell = targetCell(transcript)
  if (cell !== null && !store.isSettled()) {
    const before = cellText(transcript, cell)
    await store.refresh()
    const now = targetCell(transcript)
    const isSame = now?.segment === cell.segment && now.language === cell.language
    if (!isSame || cellText(transcript, cell) !== before) return
  }
  const proposal =
    cell === null
      ? undefined
      : chosenProposal(proposed(transcript, store.get(), cell), store.get().chosen, cell.language)
  if (cell === null || proposal === undefined) {
    transcript.change({ message: { type: 'no-proposal' } })
    return
  }
  await acceptProposal(transcript, cell, proposal)
}

function proposed(
  transcript: Transcript,
  state: Assistance,
  { segment, language }: TargetCell,
): readonly Proposal[] {
  const row = segmentOf(transcript, segment)
  return row === undefined ? [] : openProposals(transcript, state, row, language)
}

/** Puts one proposal into its cell, and says where it came from. */
export async function acceptProposal(
  transcript: Transcript,
  cell: TargetCell,
  proposal: Proposal,
): Promise<void> {
  transcript.change({ message: null })
  const origin = originOfProposal(proposal)
  if (!(await acceptText(transcript, cell, proposal.text, origin))) return
  transcript.change({
    message:
      proposal.type === 'memory'
        ? { type: 'accepted', score: proposal.match.score, from: memoryName(proposal) }
        : { type: 'accepted', score: null, from: proposal.engine },
  })
}

const memoryName = ({ match }: Proposal & { readonly type: 'memory' }): string => {
  const { provenance } = match
  return provenance.type === 'imported'
    ? provenance.name
    : `${provenance.title} · ${provenance.number}`
}

/** Steps to the next (or previous) proposal for the cell with the caret; wraps at the ends. */
export function stepProposal(
  transcript: Transcript,
  store: AssistanceStore,
  distance: 1 | -1,
): void {
  const cell = targetCell(transcript)
  if (cell === null) return
  const state = store.get()
  const proposals = proposed(transcript, state, cell)
  const current = chosenProposal(proposals, state.chosen, cell.language)
  if (current === undefined) {
    transcript.change({ message: { type: 'no-proposal' } })
    return
  }
  const at = proposals.indexOf(current) + distance + proposals.length
  const next = proposals[at % proposals.length]
  if (next !== undefined) store.change({ chosen: { ...state.chosen, [cell.language]: next.id } })
}
