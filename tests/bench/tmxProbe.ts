import { closeSync, openSync, readSync } from 'node:fs'
import { createTmxReader } from '#core/exchange/tmxReader.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Result } from '#core/protocol/result.ts'
import { createXmlDecoder } from '../../electron/engine/assist/xmlDecoder.ts'

// Not that of `benchLibrary`, which would bring the whole engine into this process.
function must<Value>(result: Result<Value, object>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Reads a TMX file in a process of its own; prints milliseconds, units and peak memory in megabytes. */
const [path = ''] = process.argv.slice(2)
const languages = { 'ko-KR': 'ko', uk: 'uk', 'en-US': 'en' } as Record<LanguageTag, LanguageTag>
const bytes = new Uint8Array(65_536)
const began = performance.now()
const file = openSync(path, 'r')
let count = readSync(file, bytes)
const decoder = must(createXmlDecoder(path, bytes.subarray(0, count)))
let units = 0
const reader = createTmxReader({
  file: path,
  encoding: decoder.encoding,
  mapping: { languages },
  onUnit: () => {
    units += 1
  },
})
for (; count > 0; count = readSync(file, bytes)) {
  must(reader.write(must(decoder.write(bytes.subarray(0, count)))))
}
must(decoder.close())
must(reader.close())
closeSync(file)
// Kilobytes on every system where Node runs (getrusage, normalised by libuv).
const peak = process.resourceUsage().maxRSS / 1_024
console.log(JSON.stringify([performance.now() - began, units, peak]))
