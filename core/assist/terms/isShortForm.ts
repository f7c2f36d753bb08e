import { baseLanguage } from './baseLanguage.ts'
import type { Concept, Term } from './concept.ts'
import { koreanText } from './korean/koreanText.ts'
import { wordTokens } from './words/wordTokens.ts'

/**
 * Whether a term is an admitted part of its concept's preferred term in that language: частина of
 * військова частина. Such a form renders the concept, but where it is said it may as well be another
 * thing (part of a talk).
 */
export function isShortForm(term: Term, { terms }: Concept): boolean {
  if (term.status !== 'admitted') return false
  const base = baseLanguage(term.language)
  const own = comparable(term.text, base)
  return terms.some(
    ({ status, language, text }) =>
      status === 'preferred' &&
      baseLanguage(language) === base &&
      text.length > term.text.length &&
      comparable(text, base).includes(own),
  )
}

/** Small letters; words with a space before and behind each, but for Korean, which writes words together. */
function comparable(text: string, base: string): string {
  if (base === 'ko') return koreanText(text).plain
  const words = wordTokens(text).map(({ lower }) => lower)
  return ` ${words.join(' ')} `
}
