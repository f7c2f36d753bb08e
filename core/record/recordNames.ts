import type { NameEntry, NameForm } from '../assist/names/nameEntry.ts'
import { nameLedger } from '../assist/names/nameLedger.ts'
import { nameMatches } from '../assist/names/nameMatches.ts'
import { proposeForms } from '../assist/names/proposeForms.ts'
import { baseLanguage } from '../assist/terms/baseLanguage.ts'
import type { InterviewDocument } from '../interview/document.ts'
import type { NameId, ParticipantId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Participant } from '../interview/participant.ts'
import { type Script, scriptOfLanguage } from './scriptOfLanguage.ts'

/** A name by which somebody of the record is found in texts, and what is printed instead. */
export interface RecordName {
  readonly name: NameEntry
  /** Null: somebody, or a place, that is no participant. */
  readonly participant: ParticipantId | null
  /** Empty: the name itself is printed. */
  readonly pseudonym: string
}

/** Shorter names are surnames (Kim, 김) that others have too. */
const ALONE_MIN = 4
const SYLLABLES_MIN = 2

/**
 * Every name that the record knows: the ledger's, with their pseudonyms, and the participants',
 * as they are spelt and as other languages would spell them. A person of the ledger who is a
 * participant goes by the participant's pseudonym.
 */
export function recordNames(document: InterviewDocument): readonly RecordName[] {
  const pseudonyms = new Map<NameId, string>()
  for (const entry of document.entries) {
    if (entry.kind === 'pseudonym') pseudonyms.set(entry.name, entry.pseudonym)
  }
  const participants = document.participants.flatMap((participant): RecordName[] =>
    participantNames(document, participant).map((name) => ({
      name,
      participant: participant.id,
      pseudonym: participant.pseudonym,
    })),
  )
  const ledger = document.names.map((name): RecordName => {
    const same = participantNamed(participants, name)
    return {
      name,
      participant: same?.participant ?? null,
      pseudonym: pseudonyms.get(name.id) ?? same?.pseudonym ?? '',
    }
  })
  return [...ledger, ...participants]
}

/** The names of one participant, each in all languages of the interview. */
function participantNames(
  { entries, languages }: InterviewDocument,
  { id, name }: Participant,
): readonly NameEntry[] {
  const written = [name]
  for (const entry of entries) {
    if (entry.kind !== 'interviewee' || entry.participant !== id) continue
    const { surname, firstNames } = entry
    written.push(`${surname} ${firstNames}`, `${firstNames} ${surname}`)
    written.push(...[surname, firstNames].filter(isTellingAlone))
  }
  const texts = new Set(written.map((text) => text.trim()).filter((text) => text !== ''))
  return [...texts].map((text, index) => ({
    id: `${id.slice(0, 50)}-name-${index}` as NameId,
    kind: 'person',
    forms: formsOf(text, languages),
    note: '',
  }))
}

/** Whether a word of a name tells who is meant without the others. */
export function isTellingAlone(part: string): boolean {
  const syllables = part.match(/\p{Script=Hangul}/gu)?.length ?? 0
  return syllables >= SYLLABLES_MIN || (syllables === 0 && part.length >= ALONE_MIN)
}

function formsOf(text: string, languages: readonly LanguageTag[]): NameEntry['forms'] {
  const forms: Partial<Record<LanguageTag, NameForm>> = {}
  for (const language of languages) {
    if (scriptOf(text) !== scriptOfLanguage(language)) continue
    forms[language] = { text, system: 'original', variants: [] }
    const targets = languages.filter((one) => baseLanguage(one) !== baseLanguage(language))
    for (const proposal of proposeForms(text, language, 'person', targets)) {
      if (proposal.language === language) continue
      const known = forms[proposal.language]
      forms[proposal.language] =
        known === undefined
          ? { text: proposal.text, system: proposal.system, variants: [] }
          : { ...known, variants: [...known.variants, proposal.text] }
    }
  }
  return forms as NameEntry['forms']
}

/** The participant who is a person of the ledger, as the name is written in the list. */
function participantNamed(
  participants: readonly RecordName[],
  name: NameEntry,
): RecordName | undefined {
  if (name.kind !== 'person' || participants.length === 0) return undefined
  const ledger = nameLedger([name], [])
  return participants.find((one) =>
    Object.entries(one.name.forms).some(
      ([language, form]) =>
        form?.system === 'original' &&
        nameMatches(ledger, form.text, language as LanguageTag).some(
          ({ range }) => range.start === 0 && range.end === form.text.length,
        ),
    ),
  )
}

function scriptOf(text: string): Script {
  if (/\p{Script=Hangul}/u.test(text)) return 'hangul'
  return /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'other'
}
