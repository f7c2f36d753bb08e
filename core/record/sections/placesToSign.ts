import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import type { SignaturePurpose } from '../../interview/entries/signature.ts'
import type { EntryId, ParticipantId } from '../../interview/ids.ts'
import { inOrder } from '../../interview/inOrder.ts'
import type { SectionContext } from './sectionContext.ts'

type Signature = EntryOf<'signature'>

/**
 * Where to sign: what is recorded of it. A record for signature of which nothing is recorded has a
 * place for everybody who took part, and certifications for those who interpreted and translated.
 */
export function placesToSign(
  context: SectionContext,
  purpose: SignaturePurpose,
): readonly Signature[] {
  const recorded = entriesOf(context.interview, 'signature')
  if (recorded.length > 0 || context.copy !== 'signature')
    return recorded.filter((signature) => signature.purpose === purpose)
  return expected(context, purpose).map((participant) => ({
    kind: 'signature',
    id: participant.id as string as EntryId,
    order: participant.order,
    purpose,
    participant: participant.id,
    name: '',
    role: '',
    from: null,
    to: null,
    state: 'open',
    reason: '',
    place: '',
    at: null,
    ownHand: purpose === 'party' && participant.role === 'interviewee',
  }))
}

function expected({ interview }: SectionContext, purpose: SignaturePurpose) {
  const participants = inOrder(interview.participants.values())
  switch (purpose) {
    case 'party':
      return participants
    case 'interpretation':
      return participants.filter(({ role }) => role === 'interpreter')
    case 'translation': {
      const translators = new Set<ParticipantId | null>(
        interview.segments
          .valueSeq()
          .flatMap(({ renditions }) => Object.values(renditions))
          .filter(({ kind }) => kind === 'translated')
          .map(({ author }) => author),
      )
      return participants.filter(({ id }) => translators.has(id))
    }
  }
}
