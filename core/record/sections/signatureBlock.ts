import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import type { RecordBlock, RecordValue } from '../recordSection.ts'
import { day, fact, optional, printedName, text, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/** A place to sign; `declaration`: what is certified, above the line. */
export function signatureBlock(
  context: SectionContext,
  signature: EntryOf<'signature'>,
  declaration: RecordValue | null,
): RecordBlock {
  const { participant: id, state, ownHand } = signature
  const participant = id === null ? undefined : context.interview.participants.get(id)
  return {
    type: 'signature',
    signature: {
      name:
        participant === undefined
          ? signature.name
          : printedName(context, participant) || participant.label,
      role: signature.role
        ? text(signature.role)
        : participant === undefined
          ? optional('')
          : word(`roles.${participant.role}`),
      state,
      facts: [
        ...(state === 'refused' || state === 'unable'
          ? [fact('reason', text(signature.reason))]
          : []),
        fact('place', blankWhenOpen(signature, text(signature.place))),
        fact('signedAt', blankWhenOpen(signature, day(context, signature.at))),
      ],
      ownHand: ownHand && state === 'open',
      declaration,
    },
  }
}

/** What is still to be written by hand is left blank. */
const blankWhenOpen = ({ state }: EntryOf<'signature'>, value: RecordValue): RecordValue =>
  state === 'open' && value.type === 'notRecorded' ? optional('') : value
