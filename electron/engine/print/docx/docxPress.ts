import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDocument } from '#core/exchange/writeDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { attachedDocument } from '#core/record/attachedDocument.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { printRecord } from '#core/record/printRecord.ts'
import type { PressPaths } from '../pressTask.ts'
import type { PrintInput } from '../printInput.ts'
import { docxRecord } from './docxRecord.ts'
import type { DocxWords } from './docxWords.ts'

/**
 * Writes a copy as DOCX from the same document as the PDF, so that a copy for release holds nothing
 * of what is redacted. Errors: those of `printRecord`; PRINT_FAILED.
 */
export async function docxPress(
  { resources }: Pick<PressPaths, 'resources'>,
  { document: interview, options, seq, head, printedAt }: PrintInput,
): Promise<Result<Uint8Array, AppError>> {
  try {
    const document = copyDocument(interview, options)
    // The data that a PDF of this copy would carry; the hash ties both formats to each other.
    const data = writeDocument(attachedDocument(document, options))
    const sum = createHash('sha256').update(data).digest('hex')
    const record = printRecord(document, options, { seq, head, document: sum, printedAt })
    if (!record.ok) return record
    const words: DocxWords = JSON.parse(
      await readFile(join(resources, 'locales', options.labels, 'print.json'), 'utf8'),
    )
    return ok(await docxRecord(record.value, words))
  } catch (error) {
    return fail({ code: 'PRINT_FAILED', detail: String(error) })
  }
}
