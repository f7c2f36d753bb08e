import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { PreviewPage } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { attachedDocument } from '#core/record/attachedDocument.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { printRecord } from '#core/record/printRecord.ts'
import type { PrintRecord } from '#core/record/record.ts'
import type { LabelledValue } from '#core/record/recordSection.ts'
import type { PrintWords } from '#core/record/recordWords.ts'
import { readGlyphCoverage } from './glyphCoverage.ts'
import type { PartialRecord, PressAnswer, PressPaths, PressPhase, PressTask } from './pressTask.ts'
import { readPrintFonts } from './printFonts.ts'
import type { PrintInput } from './printInput.ts'
import { shrinkHeap } from './shrinkHeap.ts'
import { svgPages } from './svgPages.ts'
import { createTypesetter, type Typesetter } from './typesetter.ts'
import { type CopyKind, type TypstRecord, typstRecord } from './typstRecord.ts'

/** Carries out one task; what Typst cannot set comes back as PRINT_FAILED. */
export type Press = (
  task: PressTask,
  began: (phase: PressPhase) => void,
) => Result<PressAnswer, AppError>

/** Reads fonts and templates once, for every task to come. Throws when they are not there. */
export async function createPress(paths: PressPaths): Promise<Press> {
  const fonts = await readPrintFonts(paths.fonts)
  const coverage = fonts.covering.map(readGlyphCoverage)
  let typesetter: Typesetter | null = null
  const setter = () => {
    typesetter ??= createTypesetter(join(paths.resources, 'print'), fonts.all)
    return typesetter
  }
  const prepare = (
    input: PrintInput,
    copy: CopyKind,
    sum: string,
  ): Result<TypstRecord, AppError> => {
    const { options, seq, head, printedAt } = input
    const whole = copyDocument(input.document, options)
    const document =
      copy.partial === null
        ? whole
        : { ...whole, segments: whole.segments.slice(0, copy.partial.segments) }
    const record = printRecord(document, options, { seq, head, document: sum, printedAt })
    if (!record.ok) return record
    const words: PrintWords = JSON.parse(
      readFileSync(join(paths.resources, 'locales', options.labels, 'print.json'), 'utf8'),
    )
    const printed = copy.partial === null ? record.value : withoutTotals(record.value, copy.partial)
    return ok(typstRecord(printed, words, coverage, copy))
  }
  /**
   * Hands the record and its attachment to the typesetter. Both are large; they are let go of here,
   * so that neither takes memory while Typst works.
   */
  const takeWhole = (input: PrintInput): Result<null, AppError> => {
    const { options } = input
    const document = copyDocument(input.document, options)
    const data = writeDocument(attachedDocument(document, options))
    const sum = createHash('sha256').update(data).digest('hex')
    // PDF/UA-1 says nothing of attachments; its readers are people.
    const attached = options.standard === 'archive'
    const record = prepare(input, { partial: null, attached }, sum)
    if (!record.ok) return record
    setter().take(record.value, attached ? data : null)
    return ok(null)
  }
  const pdf = (
    input: PrintInput,
    began: (phase: PressPhase) => void,
  ): Result<Uint8Array, AppError> => {
    began('typesetting')
    const taken = takeWhole(input)
    if (!taken.ok) return taken
    const { options, printedAt } = input
    try {
      shrinkHeap()
      const typeset = setter().typeset()
      // The pages stand: what led to them would only take memory while they are written.
      setter().forget()
      began('writing')
      return ok(setter().pdf(typeset, options.standard, Math.floor(Date.parse(printedAt) / 1000)))
    } finally {
      setter().forget()
    }
  }
  const preview = createPreview((input, partial) => {
    const record = prepare(input, { partial, attached: false }, '')
    if (!record.ok) return record
    setter().take(record.value, null)
    const typeset = setter().typeset()
    const pages = svgPages(setter().svg(typeset), typeset.numOfPages)
    setter().forget()
    return ok(pages)
  })
  const missingGlyphs = (input: PrintInput) => {
    const record = prepare(input, { partial: null, attached: false }, '')
    return record.ok ? ok(record.value.missing) : record
  }
  return (task, began) => {
    try {
      switch (task.type) {
        case 'pdf':
          return pdf(task.input, began)
        case 'preview':
          return preview(task.input, task.page, task.partial)
        case 'missingGlyphs':
          return missingGlyphs(task.input)
        default:
          return unreachable(task)
      }
    } catch (error) {
      return fail({ code: 'PRINT_FAILED', detail: String(error) })
    }
  }
}

/** Keeps the pages of the last preview, so that leafing through them costs nothing. */
function createPreview(
  draw: (input: PrintInput, partial: PartialRecord | null) => Result<readonly string[], AppError>,
) {
  let kept: { readonly key: string; readonly pages: readonly string[] } | null = null
  return (
    input: PrintInput,
    page: number,
    partial: PartialRecord | null,
  ): Result<PreviewPage, AppError> => {
    const { printedAt: _, ...unchanging } = input
    const key = createHash('sha256').update(JSON.stringify(unchanging)).digest('hex')
    if (kept?.key !== key) {
      const drawn = draw(input, partial)
      if (!drawn.ok) return drawn
      kept = { key, pages: drawn.value }
    }
    const { pages } = kept
    const shown = Math.min(page, pages.length)
    return ok({
      mediaType: 'image/svg+xml',
      base64: Buffer.from(pages[shown - 1] ?? '', 'utf8').toString('base64'),
      page: shown,
      pages: pages.length,
      partial: partial !== null,
    })
  }
}

/** The beginning of an interview does not know how much follows. */
function withoutTotals(record: PrintRecord, { final }: PartialRecord): PrintRecord {
  const unknown = (fact: LabelledValue): LabelledValue =>
    fact.label === 'segments' || fact.label === 'drafts'
      ? { ...fact, value: { type: 'text', text: '…' } }
      : fact
  return {
    ...record,
    state: { ...record.state, final },
    front: record.front.map((section) =>
      section.key === 'header'
        ? {
            ...section,
            blocks: section.blocks.map((block) =>
              block.type === 'facts' ? { ...block, facts: block.facts.map(unknown) } : block,
            ),
          }
        : section,
    ),
  }
}
