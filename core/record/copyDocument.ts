import type { InterviewDocument } from '../interview/document.ts'
import type { PrintOptions } from '../protocol/printOptions.ts'
import { pseudonymised } from './pseudonymised.ts'
import { releasedDocument } from './releasedDocument.ts'

/** A document is made once for each kind of copy, however many parts of the copy ask for it. */
const made = new WeakMap<InterviewDocument, Map<string, InterviewDocument>>()

/**
 * The document from which a copy is written: redacted for release, under pseudonyms where that is
 * wanted, else as it is. Whatever goes into a copy is taken from here and from nowhere else.
 */
export function copyDocument(
  document: InterviewDocument,
  { copy, pseudonyms }: Pick<PrintOptions, 'copy' | 'pseudonyms'>,
): InterviewDocument {
  if (copy !== 'release' && !pseudonyms) return document
  const kind = copy === 'release' ? 'release' : 'pseudonyms'
  const kinds = made.get(document) ?? new Map<string, InterviewDocument>()
  made.set(document, kinds)
  const known = kinds.get(kind)
  if (known !== undefined) return known
  const fresh = kind === 'release' ? releasedDocument(document) : pseudonymised(document)
  kinds.set(kind, fresh)
  // What is made is its own copy: asked for again, it is not made twice over.
  made.set(fresh, new Map([[kind, fresh]]))
  return fresh
}
