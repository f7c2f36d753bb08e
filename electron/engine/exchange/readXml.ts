import { createReadStream } from 'node:fs'
import type { XmlEncoding } from '#core/exchange/xmlReader.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { createXmlDecoder, type XmlDecoder } from '../assist/xmlDecoder.ts'
import type { SourceFile } from './exchangeTask.ts'

const CHUNK = 256 * 1024

interface XmlSink {
  readonly write: (text: string) => Result<null, AppError>
}

interface Reading<Sink> {
  readonly sink: Sink
  /** False: the reading was ended before the end of the file. */
  readonly whole: boolean
}

/**
 * Reads an XML file as it comes into what `start` makes, once the encoding is known. `next` is
 * called after each part with the bytes read so far; false: enough. Errors: those of
 * `createXmlDecoder` and of the sink. Throws what the disk throws.
 */
export async function readXml<Sink extends XmlSink>(
  file: SourceFile,
  start: (encoding: XmlEncoding) => Sink,
  next: (read: number) => Promise<boolean>,
): Promise<Result<Reading<Sink>, AppError>> {
  let decoder: XmlDecoder | null = null
  let sink: Sink | null = null
  let read = 0
  for await (const bytes of partsOf(file)) {
    if (decoder === null || sink === null) {
      const made = createXmlDecoder(file.name, bytes)
      if (!made.ok) return made
      decoder = made.value
      sink = start(decoder.encoding)
    }
    const text = decoder.write(bytes)
    if (!text.ok) return text
    const written = sink.write(text.value)
    if (!written.ok) return written
    read += bytes.byteLength
    if (!(await next(read))) return ok({ sink, whole: false })
  }
  if (decoder === null || sink === null) {
    return fail({ code: 'IMPORT_EMPTY', file: file.name, line: 1, column: 1 })
  }
  const closed = decoder.close()
  return closed.ok ? ok({ sink, whole: true }) : closed
}

async function* partsOf({ at }: SourceFile): AsyncGenerator<Uint8Array> {
  if ('path' in at) yield* createReadStream(at.path, { highWaterMark: CHUNK })
  else
    for (let from = 0; from < at.content.byteLength; from += CHUNK) {
      yield at.content.subarray(from, from + CHUNK)
    }
}
