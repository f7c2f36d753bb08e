import { writeDocument } from '#core/exchange/writeDocument.ts'
import { writeTable } from '#core/exchange/writeTable.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { ExportFormat } from '#core/protocol/hostApi.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { copyDocument } from '#core/record/copyDocument.ts'

export type DataFormat = Extract<ExportFormat, 'json' | 'tsv' | 'csv'>

/** A copy of an interview as data, in UTF-8: whole or redacted; people go by their own names. */
export function dataCopy(
  interview: InterviewDocument,
  format: DataFormat,
  { copy, languages }: Pick<PrintOptions, 'copy' | 'languages'>,
): Uint8Array {
  const document = copyDocument(interview, { copy, pseudonyms: false })
  if (format === 'json') return utf8(writeDocument(document))
  const columns = languages.length === 0 ? document.languages : languages
  return utf8(writeTable(fromDocument(document), format, columns))
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
