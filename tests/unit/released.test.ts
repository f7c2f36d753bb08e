import { describe, expect, it } from 'vitest'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import { type InterviewDocument, interviewDocumentSchema } from '#core/interview/document.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { EntryId, RedactionId, SegmentId } from '#core/interview/ids.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { pseudonymised } from '#core/record/pseudonymised.ts'
import { REDACTED } from '#core/record/redactedMark.ts'
import { releasedDocument } from '#core/record/releasedDocument.ts'
import {
  type Body,
  carriedOut,
  emptyInterview,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'
import {
  OTHER_SECRET,
  REAL_NAMES,
  redactedDocument,
  SECRETS,
} from '../fixtures/redactedDocument.ts'

const lower = (text: string) => text.normalize('NFC').toLowerCase()
const written = (document: InterviewDocument) => lower(writeDocument(document))

describe('the copy for release', () => {
  it('holds a redacted passage nowhere, in any field that people write', () => {
    const released = written(releasedDocument(redactedDocument()))
    expect(SECRETS.filter((secret) => released.includes(lower(secret)))).toEqual([])
    // What was redacted stands in every such field, or the test above would say nothing.
    const whole = written(redactedDocument())
    expect(SECRETS.filter((secret) => !whole.includes(lower(secret)))).toEqual([])
  })

  it('holds a redacted passage nowhere that is stored decomposed', () => {
    const nfd = interviewDocumentSchema.parse({
      ...redactedDocument(),
      title: `About ${SECRETS[0]} and ${SECRETS[6]}`.normalize('NFD'),
    })
    const { title } = releasedDocument(nfd)
    expect(title).toBe(`About ${REDACTED} and ${REDACTED}`)
  })

  it('holds nothing that is not to be printed of a person', () => {
    const released = written(releasedDocument(redactedDocument()))
    const hidden = ['hidden birth', 'hidden residence', 'hidden number', '철민']
    expect(hidden.filter((one) => released.includes(one))).toEqual([])
  })

  it('holds no analysis, no working papers, and no id that tells something', () => {
    const released = releasedDocument(redactedDocument())
    const kinds = new Set(released.entries.map(({ kind }) => kind))
    expect(released).toMatchObject({ reports: [], statements: [], names: [] })
    for (const segment of released.segments)
      expect(segment).toMatchObject({ links: [], acceptances: [], redactions: [] })
    expect(kinds.has('custody') || kinds.has('pseudonym')).toBe(false)
    expect(written(released)).not.toMatch(/pak-1|e-header|protects|interview:/)
  })

  it('covers what an erratum reads in the place of a redacted passage', () => {
    const erratum = releasedDocument(redactedDocument()).entries.find(
      ({ kind }) => kind === 'erratum',
    )
    expect(erratum).toMatchObject({
      before: `${REDACTED} had the call sign ${REDACTED}.`,
      after: `${REDACTED} had the call sign ${REDACTED}.`,
    })
  })

  it('covers what a correction struck out, and what stood there before', () => {
    const row = 'row' as SegmentId
    const correct = (id: string, text: string): Body => ({
      type: 'CorrectRenditions',
      segment: row,
      corrections: [{ erratum: id as EntryId, language: UK, text }],
      reason: 'as the interviewee asked',
      proposer: null,
      agreedBy: [],
      remark: null,
      author: null,
    })
    const passage = { segment: row, language: UK, start: 7, end: 15 }
    const told = carriedOut(
      emptyInterview(),
      {
        type: 'AddSegment',
        segment: segment('row', {
          source: UK,
          renditions: texts({ uk: 'Бачили Ярему вчора.' }, UK),
        }),
        after: 'end',
      },
      correct('e1', 'Бачили Яремчука вчора.'),
      {
        type: 'AddRedactions',
        redactions: [{ id: 'r' as RedactionId, group: 'r' as RedactionId, ...passage }],
        reason: 'protects a third person',
        author: null,
      },
      correct('e2', 'Бачили вчора.'),
      correct('e3', 'Бачили багатьох учора.'),
    )
    const released = releasedDocument(toDocument(told))
    expect(
      released.entries.map((entry) => entry.kind === 'erratum' && [entry.before, entry.after]),
    ).toEqual([
      [`Бачили ${REDACTED} вчора.`, `Бачили ${REDACTED} вчора.`],
      [`Бачили ${REDACTED} вчора.`, 'Бачили вчора.'],
      ['Бачили вчора.', 'Бачили багатьох учора.'],
    ])
  })

  it('keeps what ties it to the journal and the recording, and holds together', () => {
    const released = releasedDocument(redactedDocument())
    expect(released.closings[0]?.head).toBe('ab'.repeat(32))
    expect(written(released)).toContain('cd'.repeat(32))
    expect(interviewDocumentSchema.safeParse(released).success).toBe(true)
    expect(invariantViolations(fromDocument(released))).toEqual([])
  })

  it('keeps the words around what it covers', () => {
    const [first, second] = releasedDocument(redactedDocument()).segments
    expect(first?.renditions).toMatchObject({
      ko: { text: `${REDACTED}은 ${REDACTED}을 썼습니다.` },
      uk: { text: `${REDACTED} мав позивний ${REDACTED}.` },
    })
    expect(second?.renditions).toMatchObject({
      ko: { text: `네, ${REDACTED}이 그렇게 말했습니다.` },
      uk: { text: `Так, від ${REDACTED}. Поруч був Interpreter 1.` },
      en: { text: `Yes, from ${REDACTED} (${REDACTED}). Interpreter 1 was there.` },
    })
  })

  it('is the same to the letter whatever stood in the passages', () => {
    const other = releasedDocument(redactedDocument(OTHER_SECRET))
    expect(writeDocument(other)).toBe(writeDocument(releasedDocument(redactedDocument())))
  })

  it('is the same when it is released once more', () => {
    const released = releasedDocument(redactedDocument())
    expect(writeDocument(releasedDocument(released))).toBe(writeDocument(released))
  })

  it('finds a short passage as a whole word alone', () => {
    const [model] = redactedDocument().segments
    const text = 'Він бачив Лі. Лінія за полем, ЛІ там.'
    const segments = [
      {
        ...model,
        id: 'g1',
        renditions: { uk: { ...model?.renditions['uk' as never], text } },
        redactions: [{ ...model?.redactions[0], language: 'uk', start: 10, end: 12 }],
        source: 'uk',
      },
    ]
    const document = interviewDocumentSchema.parse({
      ...redactedDocument(),
      segments,
      names: [],
      entries: [],
      closings: [],
    })
    expect(releasedDocument(document).segments[0]?.renditions).toMatchObject({
      uk: { text: `Він бачив ${REDACTED}. Лінія за полем, ${REDACTED} там.` },
    })
  })
})

describe('a copy under pseudonyms', () => {
  it('names nobody who has one, and covers what else tells who it is', () => {
    const document = redactedDocument()
    const copy = written(pseudonymised(document))
    expect(REAL_NAMES.filter((name) => !written(document).includes(lower(name)))).toEqual([])
    expect(REAL_NAMES.filter((name) => copy.includes(lower(name)))).toEqual([])
    expect(copy.includes('interpreter 1 was there')).toBe(true)
  })

  it('names a person of the ledger by the pseudonym, with anchors and redactions on their words', () => {
    const document = interviewDocumentSchema.parse({
      ...redactedDocument(),
      participants: redactedDocument().participants.map((one) => ({ ...one, name: '' })),
      entries: [
        {
          kind: 'pseudonym',
          id: 'e1',
          order: 'a0',
          name: 'name-pak',
          pseudonym: 'Person X',
        },
      ],
      closings: [],
      segments: redactedDocument().segments.map((segment) => ({ ...segment, reads: [] })),
    })
    const [first, second] = pseudonymised(document).segments
    expect(second?.renditions).toMatchObject({
      ko: { text: '네, Person X가 그렇게 말했습니다.' },
      uk: { text: 'Так, від Person X. Поруч був Ткаченко Орест.' },
    })
    const en = first?.renditions['en' as LanguageTag]?.text ?? ''
    expect(
      first?.redactions
        .filter(({ language }) => language === 'en')
        .map(({ start, end }) => en.slice(start, end)),
    ).toEqual(['Person X', 'Zqxjvwkz 4471'])
  })

  it.each([
    ['박철민', '증인', '박철민은 갔고 박철민이 왔습니다.', '증인은 갔고 증인이 왔습니다.'],
    ['박철민', '가', '박철민은, 박철민이 박철민을 보고 박철민과', '가는, 가가 가를 보고 가와'],
    ['박철민', '가', '박철민으로, 박철민아, 박철민이라고', '가로, 가야, 가라고'],
    ['박철민', '가', '박철민에게 박철민이가 박철민이었다', '가에게 가이가 가였다'],
    ['박철민', '병사 3', '박철민으로 박철민은', '병사 3으로 병사 3은'],
    ['박철민', '병사 1', '박철민으로부터 박철민은', '병사 1로부터 병사 1은'],
    ['박철민', '병사 2', '박철민은 박철민과의', '병사 2는 병사 2와의'],
    ['박철민', '증인 B', '박철민은 박철민을', '증인 B는 증인 B를'],
    ['박철민', '증인 L', '박철민으로 박철민을', '증인 L로 증인 L을'],
    ['박철민', 'Witness', '박철민은 박철민을', 'Witness은 Witness을'],
    ['김영호', '증인', '김영호는 김영호가 김영호를', '증인은 증인이 증인을'],
    ['김영호', '증인', '김영호와 김영호로 김영호라는', '증인과 증인으로 증인이라는'],
    // What did not fit the name is how it was said.
    ['김영호', '증인', '김영호은', '증인은'],
  ])('gives %s under the pseudonym %s the particle that fits it', (name, pseudonym, said, told) => {
    const [first, ...others] = redactedDocument().participants
    const whole = interviewDocumentSchema.parse({
      ...redactedDocument(),
      participants: [{ ...first, name, pseudonym }, ...others],
      names: [],
      entries: [],
      closings: [],
      segments: redactedDocument().segments.map((one) => ({ ...one, reads: [], note: said })),
    })
    expect(pseudonymised(whole).segments[0]?.note).toBe(told)
  })

  it('is the interview itself where nobody asks for it', () => {
    const document = redactedDocument()
    expect(copyDocument(document, { copy: 'working', pseudonyms: false })).toBe(document)
  })
})
