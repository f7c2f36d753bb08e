import type { Lexicon, TermHit } from '../terms/termHit.ts'
import type { TermIndex } from '../terms/termIndex.ts'

/**
 * The same index, with what it found in the texts of one row kept: several checks ask for the same
 * text. To be thrown away with the row, and for one lemmatiser alone.
 */
export function rememberingTerms(index: TermIndex): TermIndex {
  const known = new Map<string, ReturnType<TermIndex['lexicons']>>()
  return {
    termbases: index.termbases,
    lexicons: (base) => {
      const before = known.get(base)
      if (before !== undefined) return before
      const made = index
        .lexicons(base)
        .map(({ termbase, lexicon }) => ({ termbase, lexicon: remembering(lexicon) }))
      known.set(base, made)
      return made
    },
  }
}

function remembering(lexicon: Lexicon): Lexicon {
  const found = new Map<string, readonly TermHit[]>()
  return (text, lemma) => {
    const before = found.get(text)
    if (before !== undefined) return before
    const hits = lexicon(text, lemma)
    found.set(text, hits)
    return hits
  }
}
