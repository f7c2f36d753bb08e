import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Concept } from '#core/assist/terms/concept.ts'
import { duplicateFinder } from '#core/assist/terms/duplicateFinder.ts'
import { decodeUtf8 } from '#core/exchange/decodeUtf8.ts'
import { inspectTermTable } from '#core/exchange/inspectTermTable.ts'
import { parseTermTable } from '#core/exchange/parseTermTable.ts'
import type { TableFormat } from '#core/exchange/tableFormat.ts'
import { createTbxReader, type TbxSummary } from '#core/exchange/tbxReader.ts'
import { createTbxWriter } from '#core/exchange/tbxWriter.ts'
import { writeTermTable } from '#core/exchange/writeTermTable.ts'
import { conceptIdSchema } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { normalizeConcept } from '../assist/normalizeConcept.ts'
import type { ExchangeAnswers, ExchangeContext, ExchangeTask, SourceFile } from './exchangeTask.ts'
import { readXml } from './readXml.ts'

type Task<Type extends ExchangeTask['type']> = Extract<ExchangeTask, { readonly type: Type }>
type Outcome<Type extends ExchangeTask['type']> = Promise<Result<ExchangeAnswers[Type], AppError>>

/** The longest table of terms that is read, in bytes: it is read whole. */
const TABLE_MAX = 64 * 1024 * 1024
const PART = 256 * 1024

export async function inspectTerms({ file, own }: Task<'inspectTerms'>): Outcome<'inspectTerms'> {
  const format = formatOf(file.name)
  if (!format.ok) return format
  if (format.value !== 'tbx') {
    const text = await readTable(file)
    if (!text.ok) return text
    const preview = inspectTermTable(text.value, file.name, format.value)
    return preview.ok ? ok({ type: 'table', preview: preview.value }) : preview
  }
  const read = await readTbx(file)
  if (!read.ok) return read
  const { languages, ignored, concepts } = read.value.summary
  const isDuplicate = duplicateTest(own)
  const duplicates = read.value.concepts.filter(isDuplicate).length
  return ok({ type: 'tbx', concepts, languages, ignored, duplicates })
}

export async function readTerms(
  { file, mapping, own, duplicates }: Task<'readTerms'>,
  { progress }: ExchangeContext,
): Outcome<'readTerms'> {
  progress('reading', 0, 0)
  const all = await conceptsOf(file, mapping)
  if (!all.ok) return all
  const isDuplicate = duplicateTest(own)
  const ids = new Set(own.map(({ id }) => id))
  const concepts: Concept[] = []
  for (const concept of all.value) {
    if (duplicates === 'skip' && isDuplicate(concept)) continue
    const normal = normalizeConcept(concept)
    // Only white space where the terms should be: nothing that could be found.
    if (!normal.ok) continue
    const id = ids.has(concept.id) ? conceptIdSchema.parse(randomUUID()) : concept.id
    ids.add(id)
    concepts.push({ ...normal.value, id })
  }
  return ok({ concepts, skipped: all.value.length - concepts.length })
}

export async function writeTerms(
  { concepts, format, title }: Task<'writeTerms'>,
  { write, progress }: ExchangeContext,
): Outcome<'writeTerms'> {
  progress('writing', 0, concepts.length)
  if (format === 'tsv' || format === 'csv') {
    await write(Buffer.from(writeTermTable(concepts, languagesOf(concepts), format), 'utf8'))
    return ok(null)
  }
  const tbx = createTbxWriter({ version: format === 'tbx-v2' ? 'v2' : 'v3', title })
  let text = tbx.header()
  for (const concept of concepts) {
    text += tbx.concept(concept)
    if (text.length < PART) continue
    await write(Buffer.from(text, 'utf8'))
    text = ''
  }
  await write(Buffer.from(text + tbx.footer(), 'utf8'))
  return ok(null)
}

/** By the name's ending. */
function formatOf(name: string): Result<TableFormat | 'tbx', AppError> {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'tbx' || ending === 'xml') return ok('tbx')
  if (ending === 'tsv' || ending === 'csv') return ok(ending)
  return fail({ code: 'FILE_TYPE_UNKNOWN', name })
}

async function conceptsOf(
  file: SourceFile,
  mapping: Task<'readTerms'>['mapping'],
): Promise<Result<readonly Concept[], AppError>> {
  const format = formatOf(file.name)
  if (!format.ok) return format
  if (format.value === 'tbx') {
    const read = await readTbx(file)
    return read.ok ? ok(read.value.concepts) : read
  }
  if (mapping === null) {
    return fail({ code: 'INVALID_REQUEST', path: 'mapping', detail: 'a table needs one' })
  }
  const text = await readTable(file)
  if (!text.ok) return text
  const parsed = parseTermTable(text.value, file.name, format.value, mapping, randomUUID)
  return parsed.ok ? ok(parsed.value.concepts) : parsed
}

async function readTbx(
  file: SourceFile,
): Promise<
  Result<{ readonly concepts: readonly Concept[]; readonly summary: TbxSummary }, AppError>
> {
  const concepts: Concept[] = []
  const reading = await readXml(
    file,
    (encoding) =>
      createTbxReader({
        file: file.name,
        encoding,
        makeId: randomUUID,
        onConcept: (concept) => concepts.push(concept),
      }),
    async () => true,
  )
  if (!reading.ok) return reading
  const summary = reading.value.sink.close()
  return summary.ok ? ok({ concepts, summary: summary.value }) : summary
}

async function readTable({ bytes, at }: SourceFile): Promise<Result<string, AppError>> {
  if (bytes > TABLE_MAX) return fail({ code: 'FILE_TOO_LARGE', bytes, limit: TABLE_MAX })
  const content = 'path' in at ? await readFile(at.path) : at.content
  const text = decodeUtf8(content)
  return text.ok ? text : fail(text.error)
}

/** Whether a concept is there already: its id, or one of its terms in the same field. */
function duplicateTest(own: readonly Concept[]): (concept: Concept) => boolean {
  const ids = new Set<string>(own.map(({ id }) => id))
  const find = duplicateFinder(own)
  return (concept) => ids.has(concept.id) || find(concept).length > 0
}

const languagesOf = (concepts: readonly Concept[]): readonly LanguageTag[] => [
  ...new Set(concepts.flatMap(({ terms }) => terms.map(({ language }) => language))),
]
