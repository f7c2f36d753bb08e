import type { ConceptId } from '../../interview/ids.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from './baseLanguage.ts'
import type { RecognisedTerm } from './recognisedTerm.ts'
import { stemForSpelling } from './stemForSpelling.ts'
import { wordTokens } from './words/wordTokens.ts'

/** A word of a text that may render a term by another part of speech. */
export interface LooseWord {
  readonly folded: string
  readonly stem: string
  /** The concept of whose term it is a part; null: it is free. */
  readonly concept: ConceptId | null
}

/**
 * The words of a text, each once, with the term that each is part of. `outermost` in order. None in
 * Korean, where a stem is found in the text anyway.
 */
export function looseWords(
  text: string,
  language: LanguageTag,
  outermost: readonly RecognisedTerm[],
): readonly LooseWord[] {
  if (baseLanguage(language) === 'ko') return []
  const whole = outermost.filter(({ match }) => match !== 'compound')
  const words = new Map<string, LooseWord>()
  let at = 0
  for (const { start, end, folded } of wordTokens(text)) {
    while ((whole[at]?.range.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const hit = whole[at]
    const concept = hit !== undefined && hit.range.start < end ? hit.concept.id : null
    const key = `${concept ?? ''} ${folded}`
    if (!words.has(key)) {
      words.set(key, { folded, stem: stemForSpelling(folded, language), concept })
    }
  }
  return [...words.values()]
}
