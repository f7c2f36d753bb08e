import { type InterviewDocument, interviewDocumentSchema } from '#core/interview/document.ts'
import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import type { PrintInput } from '../../electron/engine/print/printInput.ts'

const AT = '2025-01-13T12:00:00.000Z'

/** The texts of one row, by language; the first language is the source. */
export type Texts = Readonly<Record<string, string>>

export interface Row {
  readonly texts: Texts
  readonly note?: string
}

/** An invented interview of the rows given, one utterance each. */
export function documentOf(
  rows: readonly Row[],
  fields: Partial<InterviewDocument> = {},
): InterviewDocument {
  return interviewDocumentSchema.parse({
    title: 'Questioning of interviewee A',
    caseNumber: 'EX-7',
    timeZone: 'Europe/Kyiv',
    exercise: true,
    languages: ['ko', 'uk', 'en'],
    createdAt: AT,
    participants: [
      participant('p1', 'interviewee', 'A', 'Interviewee A'),
      participant('p2', 'interpreter', 'INT', ''),
    ],
    sittings: [
      {
        id: 's1',
        order: 'a0',
        startedAt: AT,
        endedAt: null,
        place: 'Kyiv',
        present: ['p1', 'p2'],
        note: '',
      },
    ],
    reports: [
      {
        id: 'r1',
        order: 'a0',
        title: 'A report',
        publisher: 'A publisher',
        publishedOn: '2025-01-13',
        language: 'en',
        text: 'They believed they were going to train.',
      },
    ],
    statements: [
      {
        id: 'st1',
        order: 'a0',
        report: 'r1',
        label: 'S1',
        text: { en: 'They thought it was training', ko: '훈련인 줄 알았다' },
        attribution: [{ en: 'the captives' }, { en: 'the agency' }],
        anchor: { start: 5, end: 38, quote: 'believed they were going to train' },
        note: '',
      },
    ],
    segments: rows.map(segment),
    ...fields,
  })
}

const participant = (id: string, role: string, label: string, pseudonym: string) => ({
  id,
  order: id,
  role,
  label,
  name: '',
  pseudonym,
  languages: ['ko'],
  note: '',
})

function segment({ texts, note = '' }: Row, index: number) {
  const source = Object.keys(texts)[0] ?? 'ko'
  return {
    id: `g${index}`,
    order: String(index).padStart(8, '0'),
    sitting: 's1',
    speaker: 'p1',
    addressee: null,
    source,
    mode: 'spoken',
    mediaStart: index * 1000,
    mediaEnd: null,
    wallStart: null,
    wallEnd: null,
    note,
    renditions: Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [
        language,
        {
          text,
          status: 'final',
          kind: language === source ? 'original' : 'interpreted',
          author: 'p2',
          origin: { type: 'typed' },
          revision: 1,
          basedOn: language === source ? null : { language: source, revision: 1 },
          at: AT,
        },
      ]),
    ),
    links:
      index === 0 ? [{ id: 'l1', statement: 'st1', stance: 'partly', note: '', anchor: null }] : [],
  }
}

/** What is printed of a document unless a test says otherwise. */
export function inputOf(
  document: InterviewDocument,
  options: Partial<PrintInput['options']> = {},
): PrintInput {
  return {
    document,
    options: { ...DEFAULT_PRINT, ...options },
    seq: 12,
    head: '4f'.repeat(32),
    printedAt: '2025-01-20T09:30:00.000Z',
  }
}
