/**
 * Texts in fewer bytes than UTF-8 or UTF-16 take for the languages at hand: ASCII and the letters
 * of Ukrainian and Russian in one byte each, Hangul syllables in two, everything else in three.
 * Any sequence of UTF-16 code units comes back as it was.
 *
 * Bytes: 0x00 ends a text; 0x01 is followed by a code unit, high byte first; 0x02–0x7f are
 * themselves; 0x80–0xab are the high byte of a Hangul syllable's place from U+AC00, followed by
 * the low byte; 0xac–0xff are `SINGLES`.
 */
const SINGLES = `АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяЪЫЭъыэЁё«»—–’“”…№\u00a0`
export const FIRST_SINGLE = 0xac
export const FIRST_HANGUL = 0xac00
const LAST_HANGUL = 0xd7a3
export const FIRST_HANGUL_BYTE = 0x80
export const ESCAPE = 0x01
/** Where a code unit is given in full. */
const IN_FULL = 0

/** The most bytes that one code unit takes. */
const UNIT_BYTES_MAX = 3

/** By code unit: its single byte, or IN_FULL. */
const BYTE_OF = new Uint8Array(0x10000)
/** By byte: the code unit it stands for alone; 0: none. */
export const UNIT_OF = new Uint16Array(0x100)
for (let unit = 0x02; unit < 0x80; unit += 1) {
  BYTE_OF[unit] = unit
  UNIT_OF[unit] = unit
}
for (let place = 0; place < SINGLES.length; place += 1) {
  const unit = SINGLES.charCodeAt(place)
  BYTE_OF[unit] = FIRST_SINGLE + place
  UNIT_OF[FIRST_SINGLE + place] = unit
}

/** The most bytes that `packText` may write for a text. */
export const packedBytesMax = (text: string): number => text.length * UNIT_BYTES_MAX + 1

/** Writes a text with its end mark into `bytes` from `at`, and says where the next may begin. */
export function packText(text: string, bytes: Uint8Array, at: number): number {
  let place = at
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const byte = BYTE_OF[unit] as number
    if (byte !== IN_FULL) {
      bytes[place++] = byte
    } else if (unit >= FIRST_HANGUL && unit <= LAST_HANGUL) {
      bytes[place++] = FIRST_HANGUL_BYTE + ((unit - FIRST_HANGUL) >>> 8)
      bytes[place++] = (unit - FIRST_HANGUL) & 0xff
    } else {
      bytes[place++] = ESCAPE
      bytes[place++] = unit >>> 8
      bytes[place++] = unit & 0xff
    }
  }
  bytes[place++] = 0
  return place
}

/** `String.fromCharCode` takes its units as arguments; this many are safe on every engine. */
const UNITS_AT_ONCE = 4_096
const units = new Uint16Array(UNITS_AT_ONCE)

/** The text that `packText` wrote from `at`. */
export function unpackText(bytes: Uint8Array, at: number): string {
  let text = ''
  let count = 0
  let place = at
  for (let byte = bytes[place++] as number; byte !== 0; byte = bytes[place++] as number) {
    let unit = UNIT_OF[byte] as number
    if (byte === ESCAPE) {
      unit = ((bytes[place] as number) << 8) | (bytes[place + 1] as number)
      place += 2
    } else if (unit === 0) {
      unit = FIRST_HANGUL + ((byte - FIRST_HANGUL_BYTE) << 8) + (bytes[place] as number)
      place += 1
    }
    units[count++] = unit
    if (count === UNITS_AT_ONCE) {
      text += fromUnits(count)
      count = 0
    }
  }
  return text + fromUnits(count)
}

const fromUnits = (count: number): string =>
  // A typed array is array-like; the signature of apply asks for an array of numbers.
  String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[])
