import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { inOrder } from '../../interview/inOrder.ts'
import type { Participant } from '../../interview/participant.ts'
import type { RecordBlock, RecordSection } from '../recordSection.ts'
import {
  fact,
  isCovered,
  languageName,
  NOT_RECORDED,
  text,
  values,
  who,
  word,
} from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/**
 * The interviewee: status, what a prisoner of war owes (Third Geneva Convention, Art. 17), the
 * state of health noted, and how comprehension was checked. What would name somebody who stands
 * under a pseudonym is withheld.
 */
export function intervieweeSection(context: SectionContext): RecordSection {
  const { interview } = context
  const entries = new Map(
    entriesOf(interview, 'interviewee').map((entry) => [entry.participant, entry]),
  )
  const interviewees = inOrder(interview.participants.values()).filter(
    ({ id, role }) => role === 'interviewee' || entries.has(id),
  )
  return {
    key: 'interviewee',
    blocks:
      interviewees.length === 0
        ? [{ type: 'paragraph', text: NOT_RECORDED }]
        : interviewees.flatMap((one) => blocks(context, one, entries.get(one.id))),
  }
}

function blocks(
  context: SectionContext,
  participant: Participant,
  entry: EntryOf<'interviewee'> | undefined,
): readonly RecordBlock[] {
  const person = entriesOf(context.interview, 'person').find(
    (one) => one.participant === participant.id,
  )
  const covered = isCovered(context, participant)
  const naming = (value: string | undefined, hidden = false) =>
    value && (covered || hidden) ? word('withheld') : text(value ?? '')
  return [
    { type: 'heading', text: who(context, participant.id) },
    {
      type: 'facts',
      facts: [
        fact('interviewStatus', text(entry?.status ?? '')),
        fact('health', text(entry?.health ?? '')),
        fact(
          'comprehension',
          values(
            languageName(context, entry?.comprehensionLanguage ?? null),
            text(entry?.comprehension ?? ''),
          ),
        ),
      ],
    },
    { type: 'paragraph', text: word('article17') },
    {
      type: 'facts',
      facts: [
        fact('surname', naming(entry?.surname)),
        fact('firstNames', naming(entry?.firstNames)),
        fact('rank', text(entry?.rank ?? '')),
        fact('birthDate', naming(entry?.birthDate, person?.hideBirthDate)),
        fact('serviceNumber', naming(entry?.serviceNumber)),
      ],
    },
  ]
}
