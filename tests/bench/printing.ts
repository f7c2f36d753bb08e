import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { CommandId, InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { DEFAULT_PRINT, type PrintOptions } from '#core/protocol/printOptions.ts'
import { printRecord } from '#core/record/printRecord.ts'
import type { PrintWords } from '#core/record/recordWords.ts'
import { readGlyphCoverage } from '../../electron/engine/print/glyphCoverage.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { readPrintFonts } from '../../electron/engine/print/printFonts.ts'
import { createTypesetter } from '../../electron/engine/print/typesetter.ts'
import { typstRecord } from '../../electron/engine/print/typstRecord.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { startLoopbackProcess } from '../e2e/loopbackProcess.ts'
import { benchLibrary, must } from './benchLibrary.ts'
import { against, type Figure, median, percentile, within } from './figure.ts'
import { chromiumPrint, pdfmakePrint } from './printPeers.ts'
import { timed } from './timed.ts'
import { trialInterview } from './trialInterview.ts'

const OPTIONS: PrintOptions = DEFAULT_PRINT
const FACTS = { seq: 1, head: '0'.repeat(64), printedAt: '2025-01-14T12:00:00.000Z' }

/** The record as PDF/A-3a beside the bare Typst compile, and beside two other ways to print it. */
export async function printing(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const times = new Map<number, number>()
  const bare = await bareTypst()
  for (const [count, rounds] of [
    [100, 5],
    [1_000, 3],
    [10_000, 1],
  ] as const) {
    const document = trialInterview(count)
    const compiling: number[] = []
    const printed: number[] = []
    const printer = createPrinter(sourcePaths())
    const input = { document, options: OPTIONS, ...FACTS }
    // The engine looks for missing glyphs before it prints, which starts the worker.
    must(await printer.missingGlyphs(input))
    for (let round = 0; round < rounds; round += 1) {
      compiling.push(await timed(async () => bare(document)))
      printed.push(
        await timed(async () => {
          must(await printer.pdf(input, new AbortController().signal))
        }),
      )
    }
    await printer.close()
    times.set(count, median(printed))
    const peer = { name: 'the bare Typst compile', value: median(compiling) }
    figures.push(against(`PDF of ${count} segments`, median(printed), 'ms', peer, 1.5))
  }
  const thousand = times.get(1_000) ?? Number.NaN
  const linear = { name: 'PDF of 1000 segments', value: thousand }
  figures.push(
    against('PDF of 10000 segments grows linearly', times.get(10_000) ?? 0, 'ms', linear, 12),
  )
  const document = trialInterview(1_000)
  const chromium = { name: "Chromium's printToPDF", value: await chromiumPrint(document) }
  figures.push(against('PDF of 1000 segments', thousand, 'ms', chromium, 1))
  const pdfmake = { name: 'pdfmake', value: await pdfmakePrint(document) }
  figures.push(against('PDF of 1000 segments', thousand, 'ms', pdfmake, 1))
  return figures
}

/** A commit's durable acknowledgement while the engine prints 10,000 segments. */
export async function printingBeside(): Promise<readonly Figure[]> {
  const { folder, interviews, remove } = await benchLibrary([10, 10_000])
  const [short, long] = interviews as [InterviewId, InterviewId]
  const host = await startLoopbackProcess(folder)
  try {
    must(await host.call('interview.open', { interview: short }))
    const { job } = must(
      await host.call('export.start', { interview: long, format: 'pdf', options: OPTIONS }),
    )
    const commits: number[] = []
    for (;;) {
      const status = must(await host.call('job.status', { job }))
      if (status.state === 'failed') throw new Error(JSON.stringify(status.error))
      if (status.state === 'done') break
      commits.push(
        await timed(async () => {
          must(
            await host.call('interview.execute', {
              interview: short,
              command: {
                id: randomUUID() as CommandId,
                type: 'CommitRendition',
                segment: 'segment-1' as SegmentId,
                language: 'en' as LanguageTag,
                text: `While it prints, ${commits.length}`,
                author: null,
                origin: { type: 'typed' },
              },
            }),
          )
        }),
      )
    }
    return [
      within(
        'commit → durable ack while 10000 segments are printed, p95',
        percentile(commits, 0.95),
        'ms',
        25,
      ),
    ]
  } finally {
    await host.stop()
    await remove()
  }
}

/** Compiles an interview with Typst and nothing around it: templates, fonts and data are ready. */
async function bareTypst(): Promise<(document: InterviewDocument) => void> {
  const paths = sourcePaths()
  const fonts = await readPrintFonts(paths.fonts)
  const coverage = fonts.covering.map(readGlyphCoverage)
  const typesetter = createTypesetter(join(paths.resources, 'print'), fonts.all)
  const words: PrintWords = JSON.parse(
    readFileSync(join(paths.resources, 'locales', 'en', 'print.json'), 'utf8'),
  )
  const ready = new WeakMap<InterviewDocument, Parameters<typeof typesetter.take>>()
  return (document) => {
    const known = ready.get(document)
    const data = known ?? [
      typstRecord(
        must(printRecord(document, OPTIONS, { ...FACTS, document: FACTS.head })),
        words,
        coverage,
        {
          partial: null,
          attached: true,
        },
      ),
      writeDocument(document),
    ]
    ready.set(document, data)
    typesetter.take(...data)
    typesetter.pdf(typesetter.typeset(), 'archive', 0)
    typesetter.forget()
  }
}
