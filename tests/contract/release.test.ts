import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { CommandId, InterviewId, SegmentId, SittingId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { ExportFormat } from '#core/protocol/hostApi.ts'
import { DEFAULT_PRINT, type PrintOptions } from '#core/protocol/printOptions.ts'
import { releasedDocument } from '#core/record/releasedDocument.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { trialInterview } from '../bench/trialInterview.ts'
import {
  OTHER_SECRET,
  REAL_NAMES,
  redactedDocument,
  SECRET_LETTERS,
  SECRETS,
} from '../fixtures/redactedDocument.ts'
import { type ContractHost, jobEnd, must } from './contractHost.ts'
import { inputOf } from './printDocument.ts'
import { canReadBack, readBack } from './printTools.ts'

// To see that nothing is covered in the process that answers commits.
vi.mock('#core/record/releasedDocument.ts', { spy: true })

/** Of the machine, where it has it (`canReadBack`). */
const QPDF = 'qpdf'
const RELEASE: PrintOptions = { ...DEFAULT_PRINT, copy: 'release' }
const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'tsv', 'csv', 'json']

/** Every way in which the bytes of a file can hold one of the secrets. */
function encodings(secret: string): readonly Buffer[] {
  const forms = new Set(
    ['NFC', 'NFD'].flatMap((form) =>
      [secret, secret.toLowerCase()].map((one) => one.normalize(form)),
    ),
  )
  return [...forms].flatMap((form) => {
    const utf8 = Buffer.from(form, 'utf8')
    const little = Buffer.from(form, 'utf16le')
    const big = Buffer.from(little).swap16()
    const hexes = [utf8, big].flatMap((bytes) => {
      const hex = bytes.toString('hex')
      return [Buffer.from(hex), Buffer.from(hex.toUpperCase())]
    })
    const escaped = [...form].map((one) => `&#x${one.codePointAt(0)?.toString(16)};`).join('')
    return [utf8, little, big, ...hexes, Buffer.from(escaped)]
  })
}

/** The secrets, and letters that nothing but they need, that are found in the bytes. */
function found(bytes: Uint8Array, secrets: readonly string[] = [...SECRETS, ...REAL_NAMES]) {
  const file = Buffer.from(bytes)
  return secrets.filter((secret) => encodings(secret).some((bytes) => file.includes(bytes)))
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-release-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A PDF with every stream as it is when it is read: nothing compressed, no object streams. */
async function uncompressed(pdf: Uint8Array): Promise<Uint8Array> {
  const [packed, plain] = [join(folder, 'packed.pdf'), join(folder, 'plain.pdf')]
  await writeFile(packed, pdf)
  execFileSync(QPDF, [
    '--qdf',
    '--object-streams=disable',
    '--stream-data=uncompress',
    '--decode-level=all',
    packed,
    plain,
  ])
  return readFile(plain)
}

/** Every part of a zip archive, its names included. */
async function unzipped(archive: Uint8Array): Promise<Uint8Array> {
  const file = join(folder, 'archive.zip')
  await writeFile(file, archive)
  const names = execFileSync('unzip', ['-Z1', file])
  return Buffer.concat([names, execFileSync('unzip', ['-p', file], { maxBuffer: 1 << 28 })])
}

describe('the copy for release in print', () => {
  const printer = createPrinter(sourcePaths())
  afterAll(() => printer.close())

  const pdfOf = async (document: InterviewDocument, options: Partial<PrintOptions>) => {
    const pdf = await printer.pdf(inputOf(document, options), new AbortController().signal)
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.error))
    return pdf.value
  }

  test('is the same to the byte whatever stood in the passages', async () => {
    const options = { copy: 'release' } as const
    const one = await pdfOf(redactedDocument(), options)
    const other = await pdfOf(redactedDocument(OTHER_SECRET), options)
    // Texts, tags, bookmarks, metadata, attachment, character maps and glyphs of every font.
    expect(Buffer.compare(one, other)).toBe(0)
  })

  test('previews the beginning of a long record as it will be, whatever is redacted behind it', async () => {
    const previewOf = async (document: InterviewDocument) => {
      const [redacted, row] = document.segments as [Segment, Segment]
      const rows = Array.from({ length: 120 }, (_, place): Segment => {
        const order = `b${String(place).padStart(3, '0')}`
        return { ...row, id: `row-${place}` as SegmentId, order, reads: [], links: [] }
      })
      const segments = [...rows, { ...redacted, order: 'c', reads: [], links: [] }]
      const long = { ...document, segments, entries: [], closings: [] }
      const preview = await printer.preview(inputOf(long, { copy: 'release' }), 1)
      if (!preview.ok) throw new Error(JSON.stringify(preview.error))
      return preview.value
    }
    const one = await previewOf(redactedDocument())
    expect(one).toMatchObject({ partial: true, pages: expect.any(Number) })
    expect((await previewOf(redactedDocument(OTHER_SECRET))).base64).toBe(one.base64)
  })

  test.skipIf(!canReadBack)('holds no redacted text in any stream, once uncompressed', async () => {
    const plain = await uncompressed(await pdfOf(redactedDocument(), { copy: 'release' }))
    expect(found(plain)).toEqual([])
    expect(found(plain, SECRET_LETTERS)).toEqual([])
    expect(Buffer.from(plain).includes('beginbfchar')).toBe(true)
    // The same search finds them where nothing is redacted.
    const whole = await uncompressed(await pdfOf(redactedDocument(), { pseudonyms: false }))
    expect(found(whole)).toEqual([...SECRETS, ...REAL_NAMES])
    expect(found(whole, SECRET_LETTERS)).toEqual(SECRET_LETTERS)
  })

  test.skipIf(!canReadBack)('says at every bar that something is redacted', async () => {
    const { text } = readBack(await pdfOf(redactedDocument(), { copy: 'release' }))
    expect(text).toContain('redacted had the call sign redacted')
    expect(text).toContain('Interpreter 1')
  })
})

describe('every file of the copy for release', () => {
  let host: ContractHost
  let interview: InterviewId

  beforeAll(async () => {
    const engine = createEngine({
      library: join(folder, 'library'),
      host: 'in-process',
      version: '0.0.0-test',
      paths: sourcePaths(),
      systemLanguages: ['en'],
      files: noFileDialogs,
    })
    host = {
      call: (method, request) => engine.call(method as never, request as never),
      close: () => engine.close(),
    }
    const document = redactedDocument()
    const { title, caseNumber, timeZone, exercise, languages } = document
    const fields = { title, caseNumber, timeZone, exercise, languages }
    const sitting = 'first' as SittingId
    interview = (await must(host, 'interview.create', { fields, sitting })).interview
    const command = { id: 'adopt' as CommandId, type: 'AdoptDocument', document } as const
    await must(host, 'interview.execute', { interview, command })
  })
  afterAll(() => host.close())

  /** With a redaction, and long enough that a copy for release takes its time. */
  async function longInterview(name: string): Promise<InterviewId> {
    const document = trialInterview(1_000)
    const [redaction] = redactedDocument().segments.flatMap(({ redactions }) => redactions)
    const segments = document.segments.map((segment, place) =>
      place === 0 && redaction !== undefined
        ? { ...segment, redactions: [{ ...redaction, start: 0, end: 4, author: null }] }
        : segment,
    )
    const { title, caseNumber, timeZone, exercise, languages } = document
    const fields = { title, caseNumber, timeZone, exercise, languages }
    const sitting = 'any' as SittingId
    const created = await must(host, 'interview.create', { fields, sitting })
    await must(host, 'interview.execute', {
      interview: created.interview,
      command: {
        id: `adopt-${name}` as CommandId,
        type: 'AdoptDocument',
        document: { ...document, segments },
      },
    })
    return created.interview
  }

  const commit = (interview: InterviewId) =>
    must(host, 'interview.execute', {
      interview,
      command: {
        id: 'beside' as CommandId,
        type: 'CommitRendition',
        segment: 'segment-1' as SegmentId,
        language: 'en' as LanguageTag,
        text: 'While the copy is written',
        author: null,
        origin: { type: 'typed' },
      },
    })

  async function exported(job: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const end = await jobEnd(host, job)
    if (end.state !== 'done' || end.outcome.type !== 'exported')
      throw new Error(JSON.stringify(end))
    const { ticket, name } = end.outcome
    const { base64 } = await must(host, 'file.fetch', { ticket })
    return { name, bytes: Buffer.from(base64, 'base64') }
  }

  const exportAs = async (format: ExportFormat, options: PrintOptions) =>
    exported((await must(host, 'export.start', { interview, format, options })).job)

  const read = (format: ExportFormat, bytes: Uint8Array): Promise<Uint8Array> | Uint8Array => {
    if (format === 'pdf') return canReadBack ? uncompressed(bytes) : bytes
    return format === 'docx' ? unzipped(bytes) : bytes
  }

  test.each(FORMATS)('as %s holds no redacted text, and neither does its name', async (format) => {
    const { name, bytes } = await exportAs(format, RELEASE)
    expect(found(await read(format, bytes))).toEqual([])
    expect(found(Buffer.from(name))).toEqual([])
    expect(name).toContain('Questioning about')
  })

  test.each(['tsv', 'json'] as const)(
    'as %s would be found to hold it otherwise',
    async (format) => {
      const { name, bytes } = await exportAs(format, DEFAULT_PRINT)
      expect(found(bytes).length).toBeGreaterThan(SECRETS.length - 2)
      expect(found(Buffer.from(name))).toContain('Pak Chol-min')
    },
  )

  test.each(FORMATS)(
    'as %s lets a commit be answered while it is written, and can be cancelled',
    async (format) => {
      const interview = await longInterview(format)
      const { job } = await must(host, 'export.start', { interview, format, options: RELEASE })
      const begun = { pdf: 'checking', docx: 'typesetting', tsv: 'writing' }
      await expect
        .poll(() => must(host, 'job.status', { job }))
        .toMatchObject({
          state: 'running',
          phase: { ...begun, csv: 'writing', json: 'writing' }[format],
        })
      await commit(interview)
      expect(await must(host, 'job.status', { job })).toMatchObject({ state: 'running' })
      expect(releasedDocument).not.toHaveBeenCalled()
      await must(host, 'job.cancel', { job })
      expect(await jobEnd(host, job)).toEqual({ state: 'failed', error: { code: 'CANCELLED' } })
    },
  )

  test('as a translation memory leaves out what is redacted, and what stands beside it', async () => {
    const languages = ['ko', 'uk', 'en'] as LanguageTag[]
    const { name, bytes } = await exported(
      (await must(host, 'memory.export', { interview, languages })).job,
    )
    expect(found(bytes)).toEqual([])
    expect(found(Buffer.from(name))).toEqual([])
  })
})
