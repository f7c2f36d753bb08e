import type { IncomingMessage } from 'node:http'

/** A sender may go this many times over the limit and still be told so. */
const PATIENCE = 4

/**
 * The whole body, or null when it is longer than `limit` bytes. What is too long is read and
 * thrown away, because a browser shows an answer only after it has sent everything; a sender
 * that never ends is cut off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
    else chunks.length = 0
    if (length > limit * PATIENCE) break
  }
  return length > limit ? null : Buffer.concat(chunks, length)
}
