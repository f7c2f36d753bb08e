import { discouragedTerms } from '../terms/discouragedTerms.ts'
import { missingTerms } from '../terms/missingTerms.ts'
import type { RecognisedTerm, TermMatch } from '../terms/recognisedTerm.ts'
import { recogniseTerms } from '../terms/recogniseTerms.ts'
import type { Lemmatiser } from '../terms/termHit.ts'
import type { TermIndex } from '../terms/termIndex.ts'
import { termsOf } from '../terms/termsOf.ts'
import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'

const SUGGESTED = 3

/** Terms of the source of which a rendition has none. */
export function checkTerms(
  { source, targets }: CheckedRow,
  terms: TermIndex,
  lemma: Lemmatiser | null,
): readonly Observation[] {
  if (source === null || terms.termbases.length === 0 || targets.length === 0) return []
  const inSource = recogniseTerms(terms, source.words, source.language, lemma)
  if (inSource.length === 0) return []
  // A compound says little by itself; that another concept stands in its place says enough.
  const wanted = inSource.map((term) => ({ ...term, match: PLAIN[term.match] }))
  const compounds = new Set(wanted.filter((_, place) => inSource[place]?.match === 'compound'))
  return targets.flatMap((target) =>
    missingTerms(wanted, target.words, target.language, terms, lemma)
      .filter(
        ({ source: term }) =>
          !compounds.has(term) || isReplaced(term, inSource, source, target, terms, lemma),
      )
      .map((missing) => {
        const { range } = missing.source
        const term = source.text.slice(range.start, range.end)
        const expected = missing.expected[0]?.text ?? ''
        return observed('terms', 'termMissing', { term, expected }, target, null, {
          identity: missing.source.concept.id,
          counterpart: { language: source.language, range },
          suggestions: missing.expected.slice(0, SUGGESTED).map(({ text }) => text),
        })
      }),
  )
}

const PLAIN: Readonly<Record<TermMatch, TermMatch>> = {
  exact: 'exact',
  inflected: 'inflected',
  folded: 'folded',
  compound: 'inflected',
}

/**
 * True: the target names a concept of the same domain that the source does not: 분대장 as
 * командир взводу.
 */
function isReplaced(
  { concept, termbase }: RecognisedTerm,
  inSource: readonly RecognisedTerm[],
  source: CheckedCell,
  target: CheckedCell,
  terms: TermIndex,
  lemma: Lemmatiser | null,
): boolean {
  const said = new Set(inSource.map((term) => term.concept.id))
  return recogniseTerms(terms, target.words, target.language, lemma).some(
    (other) =>
      other.termbase === termbase &&
      other.match !== 'compound' &&
      other.concept.domain === concept.domain &&
      !said.has(other.concept.id) &&
      termsOf(other.concept, source.language).length > 0,
  )
}

/**
 * Deprecated and forbidden terms in renditions. In the source they are what was said, and stay.
 */
export function checkForbiddenTerms(
  { source, targets }: CheckedRow,
  terms: TermIndex,
  lemma: Lemmatiser | null,
): readonly Observation[] {
  if (terms.termbases.length === 0) return []
  return targets.flatMap((target) => ofCell(target, source, terms, lemma))
}

function ofCell(
  cell: CheckedCell,
  source: CheckedCell | null,
  terms: TermIndex,
  lemma: Lemmatiser | null,
): readonly Observation[] {
  const found = recogniseTerms(terms, cell.words, cell.language, lemma)
  return discouragedTerms(found, cell.language).map(
    ({ found: { range, concept }, status, instead }) => {
      const term = cell.text.slice(range.start, range.end)
      const message = status === 'forbidden' ? 'termForbidden' : 'termDeprecated'
      return observed('forbidden-terms', message, { term }, cell, range, {
        identity: concept.id,
        counterpart: source === null ? null : { language: source.language, range: null },
        suggestions: instead.slice(0, SUGGESTED).map(({ text }) => text),
      })
    },
  )
}
