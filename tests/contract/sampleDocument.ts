import { readFileSync } from 'node:fs'
import { type InterviewDocument, interviewDocumentSchema } from '#core/interview/document.ts'

/** The interview that ships with the program. */
export function sampleDocument(): InterviewDocument {
  const file = new URL('../../resources/samples/captured-soldiers.json', import.meta.url)
  return interviewDocumentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
