import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import pdfmake from 'pdfmake'
import type { InterviewDocument } from '#core/interview/document.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { timed } from './timed.ts'
import { benchBrowser } from './windowPage.ts'

/** The transcript as a plain table: number, speaker, one column a language. */
function rowsOf(document: InterviewDocument): readonly (readonly string[])[] {
  const labels = new Map(document.participants.map(({ id, label }) => [id, label]))
  return document.segments.map((segment, index) => [
    String(index + 1),
    segment.speaker === null ? '' : (labels.get(segment.speaker) ?? ''),
    ...document.languages.map((language) => segment.renditions[language]?.text ?? ''),
  ])
}

/** Milliseconds that Chromium takes to lay out and print the table as a tagged PDF. */
export async function chromiumPrint(document: InterviewDocument): Promise<number> {
  const browser = await benchBrowser()
  try {
    const page = await browser.newPage()
    const cells = (row: readonly string[], tag: string) =>
      row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')
    const head = ['#', 'Speaker', ...document.languages]
    const html = `<!doctype html><meta charset="utf-8"><title>Record</title><style>
      table { border-collapse: collapse; font: 9pt "Noto Serif", "Noto Serif KR", serif }
      td, th { vertical-align: top; text-align: left; padding: 3pt; border-bottom: 0.5pt solid }
      tr { break-inside: avoid }</style><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>
      ${rowsOf(document)
        .map((row) => `<tr>${cells(row, 'td')}</tr>`)
        .join('\n')}</tbody></table>`
    return await timed(async () => {
      await page.setContent(html)
      await page.pdf({ format: 'A4', landscape: true, tagged: true, outline: true })
    })
  } finally {
    await browser.close()
  }
}

/** Milliseconds that pdfmake takes for the table. */
export async function pdfmakePrint(document: InterviewDocument): Promise<number> {
  const serif = fontFile('NotoSerif_400Regular.ttf')
  const korean = fontFile('NotoSerifKR_400Regular.ttf')
  pdfmake.setFonts({
    Serif: { normal: serif, bold: serif },
    Korean: { normal: korean, bold: korean },
  })
  const body = rowsOf(document).map((row) =>
    row.map((text, column) => ({
      text,
      font: document.languages[column - 2]?.startsWith('ko') ? 'Korean' : 'Serif',
    })),
  )
  return timed(async () => {
    await pdfmake
      .createPdf({
        pageOrientation: 'landscape',
        pageSize: 'A4',
        defaultStyle: { font: 'Serif', fontSize: 9 },
        content: [
          {
            table: {
              headerRows: 1,
              widths: ['auto', 'auto', ...document.languages.map(() => '*')],
              body: [['#', 'Speaker', ...document.languages], ...body],
            },
          },
        ],
      })
      .getBuffer()
  })
}

function fontFile(name: string): string {
  for (const folder of sourcePaths().fonts) {
    const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
      (one) => basename(one) === name,
    )
    if (file !== undefined) return join(folder, file)
  }
  throw new Error(`no font ${name}`)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
