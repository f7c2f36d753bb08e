import { recogniseTerms } from '#core/assist/terms/recogniseTerms.ts'
import {
  createTermIndex,
  type IndexedTermbase,
  type TermIndex,
} from '#core/assist/terms/termIndex.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { type Figure, percentile, within } from './figure.ts'
import { benchTerms, TERM_SEGMENTS } from './termTexts.ts'

const CONCEPTS = 5_000
const ROUNDS = 5
const EDITS = 20

/** Recognising the terms of a segment with 5,000 concepts, indexing them, and following an edit. */
export async function terms(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const language of ['ko', 'uk', 'en'] as LanguageTag[]) {
    const segments = TERM_SEGMENTS[language] ?? []
    const builds: number[] = []
    const recognitions: number[] = []
    const edits: number[] = []
    let found = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const termbase = benchTerms(CONCEPTS, round)
      const began = performance.now()
      const index = createTermIndex([termbase])
      recogniseTerms(index, segments[0] ?? '', language)
      builds.push(performance.now() - began)
      edits.push(...followEdits(termbase, index, segments[0] ?? '', language))
      for (const segment of segments) {
        const start = performance.now()
        const hits = recogniseTerms(index, segment, language)
        recognitions.push(performance.now() - start)
        found += hits.length
      }
    }
    if (found < segments.length * ROUNDS) throw new Error(`terms not found in ${language}`)
    const length = Math.round(
      segments.reduce((sum, text) => sum + text.length, 0) / segments.length,
    )
    figures.push(
      within(
        `terms of a segment of ${length} characters, ${CONCEPTS} concepts, ${language}, p95`,
        percentile(recognitions, 0.95),
        'ms',
        2,
      ),
      within(`indexing ${CONCEPTS} concepts, ${language}`, percentile(builds, 0.5), 'ms', 50),
      within(
        `terms of a segment after an edit of ${CONCEPTS} concepts, ${language}, p95`,
        percentile(edits, 0.95),
        'ms',
        20,
      ),
    )
  }
  return figures
}

/** Changes one concept after another; the time until a segment is answered again, in ms. */
function followEdits(
  termbase: IndexedTermbase,
  built: TermIndex,
  segment: string,
  language: LanguageTag,
): readonly number[] {
  let { concepts } = termbase
  let index = built
  return Array.from({ length: EDITS }, (_, place) => {
    concepts = concepts.map((concept, at) => (at === place ? { ...concept, note: 'new' } : concept))
    const began = performance.now()
    index = createTermIndex([{ id: termbase.id, concepts }], index)
    recogniseTerms(index, segment, language)
    return performance.now() - began
  })
}
