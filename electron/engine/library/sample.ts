import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type InterviewDocument, interviewDocumentSchema } from '#core/interview/document.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { readError } from '../disk/writeError.ts'

/** The sample case that ships with the program. */
export async function readSample(resources: string): Promise<Result<InterviewDocument, AppError>> {
  try {
    const text = await readFile(join(resources, 'samples', 'captured-soldiers.json'), 'utf8')
    return ok(interviewDocumentSchema.parse(JSON.parse(text)))
  } catch (error) {
    return fail(readError(error))
  }
}
