import { expect, test } from 'vitest'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { RecordEntry } from '#core/interview/entries/recordEntry.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { COPIES, DEFAULT_PRINT, type PrintOptions } from '#core/protocol/printOptions.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { printRecord } from '#core/record/printRecord.ts'
import type { RecordSection } from '#core/record/recordSection.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'
import { blockLines, printWords } from '../fixtures/sectionText.ts'

const SEAL = {
  seq: 201,
  head: 'ab'.repeat(32),
  document: 'cd'.repeat(32),
  printedAt: '2025-01-20T09:30:00.000Z',
}
const ENGLISH = printWords('en')

function sections(
  document: InterviewDocument,
  options: Partial<PrintOptions> = {},
): readonly RecordSection[] {
  const record = printRecord(document, { ...DEFAULT_PRINT, ...options }, SEAL)
  if (!record.ok) throw new Error(record.error.code)
  return [...record.value.front, ...record.value.back]
}

/** What one section says in English, line by line. */
function said(
  key: RecordSection['key'],
  document: InterviewDocument = filledRecord(),
  options: Partial<PrintOptions> = {},
): readonly string[] {
  const section = sections(document, options).find((each) => each.key === key)
  return section?.blocks.flatMap((block) => blockLines(block, ENGLISH)) ?? []
}

const saidInAll = (document: InterviewDocument, options: Partial<PrintOptions> = {}) =>
  sections(document, options)
    .flatMap(({ blocks }) => blocks.flatMap((block) => blockLines(block, ENGLISH)))
    .join('\n')

const bare = (): InterviewDocument => ({ ...filledRecord(), entries: [], closings: [] })

function withEntry(id: string, changes: object): InterviewDocument {
  const document = filledRecord()
  const entries = document.entries.map((entry) =>
    entry.id === id ? ({ ...entry, ...changes } as RecordEntry) : entry,
  )
  return { ...document, entries }
}

const FOR_SIGNATURE = [
  'header',
  'sittings',
  'persons',
  'interpreters',
  'interviewee',
  'notices',
  'recording',
  'conventions',
  'readBack',
  'remarks',
  'errata',
  'closings',
  'signatures',
  'certification',
]

test('each copy holds its sections, in order', () => {
  const keys = Object.fromEntries(
    COPIES.map((copy) => [copy, sections(filledRecord(), { copy }).map(({ key }) => key)]),
  )
  expect(keys).toEqual({
    working: [...FOR_SIGNATURE, 'custody', 'redactions'],
    signature: FOR_SIGNATURE,
    release: FOR_SIGNATURE,
    analysis: [],
  })
})

test('says of every expected section that nothing is recorded, and prints no empty log', () => {
  const empty = { ...bare(), participants: [], sittings: [], segments: [] }
  expect(sections(empty).map(({ key }) => key)).toEqual(
    FOR_SIGNATURE.filter((key) => key !== 'errata'),
  )
  for (const key of ['sittings', 'persons', 'interpreters', 'interviewee', 'notices'] as const)
    expect(said(key, empty)).toEqual(['not recorded'])
  for (const key of ['readBack', 'remarks', 'signatures', 'certification'] as const)
    expect(said(key, empty)).toEqual(['not recorded'])
  expect(said('recording', empty)).toEqual(['Recording: not recorded'])
  expect(said('closings', empty)).toEqual(['The record has not been closed.'])
  expect(said('header', empty)).toEqual(
    expect.arrayContaining(['Record number: not recorded', 'Dates: not recorded']),
  )
})

test('heads the record with what it is of, how far it is and the journal', () => {
  expect(said('header', filledRecord(), { copy: 'signature' })).toEqual([
    'Record number: P-14/2025',
    'Case number: EX-2025-07',
    'Conducted by: Office for exercises, second section',
    'Place: Kyiv',
    'Dates: 14 January 2025, 15 January 2025',
    'Time zone: Europe/Kyiv',
    'Languages of the interview: Korean, Ukrainian, English',
    'Languages of this copy: Korean, Ukrainian, English',
    'Marking: For official use',
    'Copy: Record for signature',
    'Sittings: 2',
    'Segments: 8',
    'State of the record: final, version 2 · 15 January 2025, 11:30',
    'Record opened: 14 January 2025, 09:30',
    'Printed: 20 January 2025, 11:30',
    `Journal entry and hash (SHA-256): 201 · ${'ab'.repeat(32)}`,
  ])
})

test('counts the drafts in the working copy alone', () => {
  const draft = 'Drafts among printed renditions: 0 / 16'
  const languages = filledRecord().languages.slice(0, 2)
  expect(said('header', filledRecord(), { languages })).toContain(draft)
  expect(said('header', filledRecord(), { languages, copy: 'signature' })).not.toContain(draft)
})

test('tells a draft, a closed record and one that goes on apart', () => {
  const status = (document: InterviewDocument) =>
    said('header', document).find((line) => line.startsWith('State of the record'))
  const { closings } = filledRecord()
  expect(status(bare())).toBe('State of the record: draft, not closed')
  expect(status({ ...filledRecord(), closings: closings.slice(0, 1) })).toBe(
    'State of the record: continued after version 1; what follows is a draft · ' +
      '14 January 2025, 13:20 · corrections since: 1',
  )
})

test('tells the course of each sitting', () => {
  expect(said('sittings')).toEqual([
    '= Sitting 1',
    'Start: 14 January 2025, 10:04',
    'End: 14 January 2025, 12:30',
    'Place: Kyiv, room 4',
    'Present: A, Q, INT1, INT2, CNS, OBS',
    'Note: The heating failed at 11:40.',
    'Person | Arrived | Left',
    'A · Interviewee A | 09:55 | 13:30',
    'OBS · The observer | 10:30 | 11:15',
    'Break from | to | Reason',
    '11:15 | 12:15 | Meal and rest',
    '= Sitting 2',
    'Start: 15 January 2025, 10:00',
    'End: 15 January 2025, 10:45',
    'Place: Kyiv, room 4',
    'Present: A, Q, INT1, INT2',
    'Arrivals and departures: not recorded',
    'Breaks: not recorded',
  ])
})

test('has a column for notes on arrivals only where there is one', () => {
  const noted = said('sittings', withEntry('arrival2', { note: 'called away' }))
  expect(noted).toContain('OBS · The observer | 10:30 | 11:15 | called away')
  expect(noted).toContain('A · Interviewee A | 09:55 | 13:30 | ')
})

test('names everybody with role, post, languages and dialect', () => {
  const persons = said('persons')
  expect(persons).toContain(
    'A | interviewee | Interviewee A · pseudonym | Private soldier | withheld in print | Korean · Hamgyong',
  )
  expect(persons).toContain(
    'Q | interviewer | The investigator | Senior investigator |  | Ukrainian',
  )
})

test('withholds what would name somebody who stands under a pseudonym', () => {
  const names = ['The captured soldier', 'Exercise surname', 'Exercise first name', 'EX-000-111']
  for (const copy of COPIES) {
    const covered = saidInAll(filledRecord(), { copy })
    for (const name of names) expect(covered).not.toContain(name)
    expect(covered).not.toContain('2004')
  }
  const open = saidInAll(filledRecord(), { pseudonyms: false })
  for (const name of names) expect(open).toContain(name)
  expect(saidInAll(filledRecord(), { pseudonyms: false, copy: 'release' })).not.toContain(names[0])
})

test('prints a hidden residence in no copy, and says that it does not', () => {
  const shown = said('persons', filledRecord(), { pseudonyms: false })
  expect(shown[1]).toContain('2004 · withheld in print')
  for (const copy of COPIES)
    expect(saidInAll(filledRecord(), { copy, pseudonyms: false })).not.toContain(
      'Hamgyong Province',
    )
})

test('says of each interpreter by what right, between which languages and where', () => {
  expect(said('interpreters')).toEqual([
    '= INT1 · The first interpreter',
    'Credentials: Certified court interpreter, Korean and English',
    'Oath or warning: sworn · 14 January 2025, 10:02',
    'Grounds for recusal: none declared',
    'Sitting | From segment | To segment | Languages | Mode | Relay',
    'Sitting 1 | #1 | #6 | Korean ↔ English | consecutive | through English',
    'Sitting 2 | #7 | #8 | Korean ↔ English | consecutive | through English',
    '= INT2 · The second interpreter',
    'Credentials: Staff interpreter, English and Ukrainian',
    'Oath or warning: warned of liability · 14 January 2025, 10:03',
    'Grounds for recusal: declared · Worked for the same office before; no party objected.',
    'Sitting | From segment | To segment | Languages | Mode | Relay',
    'Sitting 1 | beginning | end | English ↔ Ukrainian | whispered | through English',
    'Sitting 2 | beginning | end | English → Ukrainian | consecutive | through English',
  ])
})

test('does not say of a segment beyond a preview that it was not recorded', () => {
  const beginning = { ...filledRecord(), segments: filledRecord().segments.slice(0, 2) }
  expect(said('interpreters', beginning)[5]).toBe(
    'Sitting 1 | #1 | … | Korean ↔ English | consecutive | through English',
  )
})

test('asks for what is missing of an interpreter', () => {
  expect(said('interpreters', bare()).slice(0, 5)).toEqual([
    '= INT1 · The first interpreter',
    'Credentials: not recorded',
    'Oath or warning: not recorded',
    'Grounds for recusal: not recorded',
    'Presence: not recorded',
  ])
})

test('states what a prisoner owes, health and comprehension', () => {
  expect(said('interviewee', filledRecord(), { pseudonyms: false })).toEqual([
    '= A · The captured soldier',
    'Status: Prisoner of war',
    'State of health: A dressed wound of the left hand; says that he is fit to be questioned.',
    'Comprehension check: Korean · Asked to say in his own words what he had been told; did so correctly.',
    expect.stringContaining('Article 17'),
    'Surname: Exercise surname',
    'First names: Exercise first name',
    'Rank: Private',
    'Date of birth: 2004',
    'Number: EX-000-111',
  ])
})

test('prints each notice in the printed languages, and always as it was given', () => {
  const languages = filledRecord().languages.filter((tag) => tag !== 'ko')
  expect(said('notices', filledRecord(), { languages }).slice(0, 9)).toEqual([
    '= Right to silence',
    'uk: Ви можете не відповідати на будь-яке запитання або на всі запитання.',
    'en: You may decline to answer any question, or all of them.',
    'ko: 모든 질문 또는 개개의 질문에 대하여 진술을 거부할 수 있습니다.',
    'Given in: Korean',
    'Time: Sitting 1 · 14 January 2025, 10:05',
    'By: Q · The investigator',
    'To: A · Interviewee A',
    'Reply: understood · 알겠습니다.',
  ])
  expect(
    said('notices', withEntry('notice1', { text: {}, reply: 'unknown', replyText: '' })),
  ).toEqual(expect.arrayContaining(['Wording: not recorded', 'Reply: not recorded']))
})

test('names the recording by device, file and hash, or says why there is none', () => {
  expect(said('recording')).toEqual([
    'Recording: made',
    '= File 1',
    'File: sitting-1.wav',
    'Device: Two-channel recorder, inventory number 12',
    'Sitting: Sitting 1',
    'Duration: 2:26:00',
    'Begins at: 0:00:00',
    'Note: Sealed original in envelope 3',
    `SHA-256: ${'ab12'.repeat(16)}`,
  ])
  const none = withEntry('header', { recording: 'none', noRecordingReason: 'No device.' })
  const entries = none.entries.filter(({ kind }) => kind !== 'recording')
  expect(said('recording', { ...none, entries })).toEqual([
    'Recording: not made',
    'Reason: No device.',
  ])
})

test('explains the marks that occur, and no others', () => {
  const lines = said('conventions')
  expect(lines[0]).toBe('Closeness to what was said: verbatim')
  expect(lines.some((line) => line.startsWith('source | '))).toBe(true)
  expect(lines.some((line) => line.startsWith('draft | '))).toBe(false)
  expect(lines).toContain(
    '[청취 불능] · [нерозбірливо] · [inaudible] | could not be heard; with the time.',
  )
  const languages = filledRecord().languages.slice(1, 2)
  const inUkrainian = said('conventions', filledRecord(), { languages })
  expect(inUkrainian).toContain('[киває] | the speaker nods.')
  expect(inUkrainian.join()).not.toContain('weeps')
  const marks = (document: InterviewDocument) =>
    said('conventions', document).map((line) => line.split(' | ')[0])
  expect(marks(filledRecord())).toEqual(expect.arrayContaining(['corrected, E1', 'via …']))
  expect(marks(bare())).not.toContain('corrected, E1')
  expect(marks(bare())).not.toContain('via …')
  expect(marks(filledRecord())).not.toContain('black bar')
  const released = copyDocument(filledRecord(), { ...DEFAULT_PRINT, copy: 'release' })
  expect(marks(released)).toContain('black bar')
})

test('says who read what to whom, and what was not read', () => {
  expect(said('readBack')).toEqual([
    'Of 8 segments, 7 were read back in their present text.',
    '= Reading 1',
    'Manner: read out',
    'Language: Korean',
    'Read by: INT1 · The first interpreter',
    'Sitting: Sitting 1',
    'From segment: beginning',
    'To segment: end',
    'Start: 14 January 2025, 12:40',
    'End: 14 January 2025, 13:05',
    'Segments: read: 5 · not read: 1',
    'Not read: #6',
    'Note: The last answer was not read: the interviewee asked for an end.',
    '= Reading 2',
    'Manner: read by the interviewee',
    'Language: Korean',
    'Read by: A · Interviewee A',
    'Sitting: Sitting 2',
    'From segment: #7',
    'To segment: #8',
    'Start: 15 January 2025, 10:46',
    'End: 15 January 2025, 10:50',
    'Segments: read: 2',
  ])
})

test('ties remarks to their segment and to what became of them', () => {
  expect(said('remarks').slice(1)).toEqual([
    'R1 | #5 | A · Interviewee A · 14 January 2025, 12:55 | objection · 사천 명이 아니라 사백 명이라고 말했습니다. | corrected · E1, E2, E3',
    'R2 | whole record | CNS · The counsel · 14 January 2025, 13:06 | remark · Захисник просить долучити медичну довідку. | rejected · The certificate is kept in the case file under another number.',
  ])
})

test('keeps both readings of every correction, whatever languages are printed', () => {
  const languages = filledRecord().languages.slice(2)
  const lines = said('errata', filledRecord(), { languages })
  expect(lines.filter((line) => line.startsWith('= '))).toEqual([
    '= E1 #5 ko',
    '= E2 #5 uk',
    '= E3 #5 en',
    '= E4 #3 uk',
  ])
  expect(lines.slice(-7)).toEqual([
    '- Я пробув там одинадцять днів.',
    '+ Я пробув там десять днів.',
    'Reason: A slip of the interpreter, found on hearing the recording.',
    'Proposed by: INT2 · The second interpreter',
    'Agreed by: Q',
    'Time: 15 January 2025, 09:40',
    'Made after: Version 1',
  ])
  expect(lines).toContain('Remark: R1')
})

test('says what was open when the record was closed', () => {
  expect(said('closings')).toEqual(
    expect.arrayContaining([
      '= Version 1',
      'To segment: #6',
      'Open at that time: segments not read back: 1 · findings of the checks: 2',
      `Journal entry and hash (SHA-256): 128 · ${'c1'.repeat(32)}`,
      '= Version 2',
      'Open at that time: nothing',
    ]),
  )
  const { closings, ...document } = filledRecord()
  const [first] = closings
  if (first === undefined) throw new Error('no closing')
  const open = { ...first.open, missing: ['notices', 'readBack'] as const }
  expect(said('closings', { ...document, closings: [{ ...first, open }] })).toContain(
    'Nothing was recorded of: Notices and rights · Reading back',
  )
})

test('keeps a place to sign for each party, and says who refused and why', () => {
  expect(said('signatures')).toEqual([
    '= Interviewee A · interviewee',
    'signed',
    'Place: Kyiv',
    'Date: 14 January 2025',
    '= The investigator · interviewer',
    'open',
    'Place: ',
    'Date: ',
    '= The counsel · counsel',
    'refused',
    'Reason: The remark on the certificate was rejected.',
    'Place: not recorded',
    'Date: 14 January 2025',
    '= The observer · observer',
    'unable',
    'Reason: Left before the end.',
    'Place: not recorded',
    'Date: not recorded',
    '= The attesting witness · Witness to the reading',
    'open, own hand',
    'Place: ',
    'Date: ',
  ])
})

test('has a place for everybody in a record for signature of which nothing is recorded', () => {
  const places = said('signatures', bare(), { copy: 'signature' })
  expect(places.filter((line) => line.startsWith('= '))).toEqual([
    '= Interviewee A · interviewee',
    '= The investigator · interviewer',
    '= The first interpreter · interpreter',
    '= The second interpreter · interpreter',
    '= The counsel · counsel',
    '= The observer · observer',
  ])
  expect(places.filter((line) => line === 'open, own hand')).toHaveLength(1)
  expect(said('signatures', bare(), { copy: 'working' })).toEqual(['not recorded'])
})

test('certifies interpretation and, apart from it, translation', () => {
  const languages = filledRecord().languages.slice(1)
  const lines = said('certification', filledRecord(), { languages })
  expect(lines.filter((line) => line.startsWith('= '))).toEqual([
    '= Interpretation',
    '= The first interpreter · interpreter · Korean ↔ English',
    '= The second interpreter · interpreter · English ↔ Ukrainian',
    '= Translation',
    '= The first interpreter · interpreter · Korean ↔ English',
  ])
  expect(lines[1]).toMatch(/^uk: .*повно і правильно/)
  expect(lines[2]).toMatch(/^en: .*fully and correctly/)
  const expected = said('certification', bare(), { copy: 'signature' })
  expect(expected.filter((line) => line.startsWith('= The'))).toHaveLength(3)
})

test('logs custody and redactions in the working copy', () => {
  expect(said('custody').slice(1)).toEqual([
    '14 January 2025, 13:40 | Sealed envelope 3 with the original recording | The investigator | Evidence room | Safe keeping',
    '15 January 2025, 09:20 | Working copy of the recording | Evidence room | The second interpreter | Hearing of segment 3',
  ])
  expect(said('redactions').slice(1)).toEqual(
    [
      ['Korean', '중대장 보기'],
      ['Ukrainian', 'командиром Погі'],
      ['English', 'Commander Bogi'],
    ].map(
      ([language, passage]) =>
        `#5 | ${language} | ${passage} | Names a third person who took no part. | Q · The investigator · 15 January 2025, 12:00`,
    ),
  )
})

test('logs a passage that an edit deleted or changed with the words that it had', () => {
  const document = filledRecord()
  const segments = document.segments.map((one) => ({
    ...one,
    redactions: one.redactions.map((redaction) => ({
      ...redaction,
      former: ['Bogi'],
      ...(redaction.language === 'ko' ? { start: 0, end: 0 } : {}),
    })),
  }))
  expect(said('redactions', { ...document, segments }).slice(1)).toEqual([
    expect.stringContaining('| deleted from the text, covered elsewhere · Bogi |'),
    expect.stringContaining('| командиром Погі · earlier words, covered elsewhere · Bogi |'),
    expect.stringContaining('| Commander Bogi · earlier words'),
  ])
})

test('logs no redaction in a language that the copy does not hold', () => {
  const log = said('redactions', filledRecord(), { languages: ['uk' as LanguageTag] })
  expect(log.slice(1)).toEqual([expect.stringMatching(/^#5 \| Ukrainian \| командиром Погі/)])
})
