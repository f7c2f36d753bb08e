import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import type { NameEntry } from './nameEntry.ts'
import type { NameLedger } from './nameLedger.ts'
import { nameMatches } from './recogniseNames.ts'

/**
 * What is wrong with a name of the ledger in a pair of texts.
 * missing: the source has it, the target has nothing of it; `found` is the place where another
 * name stands more often than in the source, or null.
 * variant: another spelling stands in the target, at `found`.
 * extra: the target has it at `found`, and the source names others but not this one; `expected`
 * is the form in the source's language.
 */
export interface NameFault {
  readonly type: 'missing' | 'variant' | 'extra'
  readonly name: NameEntry
  readonly expected: string
  /** In the target, in UTF-16 code units. */
  readonly found: TextRange | null
}

/**
 * The names of a source text that its rendition does not bear out. Names without an approved form
 * in the language in question are passed over; an empty target has no faults.
 */
export function nameFaults(
  ledger: NameLedger,
  sourceText: string,
  sourceLanguage: LanguageTag,
  targetText: string,
  targetLanguage: LanguageTag,
): readonly NameFault[] {
  if (targetText.trim() === '') return []
  const inSource = nameMatches(ledger, sourceText, sourceLanguage)
  const inTarget = nameMatches(ledger, targetText, targetLanguage)
  const faults: NameFault[] = []
  for (const { name } of inSource) {
    const expected = name.forms[targetLanguage]?.text
    if (expected === undefined || inTarget.some((match) => match.name.id === name.id)) continue
    faults.push({ type: 'missing', name, expected, found: null })
  }
  return faults
}
