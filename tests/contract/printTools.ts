import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const TOOLS = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdfdetach', 'qpdf'] as const

const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version']).error !== undefined)

/** False on a machine without poppler and qpdf, which alone read a PDF back. */
export const canReadBack = missing.length === 0
if (!canReadBack)
  console.warn(`PDFs are not read back: ${missing.join(', ')} not found (poppler-utils, qpdf)`)

/** What the tools say of a PDF, by what was asked. */
export interface ReadBack {
  /** The text in the order of the page's contents. */
  readonly text: string
  readonly info: string
  readonly metadata: string
  readonly fonts: string
  readonly check: string
  /** The document as qpdf's JSON. */
  readonly objects: string
  readonly attachment: Uint8Array
}

export function readBack(pdf: Uint8Array): ReadBack {
  return withFile(pdf, (file, tool) => {
    const attachment = join(dirname(file), 'interview.json')
    tool('pdfdetach', '-save', '1', '-o', attachment, file)
    return {
      text: tool('pdftotext', '-raw', file, '-'),
      info: tool('pdfinfo', file),
      metadata: tool('pdfinfo', '-meta', file),
      fonts: tool('pdffonts', file),
      check: tool('qpdf', '--check', file),
      objects: tool('qpdf', '--json', file),
      attachment: readFileSync(attachment),
    }
  })
}

/** The document as qpdf's JSON, of a PDF without attachment too. */
export const pdfObjects = (pdf: Uint8Array): string =>
  withFile(pdf, (file, tool) => tool('qpdf', '--json', file))

type Tool = (name: (typeof TOOLS)[number], ...args: readonly string[]) => string

function withFile<Found>(pdf: Uint8Array, read: (file: string, tool: Tool) => Found): Found {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-print-'))
  const file = join(folder, 'record.pdf')
  try {
    writeFileSync(file, pdf)
    return read(file, (name, ...args) =>
      execFileSync(name, args, {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** NFC, without white space and without the hyphens that line breaks brought. */
export const folded = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad]+/gu, '')

/** What one tool prints of a PDF; `file` stands for it among the arguments. */
export const toolOn = (
  pdf: Uint8Array,
  name: (typeof TOOLS)[number],
  arguments_: (file: string) => readonly string[],
): string => withFile(pdf, (file, tool) => tool(name, ...arguments_(file)))
