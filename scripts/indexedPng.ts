import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const COLOURS_MAX = 256
/** The upper three bits of each channel. */
const PART = 0xe0e0e0

interface Picture {
  readonly width: number
  readonly height: number
  /** One number a pixel, 0xRRGGBB, row by row. */
  readonly pixels: Uint32Array
}

/**
 * A browser's screenshot as a PNG of 256 colours, each other pixel in the nearest of them: text on
 * flat colour loses nothing that is seen, and most of its bytes. Takes what browsers write (8 bits,
 * RGB or RGBA, not interlaced; PNG specification, third edition).
 */
export function indexedPng(screenshot: Buffer): Buffer {
  const picture = decode(screenshot)
  const palette = paletteOf(picture.pixels)
  const { width, height, pixels } = picture
  const rows = Buffer.alloc((width + 1) * height)
  const nearest = nearestIn(palette)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + x + 1] = nearest(pixels[y * width + x] as number)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * The most frequent colour of each part of the colour space first, so that a small mark in a
 * colour of its own keeps it, then the most frequent of the others.
 */
function paletteOf(pixels: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([rgb]) => rgb)
  const firsts = new Map<number, number>()
  for (const rgb of frequent) {
    const part = rgb & PART
    if (!firsts.has(part)) firsts.set(part, rgb)
  }
  return [...new Set([...firsts.values(), ...frequent])].slice(0, COLOURS_MAX)
}

function nearestIn(palette: readonly number[]): (rgb: number) => number {
  const known = new Map(palette.map((rgb, index) => [rgb, index]))
  const distance = (a: number, b: number): number =>
    Math.abs((a >> 16) - (b >> 16)) +
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) +
    Math.abs((a & 255) - (b & 255))
  return (rgb) => {
    const index =
      known.get(rgb) ??
      palette.reduce(
        (best, other, at) =>
          distance(other, rgb) < distance(palette[best] as number, rgb) ? at : best,
        0,
      )
    known.set(rgb, index)
    return index
  }
}

function decode(png: Buffer): Picture {
  const parts: Buffer[] = []
  let header = Buffer.alloc(0)
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = Buffer.from(body)
    if (type === 'IDAT') parts.push(body)
    at += length + 12
  }
  const samples = header[9] === 6 ? 4 : 3
  if (header[8] !== 8 || (header[9] !== 6 && header[9] !== 2) || header[12] !== 0) {
    throw new Error('not a PNG of 8-bit RGB or RGBA without interlacing')
  }
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * samples, samples)
  const pixels = new Uint32Array(width * height)
  for (let index = 0; index < pixels.length; index += 1) {
    pixels[index] = bytes.readUIntBE(index * samples, 3)
  }
  return { width, height, pixels }
}

/** Undoes the filter of each row (PNG specification, section 9.2). */
function unfilter(filtered: Buffer, stride: number, samples: number): Buffer {
  const height = filtered.length / (stride + 1)
  const bytes = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < samples ? 0 : (bytes[at - samples] as number)
      const up = y === 0 ? 0 : (bytes[at - stride] as number)
      const corner = x < samples || y === 0 ? 0 : (bytes[at - stride - samples] as number)
      const value = filtered[y * (stride + 1) + x + 1] as number
      bytes[at] = value + predicted(filter, left, up, corner)
    }
  }
  return bytes
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs)
      if ((a as number) <= (b as number) && (a as number) <= (c as number)) return left
      return (b as number) <= (c as number) ? up : corner
    }
    default:
      return 0
  }
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(named.length + 8)
  frame.writeUInt32BE(body.length, 0)
  frame.set(named, 4)
  frame.writeUInt32BE(crc32(named), named.length + 4)
  return frame
}
