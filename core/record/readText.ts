import { inAlphabet } from '../assist/checks/lookalikeLetters.ts'
import { type NameWord, nameWords } from '../assist/names/nameWords.ts'
import { foldForSearch } from '../interview/foldForSearch.ts'
import type { Script } from './scriptOfLanguage.ts'
import { type VisibleText, visibleText } from './visibleText.ts'

/** The visible text in the letters of one alphabet, as long as it is. */
interface ScriptText {
  readonly text: string
  readonly words: readonly NameWord[]
}

/**
 * A text (NFC) as names and passages are looked for in it. What it takes is worked out when it is
 * first asked for, and once, however many finders look through the text.
 */
export interface ReadText {
  readonly visible: VisibleText
  /** The visible text folded for search, as long as it is. */
  folded(): string
  /** Every word that can be meant in the letters of this script in these. */
  inScript(script: Script): ScriptText
}

export function readText(text: string): ReadText {
  const visible = visibleText(text)
  let folded: string | null = null
  const known = new Map<string, ScriptText>()
  const read = (written: string): ScriptText => {
    // Most texts are the same in every script.
    const same = known.get(written)
    if (same !== undefined) return same
    const fresh = { text: written, words: nameWords(written) }
    known.set(written, fresh)
    return fresh
  }
  const scripts: Partial<Record<Script, ScriptText>> = {}
  return {
    visible,
    folded: () => {
      folded ??= foldForSearch(visible.text)
      return folded
    },
    inScript: (script) => {
      scripts[script] ??= read(
        script === 'hangul' ? visible.text : inAlphabet(visible.text, script === 'other'),
      )
      return scripts[script]
    },
  }
}
