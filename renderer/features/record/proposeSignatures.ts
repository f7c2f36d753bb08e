import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { SignaturePurpose } from '#core/interview/entries/signature.ts'
import type { ParticipantId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { BLANK_SIGNATURE } from './blankEntries.ts'
import type { EntryFields } from './entryForm.ts'

/**
 * Places to sign that the record expects and that are not there yet: one for everybody who takes
 * part, and for interpreters and translators one more, in which they certify what they rendered
 * (`placesToSign` prints the same where nothing is recorded). All of them open.
 */
export function proposeSignatures(interview: Interview): readonly EntryFields<'signature'>[] {
  const recorded = entriesOf(interview, 'signature')
  const assignments = entriesOf(interview, 'assignment')
  const people = inOrder(interview.participants.values())
  const translators = new Set<ParticipantId | null>()
  for (const { renditions } of interview.segments.values()) {
    for (const { kind, author } of Object.values(renditions)) {
      if (kind === 'translated') translators.add(author)
    }
  }
  const place = (purpose: SignaturePurpose, participant: ParticipantId, ownHand: boolean) => {
    const pair = purpose === 'party' ? [] : languagesOf(participant)
    const from = pair[0] ?? null
    const to = from === null ? null : (pair[1] ?? null)
    return { ...BLANK_SIGNATURE, purpose, participant, from, to, ownHand }
  }

  /** The languages a person interpreted between; where that is not recorded, none are guessed. */
  function languagesOf(participant: ParticipantId) {
    const own = assignments.filter((assignment) => assignment.participant === participant)
    const pairs = new Set(own.map(({ from, to }) => [from, to].toSorted().join()))
    const [first] = own
    return first === undefined || pairs.size > 1 ? [] : [first.from, first.to]
  }

  return [
    ...people.map(({ id, role }) => place('party', id, role === 'interviewee')),
    ...people
      .filter(({ role }) => role === 'interpreter')
      .map(({ id }) => place('interpretation', id, false)),
    ...people
      .filter(({ id }) => translators.has(id))
      .map(({ id }) => place('translation', id, false)),
  ].filter(
    ({ purpose, participant }) =>
      !recorded.some(
        (signature) => signature.purpose === purpose && signature.participant === participant,
      ),
  )
}
