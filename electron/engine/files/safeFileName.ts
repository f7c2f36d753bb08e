/** The longest name before the extension, in UTF-8 bytes: file systems take 255 in all. */
const NAME_BYTES_MAX = 120

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** A file name that every system takes, from the case number and the title, or what else it is of. */
export function safeFileName(caseNumber: string, title: string, ending: string): string {
  const wanted = [caseNumber, title].filter((part) => part !== '').join(' ')
  const clean = wanted
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them in a name.
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
  const short = trimDots(shorten(trimDots(clean)))
  const name = short === '' ? 'interview' : DEVICE.test(short) ? `_${short}` : short
  return `${name}.${ending}`
}

/** Windows drops dots and spaces at the end; a dot in front hides a file elsewhere. */
const trimDots = (name: string): string => name.replace(/^[. ]+|[. ]+$/g, '')

function shorten(name: string): string {
  let short = ''
  let bytes = 0
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > NAME_BYTES_MAX) break
    short += character
  }
  return short
}
