import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '#core/exchange/decodeUtf8.ts'
import { parseDocument } from '#core/exchange/parseDocument.ts'
import { readRecords } from '#core/exchange/readRecords.ts'
import type { TableFormat } from '#core/exchange/tableFormat.ts'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import { writeTable } from '#core/exchange/writeTable.ts'
import type { SegmentProposal } from '#core/interview/command.ts'
import { decide } from '#core/interview/decide.ts'
import { foldAll } from '#core/interview/fold.ts'
import type { LinkId, ParticipantId, SittingId, StatementId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { RENDITION_STATUSES, type RenditionOrigin } from '#core/interview/rendition.ts'
import { ANSWER_MODES } from '#core/interview/segment.ts'
import { segmentsInOrder } from '#core/interview/segmentsInOrder.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { STANCES } from '#core/report/stance.ts'
import { arbitraryEdits, arbitraryText } from '../fixtures/arbitraryEdits.ts'
import { importedTable } from '../fixtures/importedTable.ts'
import {
  carriedOut,
  EN,
  furnishedInterview,
  KO,
  NOW,
  SITTING,
  segment,
  UK,
  withId,
} from '../fixtures/interviewOf.ts'

const LANGUAGES = [KO, UK, EN]
const PEOPLE = [null, 'person-A', 'person-Q'] as readonly (ParticipantId | null)[]

const awkward = fc
  .array(
    fc.constantFrom(
      '"',
      '\t',
      '\n',
      ',',
      ' ',
      '=',
      "'",
      '한',
      '\u1112\u1161',
      'e\u0301',
      ';',
      '-',
      '\ufeff',
      'x',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
const text = fc.oneof(awkward, arbitraryText)

const origin: fc.Arbitrary<RenditionOrigin> = fc.oneof(
  fc.constant({ type: 'typed' } as const),
  fc.record({
    type: fc.constant('memory' as const),
    score: fc.oneof(fc.nat(101), fc.double({ min: 0, max: 101, noNaN: true })),
    unit: awkward,
  }),
  fc.record({ type: fc.constant('machine' as const), engine: awkward }),
)

const rendition = (kind: 'original' | undefined) =>
  fc.record({
    text,
    status: fc.constantFrom(...RENDITION_STATUSES),
    kind: kind === undefined ? fc.constantFrom('interpreted', 'translated') : fc.constant(kind),
    author: fc.constantFrom(...PEOPLE),
    origin,
  })

const instants = fc.uniqueArray(
  fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }),
  { minLength: 2, maxLength: 2 },
)

/** A segment with every field that a table carries. */
const proposal: fc.Arbitrary<SegmentProposal> = fc
  .record({
    source: fc.constantFrom<LanguageTag>(...LANGUAGES),
    rendered: fc.subarray(LANGUAGES),
    original: rendition('original'),
    others: fc.tuple(rendition(undefined), rendition(undefined), rendition(undefined)),
    sitting: fc.constantFrom<SittingId | null>(SITTING, 'sitting-2' as SittingId, null),
    speaker: fc.constantFrom(...PEOPLE),
    addressee: fc.constantFrom(...PEOPLE),
    mode: fc.constantFrom(...ANSWER_MODES),
    media: fc.tuple(fc.nat(1_000_000_000), fc.nat(1_000_000_000)),
    timed: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    wall: instants,
    note: text,
    linked: fc.subarray(['S1', 'S2', 'S3']),
    stances: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...STANCES))),
    linkNotes: fc.tuple(text, text, text),
  })
  .map((row) => {
    const media = row.media.toSorted((a, b) => a - b)
    const wall = row.wall.map((instant) => instant.toISOString()).sort()
    return segment('placeholder', {
      source: row.source,
      sitting: row.sitting,
      speaker: row.speaker,
      addressee: row.addressee,
      mode: row.mode,
      mediaStart: row.timed[0] ? (media[0] ?? null) : null,
      mediaEnd: row.timed[1] ? (media[1] ?? null) : null,
      wallStart: row.timed[2] ? (wall[0] ?? null) : null,
      wallEnd: row.timed[3] ? (wall[1] ?? null) : null,
      note: row.note,
      renditions: Object.fromEntries(
        row.rendered.map((language, index) => [
          language,
          language === row.source ? row.original : (row.others[index] as typeof row.original),
        ]),
      ) as SegmentProposal['renditions'],
      links: row.linked.map((label, index) => ({
        id: `link-${label}` as LinkId,
        statement: `statement-${label}` as StatementId,
        stance: row.stances[index] ?? 'unclear',
        note: row.linkNotes[index] ?? '',
      })),
    })
  })

const furnished = carriedOut(furnishedInterview(), {
  type: 'AddSitting',
  sitting: {
    id: 'sitting-2' as SittingId,
    startedAt: null,
    endedAt: null,
    place: '',
    present: [],
    note: '',
  },
})

const transcript = fc.array(proposal, { maxLength: 8 }).map((proposals) =>
  carriedOut(
    { ...furnished, segments: furnished.segments.clear(), segmentOrder: [] },
    {
      type: 'ImportTranscript',
      participants: [],
      segments: proposals.map((each, row) => ({
        ...each,
        id: `row-${row}` as SegmentProposal['id'],
        links: each.links.map((link) => ({ ...link, id: `${link.id}-${row}` as LinkId })),
      })),
    },
  ),
)

const format = fc.constantFrom<TableFormat>('tsv', 'csv')

/** What a table carries of the segments: everything but ids, revisions and anchors. */
const carried = (interview: Interview) =>
  segmentsInOrder(interview).map(({ id: _id, order: _order, links, renditions, ...fields }) => ({
    ...fields,
    links: links
      .map(({ statement, stance, note }) => ({ statement, stance, note }))
      .sort((a, b) => (a.statement < b.statement ? -1 : 1)),
    renditions: Object.fromEntries(
      Object.entries(renditions).map(
        ([language, { text: words, status, kind, author, origin: from }]) => [
          language,
          { words, status, kind, author, from },
        ],
      ),
    ),
  }))

describe('any transcript', () => {
  it('comes back from its table without loss, and its table byte for byte', () => {
    fc.assert(
      fc.property(
        transcript,
        format,
        fc.shuffledSubarray(LANGUAGES, { minLength: 3 }),
        (interview, each, order) => {
          const table = writeTable(interview, each, order)
          const back = importedTable(table, each, interview)
          expect(carried(back)).toEqual(carried(interview))
          expect(writeTable(back, each, order)).toBe(table)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('comes back byte for byte from a table of some of its languages', () => {
    fc.assert(
      fc.property(
        transcript,
        format,
        fc.shuffledSubarray(LANGUAGES, { minLength: 1 }),
        (interview, each, some) => {
          const table = writeTable(interview, each, some)
          expect(writeTable(importedTable(table, each, interview), each, some)).toBe(table)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('comes back from its table with other line ends and a byte order mark', () => {
    const plain = transcript.filter((interview) => !writeTable(interview, 'tsv', []).includes('"'))
    fc.assert(
      fc.property(plain, fc.constantFrom('\r\n', '\r'), (interview, lineEnd) => {
        const table = writeTable(interview, 'tsv', [])
        const decoded = decodeUtf8(
          new TextEncoder().encode(`\ufeff${table.replaceAll('\n', lineEnd)}`),
        )
        if (!decoded.ok) throw new Error(decoded.error.code)
        expect(carried(importedTable(decoded.value, 'tsv', interview))).toEqual(carried(interview))
      }),
      { numRuns: 60 },
    )
  })
})

describe('any interview', () => {
  it('comes back from its document byte for byte', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        const interview = edits.reduce((state, edit, serial) => {
          const decision = decide(state, withId(edit(state, serial)), { now: NOW })
          return decision.ok ? foldAll(state, decision.value) : state
        }, furnishedInterview())
        expect(invariantViolations(interview)).toEqual([])
        const document = toDocument(interview)
        const written = writeDocument(document)
        const read = parseDocument(written, 'interview.json')
        expect(read).toEqual({ ok: true, value: document })
        expect(read.ok && writeDocument(read.value)).toBe(written)
      }),
      { numRuns: 100 },
    )
  })

  it('is refused, never read differently, when its document is cut short', () => {
    const written = writeDocument(toDocument(furnishedInterview()))
    fc.assert(
      fc.property(fc.nat(written.length - 3), (length) => {
        const read = parseDocument(written.slice(0, length), 'interview.json')
        expect(read).toMatchObject({ ok: false, error: { code: 'IMPORT_NOT_JSON', line: 1 } })
      }),
    )
  })
})

describe('any text', () => {
  it('is read as records that say where each field begins, or refused', () => {
    const soup = fc.array(fc.constantFrom('"', '\t', '\n', '\r', 'a', '한', '""'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(soup, (parts) => {
        const table = parts.join('')
        const lines = table.split(/\r\n|\r|\n/)
        const read = readRecords(table, '\t')
        const places = read.ok ? read.value.flatMap((record) => record.lines) : [read.error.line]
        for (const line of places) expect(lines[line - 1]).toBeDefined()
        if (!read.ok) expect(table).toContain('"')
      }),
      { numRuns: 500 },
    )
  })

  it('that is quoted comes back as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 })),
        (rows) => {
          const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`
          const table = rows.map((row) => row.map(quoted).join(',')).join('\r\n')
          const read = readRecords(table, ',')
          expect(read.ok && read.value.map((record) => record.fields)).toEqual(rows)
        },
      ),
    )
  })

  it('decodes from UTF-8 as the platform decodes it, and any bytes fail as there', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const reference = (bytes: Uint8Array): string | null => {
      try {
        return decoder.decode(bytes)
      } catch {
        return null
      }
    }
    const likely = fc.array(
      fc.constantFrom(0x61, 0x0a, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          likely.map((all) => Uint8Array.from(all)),
          fc.uint8Array(),
        ),
        (bytes) => {
          const decoded = decodeUtf8(bytes)
          expect(decoded.ok ? decoded.value : null).toBe(reference(bytes))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
