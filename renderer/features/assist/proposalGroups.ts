import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { Assistance } from '../../session/assistance.ts'
import { cellText } from '../transcript/rowTexts.ts'
import type { Transcript } from '../transcript/transcript.ts'
import type { ProposalGroup } from './MemoryPart.tsx'
import { proposalsFor } from './proposals.ts'

/**
 * What is proposed for each of a row's languages that has no text or a draft. What stands in a
 * cell already is not proposed for it.
 */
export function proposalGroups(
  transcript: Transcript,
  state: Assistance,
  segment: Segment,
  languages: readonly LanguageTag[],
): readonly ProposalGroup[] {
  const source = cellText(transcript, { segment: segment.id, language: segment.source })
  return languages.flatMap((language) => {
    if (segment.renditions[language]?.status === 'final') return []
    const text = cellText(transcript, { segment: segment.id, language })
    const proposals = proposalsFor(state, segment.id, language, source).filter(
      (one) => one.text !== text,
    )
    return proposals.length === 0 ? [] : [{ language, proposals, isFilled: text !== '' }]
  })
}
