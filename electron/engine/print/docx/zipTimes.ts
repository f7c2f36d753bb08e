const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
/** The earliest that a zip can tell: midnight, 1 January 1980. */
const TIME = 0
const DATE = (1 << 5) | 1

/**
 * Sets the time of every file in a zip (APPNOTE 4.3) to the same moment, in place, so that the same
 * files give the same bytes. Throws a RangeError for bytes that are no zip without a comment.
 */
export function fixZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - END_LENGTH
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('no zip')
  let entry = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(entry, true) !== CENTRAL_HEADER) throw new RangeError('no zip directory')
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new RangeError('no zip entry')
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, TIME, true)
      view.setUint16(at + 2, DATE, true)
    }
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
}
