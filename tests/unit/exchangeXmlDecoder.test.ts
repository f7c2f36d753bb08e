import { describe, expect, it } from 'vitest'
import { createXmlDecoder } from '../../electron/engine/assist/xmlDecoder.ts'

const TEXT = '<?xml version="1.0"?>\n<a>한글 Київ 😀</a>\n'

/** The bytes decoded in pieces of `size`. */
function decoded(bytes: Uint8Array, size: number) {
  const decoder = createXmlDecoder('a.tmx', bytes.subarray(0, 400))
  if (!decoder.ok) return decoder
  let text = ''
  for (let at = 0; at < bytes.length; at += size) {
    const piece = decoder.value.write(bytes.subarray(at, at + size))
    if (!piece.ok) return piece
    text += piece.value
  }
  const end = decoder.value.close()
  return end.ok ? { encoding: decoder.value.encoding, text } : end
}

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

describe('the bytes of an XML file', () => {
  it.each([
    ['UTF-8', 'UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', 'UTF-8', utf8(`\ufeff${TEXT}`)],
    ['UTF-16, least byte first', 'UTF-16', utf16le(`\ufeff${TEXT}`)],
    ['UTF-16, greatest byte first', 'UTF-16', utf16be(`\ufeff${TEXT}`)],
    ['UTF-16 without a mark, least byte first', 'UTF-16', utf16le(TEXT)],
    ['UTF-16 without a mark, greatest byte first', 'UTF-16', utf16be(TEXT)],
  ])('give the same text however they are divided: %s', (_name, encoding, bytes) => {
    for (const size of [1, 2, 3, 5, 7, 1_000]) {
      expect(decoded(bytes, size)).toEqual({ encoding, text: TEXT })
    }
  })

  it.each([
    ['EUC-KR', Buffer.from([0xc7, 0xd1]), '8-bit'],
    ['windows-1251', Buffer.from([0xca, 0xe8]), '8-bit'],
    ['KOI8-U', Buffer.from('plain'), 'UTF-8'],
  ])(
    'are refused before their first letter in an encoding that is not read: %s',
    (declared, letters, found) => {
      const bytes = Buffer.concat([
        Buffer.from(`<?xml version='1.0' encoding='${declared}'?><a>`),
        letters,
      ])
      expect(decoded(bytes, 5)).toEqual({
        ok: false,
        error: { code: 'XML_ENCODING', file: 'a.tmx', line: 1, column: 1, declared, found },
      })
    },
  )

  it('are refused with line and byte where they are no UTF-8, however they are divided', () => {
    const bytes = Buffer.concat([utf8('<a>\nКиїв '), Buffer.from([0xca, 0x20]), utf8('</a>')])
    for (const size of [1, 2, 3, 5, 7, 1_000]) {
      expect(decoded(bytes, size)).toMatchObject({
        error: { code: 'FILE_NOT_UTF8', line: 2, column: 10 },
      })
    }
  })

  it('are refused where the last character is not whole', () => {
    expect(decoded(utf8('<a>\n한').subarray(0, -1), 2)).toMatchObject({
      error: { code: 'FILE_NOT_UTF8', line: 2, column: 1 },
    })
    expect(decoded(utf16le('<a>\n한').subarray(0, -1), 3)).toMatchObject({
      error: { code: 'XML_BROKEN', reason: 'truncated', line: 2, column: 1 },
    })
  })
})
