import { foldForSearch } from '../../interview/foldForSearch.ts'
import type { TextRange } from '../../interview/text.ts'

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** Where a selection occurs in a text, and whether one of the places begins a word. */
export interface Places {
  readonly ranges: readonly TextRange[]
  readonly atWord: boolean
}

/**
 * The places of a selection (folded by `foldForMemory`) in a text (NFC), without overlaps. Any run
 * of white space in the text answers to a space. Places where a word begins come alone, if there
 * are any; else those inside words. Null: it does not occur.
 */
export function placesInText(selection: string, text: string): Places | null {
  const folded = foldForSearch(text)
  const { collapsed, origin } = withoutRuns(folded)
  const all: TextRange[] = []
  const atWords: TextRange[] = []
  let from = 0
  for (;;) {
    const at = collapsed.indexOf(selection, from)
    if (at === -1) break
    const last = at + selection.length - 1
    const range = {
      start: origin?.[at] ?? at,
      end: (origin?.[last] ?? last) + 1,
    }
    all.push(range)
    if (!LETTER.test(collapsed[at - 1] ?? '') || !LETTER.test(selection[0] ?? '')) {
      atWords.push(range)
    }
    from = at + selection.length
  }
  if (all.length === 0) return null
  return atWords.length > 0 ? { ranges: atWords, atWord: true } : { ranges: all, atWord: false }
}

/** A text with single spaces, and the place of each of its code units in the text it was; null: the same. */
function withoutRuns(folded: string): {
  readonly collapsed: string
  readonly origin: readonly number[] | null
} {
  if (!/\s\s|[^\S ]/.test(folded)) return { collapsed: folded, origin: null }
  let collapsed = ''
  const origin: number[] = []
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded[index] as string
    const isSpace = unit.trim() === ''
    if (isSpace && collapsed.endsWith(' ')) continue
    collapsed += isSpace ? ' ' : unit
    origin.push(index)
  }
  return { collapsed, origin }
}
