import { discouragedTerms } from '../terms/discouragedTerms.ts'
import { followsTitle } from '../terms/korean/followsTitle.ts'
import { type MissingTerm, missingTerms } from '../terms/missingTerms.ts'
import { type NearMiss, nearMisses } from '../terms/nearMisses.ts'
import type { RecognisedTerm, TermMatch } from '../terms/recognisedTerm.ts'
import { everyTerm, recogniseTerms } from '../terms/recogniseTerms.ts'
import type { Lemmatiser } from '../terms/termHit.ts'
import type { TermIndex } from '../terms/termIndex.ts'
import { termsOf } from '../terms/termsOf.ts'
import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'
import { discouragingTerms, isDiscouraged } from './discouragingTerms.ts'

const SUGGESTED = 3

/** Terms of the source of which a rendition has none, or has them spelt or rendered otherwise. */
export function checkTerms(
  { source, targets }: CheckedRow,
  terms: TermIndex,
  lemma: Lemmatiser | null,
): readonly Observation[] {
  if (source === null || terms.termbases.length === 0 || targets.length === 0) return []
  const inSource = recogniseTerms(terms, source.words, source.language, lemma).filter(
    (term) => !followsTitle(term, source.words),
  )
  if (inSource.length === 0) return []
  // A compound says little by itself; that another concept stands in its place says enough.
  const wanted = inSource.map((term) => ({ ...term, match: PLAIN[term.match] }))
  const compounds = new Set(wanted.filter((_, place) => inSource[place]?.match === 'compound'))
  return targets.flatMap((target) => {
    const missing = missingTerms(wanted, target.words, target.language, terms, lemma).filter(
      ({ source: term }) =>
        !compounds.has(term) || isReplaced(term, inSource, source, target, terms, lemma),
    )
    const near = new Map(
      nearMisses(missing, target.words, target.language).map((miss) => [miss.missing, miss]),
    )
    return missing.map((each) => missed(each, near.get(each), source, target))
  })
}

/** A term that is not there; where it is written otherwise, its place and what to write there. */
function missed(
  missing: MissingTerm,
  near: NearMiss | undefined,
  source: CheckedCell,
  target: CheckedCell,
): Observation {
  const { range, concept } = missing.source
  const more = { identity: concept.id, counterpart: { language: source.language, range } }
  if (near !== undefined) {
    const found = target.text.slice(near.range.start, near.range.end)
    const { suggestion } = near
    return observed('terms', 'termVariant', { found, expected: suggestion }, target, near.range, {
      ...more,
      suggestions: [suggestion],
    })
  }
  const term = source.text.slice(range.start, range.end)
  const expected = missing.expected[0]?.text ?? ''
  return observed('terms', 'termMissing', { term, expected }, target, null, {
    ...more,
    suggestions: missing.expected.slice(0, SUGGESTED).map(({ text }) => text),
  })
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
  const few = discouragingTerms(terms)
  return targets
    .filter(({ words, language }) =>
      everyTerm(few, words, language, lemma).some(({ term }) => isDiscouraged(term)),
    )
    .flatMap((target) => ofCell(target, source, terms, lemma))
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
