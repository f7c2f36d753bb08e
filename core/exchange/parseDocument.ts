import { type InterviewDocument, interviewDocumentSchema } from '../interview/document.ts'
import { doubledId } from '../interview/doubledId.ts'
import { fromDocument } from '../interview/fromDocument.ts'
import { invariantViolations } from '../interview/invariants.ts'
import { toDocument } from '../interview/toDocument.ts'
import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from './documentEnvelope.ts'
import { locateJson } from './locateJson.ts'
import { protoKey } from './protoKey.ts'
import { textPlace } from './textPlace.ts'

/** Code points of the offending text that an error quotes. */
const QUOTE_LENGTH = 20

/**
 * Reads a JSON export (docs/formats.md), in whatever layout. `file` names the file in errors.
 *
 * Errors: IMPORT_NOT_JSON, IMPORT_BAD_DOCUMENT (both with line and column), SCHEMA_TOO_NEW,
 * DOCUMENT_INCONSISTENT.
 */
export function parseDocument(text: string, file: string): Result<InterviewDocument, AppError> {
  const parsed = parseJson(text)
  if (parsed === undefined) return fail(syntaxError(text, file))
  const badDocument = (path: readonly PropertyKey[], detail: string) =>
    fail(documentError(text, file, path, detail))

  const { format, version, interview, ...others } = isRecord(parsed) ? parsed : {}
  if (format !== DOCUMENT_FORMAT) return badDocument(['format'], `"${DOCUMENT_FORMAT}"`)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return badDocument(['version'], String(DOCUMENT_VERSION))
  }
  if (version > DOCUMENT_VERSION) {
    return fail({ code: 'SCHEMA_TOO_NEW', found: version, supported: DOCUMENT_VERSION })
  }
  const stranger = Object.keys(others)[0]
  if (stranger !== undefined) return badDocument([stranger], stranger)

  const dropped = protoKey(interview)
  if (dropped !== null) return badDocument(['interview', ...dropped], '__proto__')
  const document = interviewDocumentSchema.safeParse(interview)
  if (!document.success) {
    const issue = document.error.issues[0]
    return badDocument(['interview', ...(issue?.path ?? [])], issue?.message ?? '')
  }
  if (holdsLoneSurrogate(text, document.data)) {
    return badDocument(['interview'], 'lone surrogate')
  }
  const folded = fromDocument(document.data)
  const violation = doubledId(document.data) ?? invariantViolations(folded)[0]
  if (violation !== undefined) return fail({ code: 'DOCUMENT_INCONSISTENT', detail: violation })
  return ok(toDocument(folded))
}

/** Undefined: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Half a surrogate pair is no character and cannot be written as UTF-8. In a text that was
 * decoded from UTF-8 it can only stand as an escape.
 */
const holdsLoneSurrogate = (text: string, document: InterviewDocument): boolean =>
  /\\u[dD][89a-fA-F]/.test(text) && /\\u[dD]/.test(JSON.stringify(document))

function syntaxError(text: string, file: string): AppError {
  const { offset } = locateJson(text, [])
  const quote = [...text.slice(offset, offset + 2 * QUOTE_LENGTH)].slice(0, QUOTE_LENGTH).join('')
  const detail = offset >= text.length ? 'EOF' : JSON.stringify(quote)
  return { code: 'IMPORT_NOT_JSON', file, ...textPlace(text, offset), detail }
}

function documentError(
  text: string,
  file: string,
  path: readonly PropertyKey[],
  detail: string,
): AppError {
  const { offset } = locateJson(text, path)
  return {
    code: 'IMPORT_BAD_DOCUMENT',
    file,
    ...textPlace(text, offset),
    path: path.map(String).join('.'),
    detail,
  }
}
