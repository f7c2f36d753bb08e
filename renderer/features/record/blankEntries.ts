import type { ParticipantId, SittingId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { EntryFields } from './entryForm.ts'

/** The head of a record of which nothing is recorded. */
export const BLANK_HEADER: EntryFields<'header'> = {
  kind: 'header',
  recordNumber: '',
  authority: '',
  place: '',
  marking: '',
  verbatim: 'unknown',
  recording: 'unknown',
  noRecordingReason: '',
}

export const blankArrival = (
  sitting: SittingId,
  participant: ParticipantId,
): EntryFields<'arrival'> => ({
  kind: 'arrival',
  sitting,
  participant,
  arrivedAt: null,
  leftAt: null,
  note: '',
})

export const blankBreak = (sitting: SittingId): EntryFields<'break'> => ({
  kind: 'break',
  sitting,
  startedAt: null,
  endedAt: null,
  reason: '',
})

export const blankPerson = (participant: ParticipantId): EntryFields<'person'> => ({
  kind: 'person',
  participant,
  post: '',
  birthDate: '',
  residence: '',
  hideBirthDate: false,
  hideResidence: false,
  dialect: '',
})

export const blankInterviewee = (participant: ParticipantId): EntryFields<'interviewee'> => ({
  kind: 'interviewee',
  participant,
  status: '',
  surname: '',
  firstNames: '',
  rank: '',
  birthDate: '',
  serviceNumber: '',
  health: '',
  comprehensionLanguage: null,
  comprehension: '',
})

export const blankInterpreter = (participant: ParticipantId): EntryFields<'interpreter'> => ({
  kind: 'interpreter',
  participant,
  credentials: '',
  oath: 'unknown',
  oathAt: null,
  conflict: 'unknown',
  conflictNote: '',
})

/** An interpreter at work from beginning to end, in a way that is not recorded yet. */
export const blankAssignment = (
  participant: ParticipantId,
  from: LanguageTag,
  to: LanguageTag,
): EntryFields<'assignment'> => ({
  kind: 'assignment',
  participant,
  sitting: null,
  first: null,
  last: null,
  from,
  to,
  direction: 'both',
  mode: 'unknown',
  pivot: null,
})

/** A notice of which only the wording is known: not when, nor in which language, nor the reply. */
export const blankNotice = (
  wording: Pick<EntryFields<'notice'>, 'title' | 'text'>,
): EntryFields<'notice'> => ({
  kind: 'notice',
  title: wording.title,
  text: wording.text,
  language: null,
  givenBy: null,
  givenTo: null,
  sitting: null,
  at: null,
  reply: 'unknown',
  replyText: '',
})

export const BLANK_RECORDING: EntryFields<'recording'> = {
  kind: 'recording',
  device: '',
  file: '',
  duration: null,
  sha256: '',
  offset: null,
  sitting: null,
  note: '',
}

/** A place to sign for somebody who is no participant. */
export const BLANK_SIGNATURE: EntryFields<'signature'> = {
  kind: 'signature',
  purpose: 'party',
  participant: null,
  name: '',
  role: '',
  from: null,
  to: null,
  state: 'open',
  reason: '',
  place: '',
  at: null,
  ownHand: false,
}

export const BLANK_CUSTODY: EntryFields<'custody'> = {
  kind: 'custody',
  at: null,
  what: '',
  from: '',
  to: '',
  purpose: '',
}
