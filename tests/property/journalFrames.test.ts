import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeFrame, NO_FRAME, readFrame } from '../../electron/engine/journal/frame.ts'
import { encodePayload, readPlace } from '../../electron/engine/journal/payload.ts'
import { scanJournal } from '../../electron/engine/journal/scanJournal.ts'
import { plainCipher } from '../../electron/engine/vault/cipher.ts'
import { memoryFile } from '../store/memoryFile.ts'

const AT = '2025-01-13T12:03:22.000Z'

/** Texts that try to look like the end of a payload or the beginning of a frame. */
const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    `","prev":"${'a'.repeat(64)}","schema":9,"seq":9}`,
    `"prev":"${NO_FRAME}","schema":1,"seq":1}`,
    `\n12 ${NO_FRAME} {}\n`,
    '\u0000\n\r\u2028',
  ),
)

const payload = (text: string, prev: string, seq: number): Uint8Array =>
  encodePayload({
    at: AT,
    by: 'device',
    command: { id: 'command' as never, type: 'SetNote' },
    events: [
      { type: 'SegmentChanged', segment: 'a', before: { note: '' }, after: { note: text } },
    ] as never,
    prev,
    schema: 1,
    seq,
  })

test('a frame reads back as the payload it was made of', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      const frame = encodeFrame(bytes)
      const reading = readFrame(Buffer.from(frame.bytes))
      expect(reading).toMatchObject({ type: 'frame', hash: frame.hash, size: frame.bytes.length })
      expect(reading.type === 'frame' && Uint8Array.from(reading.payload)).toEqual(bytes)
    }),
  )
})

test('a payload holds neither line feed nor NUL, and its place is read from its end alone', () => {
  const seqs = fc.integer({ min: 1, max: 10 ** 12 })
  fc.assert(
    fc.property(hostileText, seqs, (text, seq) => {
      const prev = encodeFrame(Buffer.from(text)).hash
      const bytes = Buffer.from(payload(text, prev, seq))
      expect(bytes.includes(0x0a)).toBe(false)
      expect(bytes.includes(0)).toBe(false)
      expect(readPlace(bytes)).toEqual({ prev, schema: 1, seq })
    }),
  )
})

test('a chain of frames of any texts scans whole, in chunks of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 12 }), async (texts) => {
      let head = NO_FRAME
      const frames = texts.map((text, index) => {
        const frame = encodeFrame(payload(text, head, index + 1))
        head = frame.hash
        return frame.bytes
      })
      const bytes = Buffer.concat(frames)
      const whole = memoryFile(bytes)
      const most = 1 + (bytes.byteLength % 97)
      const slow = {
        ...whole,
        read: (target: Uint8Array, at: number) => whole.read(target.subarray(0, most), at),
      }
      const scan = await scanJournal(slow, { interview: 'i', cipher: plainCipher })
      expect(scan).toEqual({
        good: { frames: texts.length, head, bytes: bytes.byteLength },
        fault: null,
      })
    }),
    { numRuns: 60 },
  )
})
