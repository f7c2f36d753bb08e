import { describe, expect, it } from 'vitest'
import { parseDocument } from '#core/exchange/parseDocument.ts'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { EntryId } from '#core/interview/ids.ts'
import type { Segment } from '#core/interview/segment.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { carriedOut, furnishedInterview, UK } from '../fixtures/interviewOf.ts'
import {
  add,
  close,
  correct,
  header,
  notice,
  readBack,
  remark,
  tick,
} from '../fixtures/recordEntries.ts'

const document = toDocument(furnishedInterview())
const text = writeDocument(document)

const fault = (json: string) => {
  const result = parseDocument(json, 'interview.json')
  if (result.ok) throw new Error('the document was accepted')
  return result.error
}

/** The document with changes that no program of ours would make. */
const changed = (changes: object) =>
  JSON.stringify({ ...JSON.parse(text), interview: { ...document, ...changes } })

/** A segment as it stood in documents that knew nothing of a record. */
const beforeRecords = ({ reads: _reads, redactions: _redactions, ...segment }: Segment) => segment

describe('a document', () => {
  it('comes back byte for byte', () => {
    const read = parseDocument(text, 'interview.json')
    expect(read).toEqual({ ok: true, value: document })
    expect(read.ok && writeDocument(read.value)).toBe(text)
  })

  it('is one line of canonical JSON that says what it is', () => {
    expect(text).toMatch(
      /^\{"format":"dragoman-interview","interview":\{"caseNumber":.*"version":3\}\n$/,
    )
    const shuffled = Object.fromEntries(Object.entries(document).reverse()) as InterviewDocument
    expect(writeDocument(shuffled)).toBe(text)
  })

  it('is read in any layout', () => {
    const pretty = JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n')
    expect(parseDocument(pretty, 'interview.json')).toEqual({ ok: true, value: document })
  })

  it.each([
    ['{"format": "dragoman-interview",\n  "version": 1,\n  }', 3, 3, '"}"'],
    ['{"a": [1, 2\n', 2, 1, 'EOF'],
    ['', 1, 1, 'EOF'],
    ['{"가나": nul}', 1, 8, '"nul}"'],
    ['["a\\x"]', 1, 4, '"\\\\x\\"]"'],
    ['["a\u0001"]', 1, 4, '"\\u0001\\"]"'],
    ['[01]', 1, 2, '"01]"'],
    ['[1] 2', 1, 5, '"2"'],
    ['start\tend\n', 1, 1, '"start\\tend\\n"'],
  ])('that is no JSON is refused with line and column: %j', (json, line, column, detail) => {
    expect(fault(json)).toEqual({
      code: 'IMPORT_NOT_JSON',
      file: 'interview.json',
      line,
      column,
      detail,
    })
  })

  it('nested deeper than any document is refused, not followed', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(fault(deep)).toMatchObject({ code: 'IMPORT_BAD_DOCUMENT', path: 'format' })
    expect(fault(deep.slice(0, -1))).toMatchObject({ code: 'IMPORT_NOT_JSON', line: 1 })
  })

  it.each([
    ['null', 'format', 1, 1],
    ['{"format":"other"}', 'format', 1, 11],
    ['{"format":"dragoman-interview","version":"1"}', 'version', 1, 42],
    ['{"format":"dragoman-interview","version":0}', 'version', 1, 42],
    ['{"format":"dragoman-interview",\n"version":1,"more":2}', 'more', 2, 20],
    ['{"format":"dragoman-interview","version":1}', 'interview', 1, 1],
  ])('that is something else is refused: %s', (json, path, line, column) => {
    expect(fault(json)).toMatchObject({ code: 'IMPORT_BAD_DOCUMENT', path, line, column })
  })

  it('with a field of the wrong form is refused at the place of that field', () => {
    const segments = document.segments.map((segment, index) =>
      index === 2 ? { ...segment, mode: 'sung' } : segment,
    )
    const json = JSON.stringify(
      { ...JSON.parse(text), interview: { ...document, segments } },
      null,
      1,
    )
    const lines = json.split('\n')
    const line = lines.findIndex((each) => each.includes('sung')) + 1
    expect(fault(json)).toMatchObject({
      code: 'IMPORT_BAD_DOCUMENT',
      path: 'interview.segments.2.mode',
      line,
      column: (lines[line - 1] ?? '').indexOf('"sung"') + 1,
    })
  })

  it('with a field of its own is refused: what is not understood is not dropped', () => {
    expect(fault(changed({ colour: 'red' }))).toMatchObject({ code: 'IMPORT_BAD_DOCUMENT' })
  })

  it('with a key that no program keeps is refused: it would be dropped without a word', () => {
    for (const key of ['__proto__', '\\u005f_proto__']) {
      const json = text.replace('"renditions":{', `"renditions":{"${key}":{"text":"x"},`)
      expect(json).not.toBe(text)
      expect(fault(json)).toMatchObject({
        code: 'IMPORT_BAD_DOCUMENT',
        path: 'interview.segments.0.renditions.__proto__',
        detail: '__proto__',
        line: 1,
        column: json.indexOf('{"text":"x"}') + 1,
      })
    }
    const said = text.replace('"title":"Exercise"', '"title":"__proto__"')
    expect(parseDocument(said, 'interview.json')).toMatchObject({ value: { title: '__proto__' } })
  })

  it('of a newer version is refused as such', () => {
    expect(fault(JSON.stringify({ format: 'dragoman-interview', version: 4, other: [] }))).toEqual({
      code: 'SCHEMA_TOO_NEW',
      found: 4,
      supported: 3,
    })
  })

  it('of version 2, which knew nothing of a record, is read with none of it', () => {
    const { entries: _entries, closings: _closings, segments, ...fields } = document
    const interview = { ...fields, segments: segments.map(beforeRecords) }
    const old = JSON.stringify({ format: 'dragoman-interview', version: 2, interview })
    expect(parseDocument(old, 'interview.json')).toEqual({ ok: true, value: document })
  })

  it('of version 1, which knew neither names nor acceptances, is read with none', () => {
    const { names: _names, entries: _entries, closings: _closings, segments, ...fields } = document
    const interview = {
      ...fields,
      segments: segments
        .map(beforeRecords)
        .map(({ acceptances: _acceptances, ...segment }) => segment),
    }
    const old = JSON.stringify({ format: 'dragoman-interview', version: 1, interview })
    expect(parseDocument(old, 'interview.json')).toEqual({ ok: true, value: document })
  })

  it('with a record that was read back, corrected and closed comes back byte for byte', () => {
    const closed = toDocument(
      carriedOut(
        furnishedInterview(),
        add(header({ place: 'Kyiv' })),
        add(readBack()),
        add(notice({ text: { [UK]: 'Ви маєте право мовчати.' } })),
        tick([0, 1]),
        add(remark({ readBack: 'read-back' as EntryId })),
        correct(1, 'Ні.', { remark: 'remark' as EntryId }),
        close(),
        correct(2, 'Не знаю.'),
      ),
    )
    const written = writeDocument(closed)
    const read = parseDocument(written, 'interview.json')
    expect(read).toEqual({ ok: true, value: closed })
    expect(read.ok && writeDocument(read.value)).toBe(written)
    expect(closed.closings).toHaveLength(1)
    expect(closed.segments[0]?.reads).toHaveLength(1)
  })

  it('that contradicts itself is refused', () => {
    expect(fault(changed({ participants: [] }))).toMatchObject({ code: 'DOCUMENT_INCONSISTENT' })
    const { participants } = document
    expect(fault(changed({ participants: [...participants, participants[0]] }))).toMatchObject({
      code: 'DOCUMENT_INCONSISTENT',
    })
  })

  it.each(['a1한', 'a0 ', 'A00000000000000000000000000', 'A00000000000000000000000001'])(
    'with an order key that leaves no room or sorts otherwise is refused: %s',
    (order) => {
      const [first, ...others] = document.segments
      const segments = [...others, { ...first, order }]
      expect(fault(changed({ segments }))).toMatchObject({
        code: 'DOCUMENT_INCONSISTENT',
        detail: expect.stringContaining('no valid order key'),
      })
    },
  )

  it('with half a character is refused', () => {
    const json = text.replace('"title":"Exercise"', '"title":"\\ud83d"')
    expect(fault(json)).toMatchObject({ code: 'IMPORT_BAD_DOCUMENT' })
    const whole = text.replace('"title":"Exercise"', '"title":"\\ud83d\\ude00"')
    expect(parseDocument(whole, 'interview.json')).toMatchObject({ value: { title: '😀' } })
  })
})
