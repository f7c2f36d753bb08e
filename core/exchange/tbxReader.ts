import type { Concept } from '../assist/terms/concept.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { ImportError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import { createTbxParser } from './tbxParser.ts'
import type { TbxVersion } from './tbxWriter.ts'
import { createXmlReader, type XmlEncoding } from './xmlReader.ts'

export interface TbxReaderOptions {
  /** Names the file in errors. */
  readonly file: string
  /** What the bytes were found to be in (`createXmlDecoder`). */
  readonly encoding: XmlEncoding
  /** Makes an id from a random source, for concepts whose own cannot be kept. */
  readonly makeId: () => string
  /** Called for every concept with a term, in the file's order. */
  readonly onConcept: (concept: Concept) => void
}

/** What was read, and what was left out. */
export interface TbxSummary {
  readonly version: TbxVersion
  /** As the file names it, `TBX-Basic` for example. */
  readonly dialect: string
  /** Concepts handed on. */
  readonly concepts: number
  /** Concepts of the file without a term. */
  readonly empty: number
  /** Terms handed on, by language. */
  readonly languages: Readonly<Record<LanguageTag, number>>
  /** What a concept has no place for, by data category or element, with how often it stands there. */
  readonly ignored: Readonly<Record<string, number>>
}

export interface TbxReader {
  /** Reads on. After an error every further call answers with it. */
  readonly write: (chunk: string) => Result<null, ImportError>
  /** To be called at the end of the file: only then is it known to be whole. */
  readonly close: () => Result<TbxSummary, ImportError>
}

/**
 * Reads a termbase in TBX as it comes: `martif` (ISO 30042:2008) and `tbx` (ISO 30042:2019) in the
 * styles DCA and DCT, any dialect, of which the categories of TBX-Basic are taken. To look at a
 * file, read it and keep only the summary.
 *
 * Errors, with line and column: XML_…, IMPORT_TEXT_TOO_LONG, IMPORT_TOO_MANY, and IMPORT_BAD_VALUE
 * for an `xml:lang` that is no language tag.
 */
export function createTbxReader(options: TbxReaderOptions): TbxReader {
  const parser = createTbxParser(options.makeId, options.onConcept)
  const xml = createXmlReader(options.file, options.encoding, parser)
  return {
    write: (chunk) => {
      const problem = xml.write(chunk)
      return problem === null ? ok(null) : fail(problem)
    },
    close: () => {
      const problem = xml.close()
      return problem === null ? ok(parser.summary()) : fail(problem)
    },
  }
}
