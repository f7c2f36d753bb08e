import type { MachineProposal } from '#core/protocol/hostApi.ts'
import type { AssistanceStore } from '../../session/assistance.ts'

/** Puts a machine's proposals among the suggestions; they replace earlier ones of the same cells. */
export function joinProposals(store: AssistanceStore, proposals: readonly MachineProposal[]): void {
  const cell = ({ segment, language }: MachineProposal): string => `${segment} ${language}`
  const cells = new Set(proposals.map(cell))
  const others = store.get().machine.filter((one) => !cells.has(cell(one)))
  store.change({ machine: [...others, ...proposals] })
}
