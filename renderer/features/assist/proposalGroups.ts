import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { Assistance } from '../../session/assistance.ts'
import { cellText } from '../transcript/rowTexts.ts'
import type { Transcript } from '../transcript/transcript.ts'
import type { ProposalGroup } from './MemoryPart.tsx'
import { type Proposal, proposalsFor } from './proposals.ts'

/** What is proposed for each of a row's languages, as far as there is something. */
export function proposalGroups(
  transcript: Transcript,
  state: Assistance,
  segment: Segment,
  languages: readonly LanguageTag[],
): readonly ProposalGroup[] {
  return languages.flatMap((language) => {
    const proposals = openProposals(transcript, state, segment, language)
    if (proposals.length === 0) return []
    const text = cellText(transcript, { segment: segment.id, language })
    return [{ language, proposals, isFilled: text !== '' }]
  })
}

/**
 * What is proposed for a cell that has no text or a draft, on screen as for the keys: nothing for
 * a final rendition, and not what stands in the cell already.
 */
export function openProposals(
  transcript: Transcript,
  state: Assistance,
  segment: Segment,
  language: LanguageTag,
): readonly Proposal[] {
  if (segment.renditions[language]?.status === 'final') return []
  const source = cellText(transcript, { segment: segment.id, language: segment.source })
  const text = cellText(transcript, { segment: segment.id, language })
  return proposalsFor(state, segment.id, language, source).filter((one) => one.text !== text)
}
