import type { TextRange } from '../../../interview/text.ts'
import type { Repair } from '../memoryMatch.ts'
import { agreeingParticle } from './agreeingParticle.ts'
import type { RepairInput } from './repairProposal.ts'
import { overlaps, type Replacement } from './replacement.ts'

/**
 * A term or name that the unit has and the one that the segment has in its place, each as it
 * stands (or would stand) in the source language and in the target language.
 */
export interface Correspondence {
  readonly kind: Exclude<Repair['kind'], 'number'>
  readonly from: { readonly source: string; readonly target: string }
  readonly to: { readonly source: string; readonly target: string }
}

/** The terms and names that can be exchanged for certain. */
export function nameReplacements(input: RepairInput): readonly Replacement[] {
  const isKorean = input.target.split('-')[0] === 'ko'
  const found = input.correspondences.flatMap((correspondence) => {
    const range = replaceable(input, correspondence)
    return range === null ? [] : [{ correspondence, range }]
  })
  return found
    .filter(({ range }, place) =>
      // Two for one place contradict each other: neither is certain.
      found.every((other, otherPlace) => place === otherPlace || !overlaps(range, other.range)),
    )
    .map(({ correspondence: { kind, from, to }, range }) => {
      const rest = input.unitTarget.slice(range.end)
      const particle = isKorean ? agreeingParticle(from.target, to.target, rest) : null
      return {
        kind,
        range: { start: range.start, end: range.end + (particle?.before.length ?? 0) },
        text: to.target + (particle?.after ?? ''),
      }
    })
}

/** Where in the unit's target the term stands, if exchanging it is certain; else null. */
function replaceable(
  { unitSource, unitTarget, segmentSource, correspondences }: RepairInput,
  correspondence: Correspondence,
): TextRange | null {
  const { from, to } = correspondence
  if (from.source === to.source || from.target === to.target || to.target === '') return null
  const rivals = correspondences.filter(
    (other) =>
      other.from.source === from.source &&
      (other.to.source !== to.source || other.to.target !== to.target),
  )
  if (rivals.length > 0) return null
  const inTarget = placesOf(from.target, unitTarget)
  const isCertain =
    inTarget.length === 1 &&
    placesOf(from.source, unitSource).length === 1 &&
    placesOf(from.source, segmentSource).length === 0 &&
    placesOf(to.source, segmentSource).length === 1
  return isCertain ? (inTarget[0] ?? null) : null
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
const HANGUL = /[가-힣]/

/** The places of a word: not inside another word. In Korean particles follow without a space. */
function placesOf(word: string, text: string): readonly TextRange[] {
  const places: TextRange[] = []
  if (word === '') return places
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    const end = start + word.length
    const before = text[start - 1] ?? ''
    const after = text[end] ?? ''
    const isWhole = HANGUL.test(word.slice(-1)) || !LETTER.test(after)
    if (!LETTER.test(before) && isWhole) places.push({ start, end })
  }
  return places
}
