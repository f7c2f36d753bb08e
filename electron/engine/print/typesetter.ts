import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import type { TypstRecord } from './typstRecord.ts'

/** A place that need not exist: every file the template reads is handed over in memory. */
const WORKSPACE = join(import.meta.dirname, 'record')
const MAIN = 'record.typ'
const STANDARDS: Readonly<Record<PrintOptions['standard'], string>> = {
  archive: 'a-3a',
  accessible: 'ua-1',
}

/** Typst with the record's templates and fonts. Errors are thrown with Typst's own words. */
export interface Typesetter {
  /** Takes over what is to be typeset next; nothing of it need be kept after that. */
  take(record: TypstRecord, attachment: string | null): void
  typeset(): NodeTypstDocument
  /** Tagged; `createdAt` in seconds since 1970. */
  pdf(typeset: NodeTypstDocument, standard: PrintOptions['standard'], createdAt: number): Uint8Array
  /** One SVG with all pages, one below the other. */
  svg(typeset: NodeTypstDocument): string
  /** Lets go of what was kept to typeset the same again faster. */
  forget(): void
}

export function createTypesetter(templates: string, fonts: readonly Buffer[]): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...fonts] }],
  })
  for (const file of readdirSync(templates).filter((name) => name.endsWith('.typ')))
    compiler.addSource(join(WORKSPACE, file), readFileSync(join(templates, file), 'utf8'))
  const hand = (file: string, contents: string) =>
    compiler.mapShadow(join(WORKSPACE, file), Buffer.from(contents, 'utf8'))
  return {
    take(record, attachment) {
      hand('setting.json', record.setting)
      hand('record.json', record.record)
      hand('interview.json', attachment ?? '')
    },
    typeset() {
      const run = compiler.compile({ mainFilePath: join(WORKSPACE, MAIN) })
      if (run.result !== null && !run.hasError()) return run.result
      const error = run.takeError()
      throw new Error(
        error === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(error)),
      )
    },
    pdf: (typeset, standard, createdAt) =>
      compiler.pdf(typeset, { pdfStandard: STANDARDS[standard], creationTimestamp: createdAt }),
    svg: (typeset) => compiler.plainSvg(typeset),
    forget() {
      for (const file of ['setting.json', 'record.json', 'interview.json']) hand(file, '')
      compiler.evictCache(0)
    },
  }
}
