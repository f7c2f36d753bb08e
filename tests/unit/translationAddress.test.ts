import { describe, expect, it } from 'vitest'
import { serverAddress } from '#core/assist/translation/serverAddress.ts'
import { DEFAULT_TRANSLATION, isConfirmed } from '#core/assist/translation/translationConfig.ts'

const addressOf = (text: string) => {
  const address = serverAddress(text)
  if (address === null) throw new Error(`not an address: ${text}`)
  return address
}

describe('the address of a translation server', () => {
  it.each([
    ['http://127.0.0.1:11434', '127.0.0.1:11434', 'http://127.0.0.1:11434', ''],
    ['  HTTP://LocalHost:8080/v1/  ', 'localhost:8080', 'http://localhost:8080', '/v1'],
    ['https://mt.example.org', 'mt.example.org', 'https://mt.example.org', ''],
    ['https://mt.example.org:443/api', 'mt.example.org', 'https://mt.example.org', '/api'],
    ['https://mt.example.org:8443', 'mt.example.org:8443', 'https://mt.example.org:8443', ''],
    ['http://[::1]:5000/', '[::1]:5000', 'http://[::1]:5000', ''],
  ])('is read: %s', (text, host, origin, basePath) => {
    expect(addressOf(text)).toMatchObject({ host, origin, basePath })
  })

  it.each([
    '',
    '127.0.0.1:11434',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'http://',
    'http://user:secret@127.0.0.1',
    'http://127.0.0.1@evil.example',
    'http://127.0.0.1:99999',
    'http://127.0.0.1:0',
    'http://127.0.0.1/?key=1',
    'http://127.0.0.1/#x',
    'http://127.0.0.1\\@evil.example',
    'http://exa mple.org',
    'http://-a.example',
    'http://a..example',
    'http://[::1',
    'http://[1:2:3]',
    'http://[::1::2]',
    // Cyrillic letters that look like Latin ones.
    'http://lосаlhost',
    // Forms that a URL parser reads as IPv4 addresses.
    'http://2130706433',
    'http://0x7f000001',
    'http://127.1',
    'http://0177.0.0.1',
    'http://127.0.0.256',
    'http://127.0.0.1.',
  ])('is refused: %j', (text) => {
    expect(serverAddress(text)).toBeNull()
  })

  it.each(['127.0.0.1', '127.255.0.9', '[::1]', 'localhost', 'LOCALHOST'])(
    'is this machine: %s',
    (name) => {
      expect(addressOf(`http://${name}:5000`).loopback).toBe(true)
    },
  )

  it.each([
    '0.0.0.0',
    '128.0.0.1',
    '10.0.0.1',
    '192.168.1.5',
    '[::]',
    '[::2]',
    '[fe80::1]',
    'localhost.example',
    'localhost.localdomain',
    'my.localhost',
    '127.0.0.1.example',
  ])('is another machine, or may be: %s', (name) => {
    expect(addressOf(`http://${name}:5000`).loopback).toBe(false)
  })
})

describe('what a person agreed to', () => {
  const agreed = { ...DEFAULT_TRANSLATION, acceptedOrigin: 'https://mt.example.org' }

  it('is needed for no server on this machine', () => {
    expect(isConfirmed(DEFAULT_TRANSLATION, addressOf('http://127.0.0.1:5000'))).toBe(true)
  })
  it('is needed for every other', () => {
    expect(isConfirmed(DEFAULT_TRANSLATION, addressOf('https://mt.example.org'))).toBe(false)
    expect(isConfirmed(agreed, addressOf('https://mt.example.org/api'))).toBe(true)
  })
  it.each(['http://mt.example.org', 'https://mt.example.org:8443', 'https://example.org'])(
    'does not hold for %s',
    (text) => {
      expect(isConfirmed(agreed, addressOf(text))).toBe(false)
    },
  )
})
