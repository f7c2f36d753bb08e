import type { DictionaryFault } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/** A dictionary as Hunspell is to read it: both files in UTF-8, as `SET` says. */
export interface DictionaryText {
  readonly affixes: string
  readonly words: string
}

/** What Hunspell's names of encodings (hunspell(5), SET) are called in the Encoding Standard. */
const LABELS: Readonly<Record<string, string>> = {
  'microsoft-cp1251': 'windows-1251',
  cp1251: 'windows-1251',
  'tis620-2533': 'windows-874',
}

const bom = /^\ufeff/

/**
 * Reads a dictionary in whatever encoding its .aff file names, which is ISO 8859-1 when it names
 * none (hunspell(5)). In UTF-8 a flag may be any character once `FLAG UTF-8` says so, and a flag
 * that was one byte stays one character.
 */
export function decodeDictionary(
  affixBytes: Uint8Array,
  wordBytes: Uint8Array,
): Result<DictionaryText, DictionaryFault> {
  if (affixBytes.includes(0) || wordBytes.includes(0)) return fail('not-text')
  const head = new TextDecoder('latin1').decode(affixBytes)
  const name = /^(?:ï»¿)?SET[ \t]+(\S+)/m.exec(head)?.[1] ?? 'ISO8859-1'
  const decoder = decoderOf(name)
  if (decoder === null) return fail('encoding')
  const affixes = decoded(decoder, affixBytes)
  const words = decoded(decoder, wordBytes)
  if (affixes === null || words === null) return fail('not-text')
  if (!/^[A-Z]+(?:[ \t]|$)/m.test(affixes)) return fail('no-affixes')
  // The first line counts the words (hunspell(5)); some dictionaries say more beside the number.
  const [first = '', ...entries] = words.split('\n')
  if (!/^\s*\d+\b/.test(first) || !entries.some((entry) => entry.trim() !== '')) {
    return fail('no-words')
  }
  if (decoder.encoding === 'utf-8') return ok({ affixes, words })
  const rest = affixes.replace(/^SET[ \t].*$/m, '')
  const flags = /^FLAG[ \t]/m.test(rest) ? '' : 'FLAG UTF-8\n'
  return ok({ affixes: `SET UTF-8\n${flags}${rest}`, words })
}

function decoderOf(name: string): TextDecoder | null {
  const lower = name.toLowerCase()
  const label = LABELS[lower] ?? lower.replace(/^iso8859-/, 'iso-8859-')
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    return null
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes).replace(bom, '').replace(/\r\n?/g, '\n')
  } catch {
    return null
  }
}
