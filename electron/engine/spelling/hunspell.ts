import { readFile } from 'node:fs/promises'
import { Hunspell } from 'hunspell-wasm'
import initialize from 'hunspell-wasm/wasm/hunspell.js'
import type { DictionaryFault } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { DictionaryText } from './decodeDictionary.ts'

/** One dictionary in use. Words are NFC. */
export interface LoadedDictionary {
  check(word: string): boolean
  /** Best first. */
  suggest(word: string): readonly string[]
  /** The forms under which the word stands in the dictionary; empty: in none. */
  stem(word: string): readonly string[]
}

/** What Emscripten's part of the package takes; its own types say nothing. */
type Initialize = (options: {
  readonly wasmBinary: Uint8Array
  readonly print: (line: string) => void
  readonly printErr: (line: string) => void
}) => Promise<unknown>

/** Words of the dictionary itself that are tried: of a sound one nearly all are right. */
const TRIED = 200

/**
 * Loads a dictionary into a Hunspell of its own: what one dictionary breaks, no other notices, and
 * its memory goes with it. `wasm`: the path of the package's hunspell.wasm.
 */
export async function loadHunspell(
  wasm: string,
  { affixes, words }: DictionaryText,
): Promise<Result<LoadedDictionary, DictionaryFault>> {
  try {
    const wasmBinary = await readFile(wasm)
    const silent = () => undefined
    const module = await (initialize as Initialize)({
      wasmBinary,
      print: silent,
      printErr: silent,
    })
    const hunspell = new Hunspell(module, affixes, words)
    let broken = false
    /** A fault inside of Hunspell ends it; words then count as right. */
    const asked = <Answer>(ask: () => Answer, otherwise: Answer): Answer => {
      if (broken) return otherwise
      try {
        return ask()
      } catch {
        broken = true
        return otherwise
      }
    }
    const dictionary: LoadedDictionary = {
      check: (word) => asked(() => hunspell.testSpelling(word), true),
      suggest: (word) => asked(() => hunspell.getSpellingSuggestions(word), []),
      stem: (word) => asked(() => hunspell.stemWord(word), []),
    }
    return knowsItsOwn(dictionary, words) && !broken ? ok(dictionary) : fail('refused')
  } catch {
    // Hunspell aborts on rules that it cannot read.
    return fail('refused')
  }
}

/** Hunspell reads a file that it does not understand as an empty one, without a word. */
function knowsItsOwn(dictionary: LoadedDictionary, words: string): boolean {
  const lines = words.split('\n')
  const step = Math.max(1, Math.floor(lines.length / TRIED))
  for (let at = 1; at < lines.length; at += step) {
    const word = lines[at]?.split(/[/\t]/)[0]?.trim() ?? ''
    if (word !== '' && dictionary.check(word)) return true
  }
  return false
}
