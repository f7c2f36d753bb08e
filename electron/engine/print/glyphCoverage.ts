/** The code points a font has a glyph for. */
export interface GlyphCoverage {
  has(codePoint: number): boolean
}

interface Subtable {
  readonly offset: number
  readonly format: number
}

const UNICODE_PLATFORM = 0
const WINDOWS_PLATFORM = 3

/**
 * Reads a font's character map (OpenType 1.9, `cmap`, formats 4 and 12).
 * Throws a RangeError for bytes that are no OpenType font with such a map.
 */
export function readGlyphCoverage(font: Uint8Array): GlyphCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const bits = new Uint8Array(0x110000 / 8)
  const add = (first: number, last: number) => {
    for (let codePoint = first; codePoint <= Math.min(last, 0x10ffff); codePoint++) {
      const byte = codePoint >> 3
      bits[byte] = (bits[byte] ?? 0) | (1 << (codePoint & 7))
    }
  }
  const { offset, format } = unicodeSubtable(view)
  if (format === 12) readSegmentedCoverage(view, offset, add)
  else readSegmentMapping(view, offset, add)
  return {
    has: (codePoint) => ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0,
  }
}

function unicodeSubtable(view: DataView): Subtable {
  const cmap = tableOffset(view, 'cmap')
  const found: Subtable[] = []
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + index * 8
    const platform = view.getUint16(record)
    if (platform !== UNICODE_PLATFORM && platform !== WINDOWS_PLATFORM) continue
    const offset = cmap + view.getUint32(record + 4)
    found.push({ offset, format: view.getUint16(offset) })
  }
  const best = found.find(({ format }) => format === 12) ?? found.find(({ format }) => format === 4)
  if (best === undefined) throw new RangeError('no Unicode character map')
  return best
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    const found = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at)))
    if (found.join('') === tag) return view.getUint32(record + 8)
  }
  throw new RangeError(`no ${tag} table`)
}

/** Format 12: groups of (first, last, glyph). */
function readSegmentedCoverage(
  view: DataView,
  offset: number,
  add: (first: number, last: number) => void,
): void {
  const groups = view.getUint32(offset + 12)
  for (let index = 0; index < groups; index++) {
    const group = offset + 16 + index * 12
    add(view.getUint32(group), view.getUint32(group + 4))
  }
}

/** Format 4: parallel arrays of segment ends, starts, deltas and offsets. */
function readSegmentMapping(
  view: DataView,
  offset: number,
  add: (first: number, last: number) => void,
): void {
  const doubled = view.getUint16(offset + 6)
  for (let at = 0; at < doubled; at += 2) {
    const last = view.getUint16(offset + 14 + at)
    const first = view.getUint16(offset + 16 + doubled + at)
    const delta = view.getUint16(offset + 16 + 2 * doubled + at)
    const rangeAt = offset + 16 + 3 * doubled + at
    const range = view.getUint16(rangeAt)
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const glyph =
        range === 0 ? codePoint : view.getUint16(rangeAt + range + (codePoint - first) * 2)
      const shown = glyph === 0 && range !== 0 ? 0 : (glyph + delta) & 0xffff
      if (shown !== 0) add(codePoint, codePoint)
    }
  }
}
