import type { RecordBlock, RecordSection } from '../recordSection.ts'
import { placesToSign } from './placesToSign.ts'
import { NOT_RECORDED } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { signatureBlock } from './signatureBlock.ts'

/** The signatures of the parties, or why there is none (CCP of Ukraine, Art. 104). */
export function signaturesSection(context: SectionContext): RecordSection {
  const blocks: readonly RecordBlock[] = placesToSign(context, 'party').map((place) =>
    signatureBlock(context, place, null),
  )
  return {
    key: 'signatures',
    blocks: blocks.length === 0 ? [{ type: 'paragraph', text: NOT_RECORDED }] : blocks,
  }
}
