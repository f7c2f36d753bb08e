import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '#core/exchange/decodeUtf8.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const encode = (text: string) => new TextEncoder().encode(text)

describe('bytes of a file', () => {
  it('are text when they are UTF-8', () => {
    const text = 'a\u0000é한😀\u{10ffff}\uffff\ud7ff\ue000'
    expect(decodeUtf8(encode(text))).toEqual({ ok: true, value: text })
    const long = '한😀'.repeat(20_000)
    expect(decodeUtf8(encode(long))).toEqual({ ok: true, value: long })
    expect(decodeUtf8(bytes())).toEqual({ ok: true, value: '' })
  })

  it('lose a byte order mark at the beginning, and only there', () => {
    expect(decodeUtf8(encode('\ufeffa\ufeff'))).toEqual({ ok: true, value: 'a\ufeff' })
  })

  it.each([
    ['a lone tail', [0x61, 0x80], 1, 2],
    ['an overlong form', [0xc0, 0xaf], 1, 1],
    ['an overlong form of three bytes', [0xe0, 0x80, 0x80], 1, 1],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], 1, 1],
    ['a code point that is too high', [0xf4, 0x90, 0x80, 0x80], 1, 1],
    ['a sequence cut short', [0x0a, 0x61, 0xed, 0x95], 2, 2],
    ['a sequence cut short by a letter', [0xf0, 0x9f, 0x61, 0x61], 1, 1],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 1, 1],
    ['a fault after a CRLF', [0x61, 0x0d, 0x0a, 0x61, 0xff], 2, 2],
    ['a fault after a CR', [0x61, 0x0d, 0xff], 2, 1],
  ])('are refused with line and byte: %s', (_, values, line, column) => {
    expect(decodeUtf8(bytes(...values))).toEqual({
      ok: false,
      error: { code: 'FILE_NOT_UTF8', line, column },
    })
  })
})
