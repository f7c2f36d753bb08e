import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { inOrder } from '../../interview/inOrder.ts'
import type { Participant } from '../../interview/participant.ts'
import { recordLanguage } from '../recordLanguage.ts'
import type { RecordSection, RecordValue, TableColumn } from '../recordSection.ts'
import {
  isCovered,
  NOT_RECORDED,
  optional,
  printedName,
  text,
  values,
  word,
} from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

const COLUMNS: readonly TableColumn[] = [
  { label: 'label', width: null },
  { label: 'role', width: null },
  { label: 'name', width: 1.4 },
  { label: 'post', width: 1.4 },
  { label: 'bornResides', width: 1.4 },
  { label: 'languagesDialect', width: 1.2 },
]

/** Everybody who took part, in their order. */
export function personsSection(context: SectionContext): RecordSection {
  const { interview } = context
  const persons = new Map(entriesOf(interview, 'person').map((entry) => [entry.participant, entry]))
  const rows = inOrder(interview.participants.values()).map((participant) => {
    const person = persons.get(participant.id)
    return [
      text(participant.label),
      word(`roles.${participant.role}`),
      name(context, participant),
      post(participant, person),
      bornResides(context, participant, person),
      languages(context, participant, person),
    ]
  })
  return {
    key: 'persons',
    blocks: [
      rows.length === 0
        ? { type: 'paragraph', text: NOT_RECORDED }
        : { type: 'table', columns: COLUMNS, rows },
    ],
  }
}

function name(context: SectionContext, participant: Participant): RecordValue {
  const printed = text(printedName(context, participant))
  return isCovered(context, participant) ? values(printed, word('pseudonym')) : printed
}

function post({ note }: Participant, person: EntryOf<'person'> | undefined): RecordValue {
  return values(text(person?.post ?? ''), text(note))
}

/**
 * Date of birth and residence. Of others than the interviewee a record need not have them: what
 * was not recorded of them leaves nothing.
 */
function bornResides(
  context: SectionContext,
  participant: Participant,
  person: EntryOf<'person'> | undefined,
): RecordValue {
  const covered = isCovered(context, participant)
  const stated = (value: string, hidden: boolean) =>
    value !== '' && (hidden || covered) ? word('withheld') : text(value)
  const all = values(
    stated(person?.birthDate ?? '', person?.hideBirthDate === true),
    stated(person?.residence ?? '', person?.hideResidence === true),
  )
  if (all.type === 'values' && all.values.every(({ type }) => type === 'word'))
    return word('withheld')
  return all.type === 'notRecorded' && participant.role !== 'interviewee' ? optional('') : all
}

function languages(
  { labels }: SectionContext,
  participant: Participant,
  person: EntryOf<'person'> | undefined,
): RecordValue {
  const named = participant.languages.map((tag) => recordLanguage(labels, tag).labelled)
  return values(text(named.join(', ')), text(person?.dialect ?? ''))
}
