import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import { approvedForms } from './ledgerForm.ts'
import type { NameEntry } from './nameEntry.ts'
import type { NameLedger } from './nameLedger.ts'
import { type NameMatch, nameMatches } from './nameMatches.ts'
import { nearMiss } from './nearMiss.ts'

/**
 * What is wrong with a name of the ledger in a pair of texts.
 *
 * missing: the source has it, the target has nothing of it; `found` is where another name of the
 * kind stands once more than in the source, or null.
 * variant: another spelling of it stands in the target, at `found`.
 * extra: the target has it at `found`, while the source has others of its kind and not this one;
 * `expected` is the form that the source would have.
 */
export interface NameFault {
  readonly type: 'missing' | 'variant' | 'extra'
  readonly name: NameEntry
  readonly expected: string
  /** In the target, in UTF-16 code units. */
  readonly found: TextRange | null
}

/**
 * What a rendition makes of the names of its source. A name without an approved form in the
 * language in question is passed over, and so is an empty text. Variants are told of even where
 * the source does not have the name; spellings that only a system derives, only where it does.
 * `source`: the names of the source, where they are known already.
 */
export function nameFaults(
  ledger: NameLedger,
  sourceText: string,
  sourceLanguage: LanguageTag,
  targetText: string,
  targetLanguage: LanguageTag,
  source: readonly NameMatch[] = nameMatches(ledger, sourceText, sourceLanguage),
): readonly NameFault[] {
  if (sourceText.trim() === '' || targetText.trim() === '') return []
  const target = nameMatches(ledger, targetText, targetLanguage)
  const faults: NameFault[] = []
  const explained = new Set<NameMatch>()

  for (const match of distinct(source)) {
    const name = match.fits[0]?.form.name
    const expected = name === undefined ? undefined : approvedText(name, targetLanguage)
    if (name === undefined || expected === undefined) continue
    const homonyms = new Set(match.fits.map(({ form }) => form.name.id))
    const standing = target.filter(({ fits }) => fits.some((fit) => homonyms.has(fit.form.name.id)))
    if (standing.length > 0) {
      for (const place of standing) {
        if (isRight(place, homonyms) || explained.has(place)) continue
        explained.add(place)
        faults.push({ type: 'variant', name, expected, found: place.range })
      }
      continue
    }
    const taken = target.map(({ range }) => range)
    const near = nearMiss(expected, targetText, targetLanguage, taken)
    faults.push(
      near === null
        ? { type: 'missing', name, expected, found: surplus(source, target, name) }
        : { type: 'variant', name, expected, found: near },
    )
  }

  for (const match of target) {
    const fit = match.fits[0]
    if (fit === undefined || explained.has(match) || isIn(source, match)) continue
    if (faults.some(({ type, found }) => type === 'variant' && holds(found, match.range))) continue
    const { name, standing } = fit.form
    if (standing === 'derived') continue
    const approved = approvedText(name, targetLanguage)
    if (!fit.approved && approved !== undefined) {
      faults.push({ type: 'variant', name, expected: approved, found: match.range })
    }
    const expected = approvedText(name, sourceLanguage)
    const others = source.some((other) =>
      other.fits.some((one) => one.form.name.kind === name.kind),
    )
    if (expected === undefined || !others) continue
    if (faults.some((fault) => fault.type === 'extra' && fault.name.id === name.id)) continue
    if (
      nearMiss(
        expected,
        sourceText,
        sourceLanguage,
        source.map(({ range }) => range),
      ) !== null
    )
      continue
    faults.push({ type: 'extra', name, expected, found: match.range })
  }
  return faults.toSorted((a, b) => (a.found?.start ?? Infinity) - (b.found?.start ?? Infinity) || 0)
}

/** The approved form in a language; without one for exactly this tag, that of a sister tag. */
export function approvedText(name: NameEntry, language: LanguageTag): string | undefined {
  const exact = name.forms[language]
  if (exact !== undefined) return exact.text
  const base = baseLanguage(language)
  return approvedForms(name).find(([tag]) => baseLanguage(tag) === base)?.[1].text
}

/** Whether a range lies in another. */
const holds = (outer: TextRange | null, { start, end }: TextRange): boolean =>
  outer !== null && outer.start <= start && outer.end >= end

/** One match for each name that wins somewhere in the text. */
function distinct(matches: readonly NameMatch[]): readonly NameMatch[] {
  const seen = new Set<string>()
  return matches.filter(({ fits }) => {
    const id = fits[0]?.form.name.id ?? ''
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

const isRight = ({ fits }: NameMatch, names: ReadonlySet<string>): boolean =>
  fits.some(({ form, approved }) => approved && names.has(form.name.id))

const isIn = (matches: readonly NameMatch[], { fits }: NameMatch): boolean =>
  matches.some((match) =>
    match.fits.some((one) => fits.some((other) => one.form.name.id === other.form.name.id)),
  )

/** The last place of another name of the kind that the target has more often than the source. */
function surplus(
  source: readonly NameMatch[],
  target: readonly NameMatch[],
  { id, kind }: NameEntry,
): TextRange | null {
  const count = (matches: readonly NameMatch[], other: string) =>
    matches.filter(({ fits }) => fits.some(({ form }) => form.name.id === other)).length
  const place = target.findLast(({ fits }) => {
    const name = fits[0]?.form.name
    if (name === undefined || name.id === id || name.kind !== kind) return false
    return count(target, name.id) > count(source, name.id)
  })
  return place?.range ?? null
}
