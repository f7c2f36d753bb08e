import { SaxesParser } from 'saxes'
import type { ImportError, XmlFault } from '../protocol/appError.ts'
import { type CellFault, placedFault } from './cellFault.ts'

/** The encodings in which XML is read; which one a file's bytes are in is found by `decodeXml`. */
export type XmlEncoding = 'UTF-8' | 'UTF-16'

/** Where an element begins: line and column (in characters), from 1. */
export interface XmlPlace {
  readonly line: number
  readonly column: number
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>

/** What goes wrong in an element, and where, when it is not where the element begins. */
export interface XmlProblem {
  readonly fault: CellFault
  readonly place?: XmlPlace
}

/** Told of elements and texts in their order; a problem ends the reading. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes, place: XmlPlace) => XmlProblem | null
  readonly close: (name: string) => XmlProblem | null
  readonly text: (text: string) => XmlProblem | null
}

export interface XmlReader {
  /** Reads on; the text may be divided anywhere. After an error: the error. */
  readonly write: (chunk: string) => ImportError | null
  /** Says that the text is at its end. */
  readonly close: () => ImportError | null
  /** Where the reading stands. */
  readonly place: () => XmlPlace
}

/** The most elements within one another. */
const DEPTH_MAX = 64
/** The longest tag, text between two tags, comment or instruction, in code units. */
const TOKEN_MAX = 1_000_000

/**
 * Reads XML 1.0 (fifth edition) and 1.1 in chunks, strictly, with bounded memory. Nothing is ever
 * fetched, no entity but the five of XML is known, and a document type declaration with an
 * internal subset is refused; one that only names an external DTD is overlooked.
 *
 * `encoding`: what the bytes were found to be in; a declaration that says otherwise is an error.
 * Errors, with line and column: XML_BROKEN, XML_DOCTYPE, XML_ENCODING, and those of the handler.
 */
export function createXmlReader(
  file: string,
  encoding: XmlEncoding,
  handler: XmlHandler,
): XmlReader {
  const parser = new SaxesParser()
  let failure: ImportError | null = null
  let depth = 0
  /** Half of a character whose other half is in the next chunk. */
  let carried = ''
  /** Code units before this chunk, and the place up to which the parser is known to hold nothing. */
  let written = 0
  let settled = 0
  /** Where the next tag begins: known after everything that can stand before one. */
  let next: XmlPlace = { line: 1, column: 1 }

  const stop = (fault: CellFault, place: XmlPlace): never => {
    failure = placedFault(fault, file, place)
    throw STOPPED
  }
  const here = (): XmlPlace => ({ line: parser.line, column: Math.max(1, parser.column) })
  const settle = (ahead: number): void => {
    settled = parser.position
    next = { line: parser.line, column: parser.column + ahead }
  }
  const answer = (problem: XmlProblem | null, place: XmlPlace): void => {
    if (problem !== null) stop(problem.fault, problem.place ?? place)
  }
  /** An end that the handler has not been told of yet. */
  let closed: { readonly name: string; readonly place: XmlPlace } | null = null
  /**
   * Of a tag that closes another element than the one open, the parser first says that the open one
   * ends, and only then that it may not: the handler is told of an end when something else follows.
   */
  const tellClosed = (): void => {
    if (closed === null) return
    const { name, place } = closed
    closed = null
    answer(handler.close(name), place)
  }
  const text = (piece: string): void => {
    tellClosed()
    answer(handler.text(piece), next)
    // `<` has been read already.
    settle(0)
  }

  const checkDeclaration = (): void => {
    const declared = parser.xmlDecl.encoding
    if (declared !== undefined && !agrees(declared, encoding)) {
      stop({ code: 'XML_ENCODING', declared, found: encoding }, { line: 1, column: 1 })
    }
  }

  // Seven handlers and no more: with an eighth, V8 turns the parser into a dictionary, and it
  // takes four times as long.
  parser.on('error', (error) =>
    stop({ code: 'XML_BROKEN', reason: xmlFault(error.message) }, here()),
  )
  parser.on('doctype', (declaration) => {
    const unquoted = declaration.replace(/"[^"]*"|'[^']*'/g, '')
    if (unquoted.includes('[')) stop({ code: 'XML_DOCTYPE' }, next)
    settle(1)
  })
  parser.on('text', text)
  parser.on('cdata', (piece) => {
    tellClosed()
    answer(handler.text(piece), next)
    settle(1)
  })
  parser.on('comment', () => settle(2))
  parser.on('opentag', (tag) => {
    tellClosed()
    if (depth === 0) checkDeclaration()
    depth += 1
    if (depth > DEPTH_MAX) stop({ code: 'XML_BROKEN', reason: 'too-deep' }, next)
    answer(handler.open(tag.name, tag.attributes, next), next)
    settle(1)
  })
  parser.on('closetag', (tag) => {
    tellClosed()
    depth -= 1
    closed = { name: tag.name, place: next }
    settle(1)
  })

  const read = (chunk: string | null): ImportError | null => {
    if (failure !== null) return failure
    try {
      if (chunk === null) parser.close()
      else parser.write(chunk)
      tellClosed()
    } catch {
      // The parser knows no other way to be stopped. What it throws itself, it throws at bad input.
      failure ??= placedFault({ code: 'XML_BROKEN', reason: 'syntax' }, file, here())
    }
    return failure
  }
  /** For what the parser has not been given, and would not find itself. */
  const refuse = (reason: XmlFault): ImportError => {
    const place = { line: parser.line, column: parser.column + 1 }
    failure = placedFault({ code: 'XML_BROKEN', reason }, file, place)
    return failure
  }

  return {
    write: (chunk) => {
      if (failure !== null) return failure
      const whole = carried + chunk
      carried = /[\ud800-\udbff]$/.test(whole) ? whole.slice(-1) : ''
      const readable = carried === '' ? whole : whole.slice(0, -1)
      const half = readable.isWellFormed() ? -1 : readable.search(/\p{Surrogate}/u)
      if (half !== -1) return read(readable.slice(0, half)) ?? refuse('character')
      if (readable === '') return null
      const problem = read(readable)
      written += readable.length
      if (problem === null && written - settled > TOKEN_MAX) return refuse('too-long')
      return problem
    },
    close: () => (failure === null && carried !== '' ? refuse('character') : read(null)),
    place: here,
  }
}

/** Thrown through the parser, and caught by the reader that threw it. */
const STOPPED = new Error('stopped')

/** RFC 3629 and 2781 names; US-ASCII is contained in UTF-8. */
function agrees(declared: string, encoding: XmlEncoding): boolean {
  const name = declared.toLowerCase()
  return encoding === 'UTF-8'
    ? ['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-646', 'iso646-us'].includes(name)
    : ['utf-16', 'utf-16le', 'utf-16be', 'iso-10646-ucs-2', 'ucs-2'].includes(name)
}

/** The parser's reasons are sentences; ours are a closed list. The first that fits. */
const REASONS: readonly (readonly [RegExp, XmlFault])[] = [
  [/unclosed tag|unexpected end|must contain a root/, 'truncated'],
  [/entity/, 'entity'],
  [/close tag|closing tag|tag name|forward-slash|only one root/, 'tag'],
  [/attribute/, 'attribute'],
  [
    /XML declaration|version|encoding value|standalone|value required|must be quoted/,
    'declaration',
  ],
  [/outside of root/, 'text-outside'],
  [/disallowed character\.$/, 'character'],
]

const xmlFault = (message: string): XmlFault =>
  REASONS.find(([words]) => words.test(message))?.[1] ?? 'syntax'
