import canonicalize from 'canonicalize'
import type { InterviewDocument } from '../interview/document.ts'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from './documentEnvelope.ts'

/**
 * The JSON export (docs/formats.md): canonical JSON (RFC 8785) and one line end. The same
 * document gives the same bytes: neither an id of the interview nor a time of export is in it.
 */
export function writeDocument(document: InterviewDocument): string {
  const file = { format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, interview: document }
  return `${canonicalize(file)}\n`
}
