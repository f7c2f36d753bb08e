import { distance } from 'fastest-levenshtein'
import type { MissingTerm } from '../missingTerms.ts'
import type { NearMiss } from '../nearMisses.ts'
import { foldKorean } from './foldKorean.ts'
import { isTail } from './isTail.ts'
import { koreanText } from './koreanText.ts'

/** Syllables of a term at which a near miss begins to say something; shorter ones are near everything. */
const SYLLABLES_MIN = 4

/**
 * Places in a Korean text that differ from a missing term in one or two jamo (letters, as Unicode
 * decomposes syllables), at the beginning of an eojeol and with particles or nothing behind them.
 */
export function koreanNearMisses(
  missing: readonly MissingTerm[],
  text: string,
): readonly NearMiss[] {
  const { plain, folded, origin, spaced } = koreanText(text)
  return missing.flatMap((each) => {
    let least: (NearMiss & { readonly far: number }) | null = null
    for (const term of each.expected) {
      const wanted = foldKorean(koreanText(term.text).plain)
      if (wanted.length < SYLLABLES_MIN) continue
      const letters = wanted.normalize('NFD')
      const most = wanted.length < 6 ? 1 : 2
      for (let at = 0; at < folded.length; at++) {
        if (spaced[at] !== 1) continue
        for (const length of [wanted.length - 1, wanted.length, wanted.length + 1]) {
          const end = at + length
          if (end > folded.length || !endsWell(plain, spaced, at, end)) continue
          const far = distance(folded.slice(at, end).normalize('NFD'), letters)
          if (far === 0 || far > most || (least !== null && far >= least.far)) continue
          const range = { start: origin[at] ?? 0, end: (origin[end - 1] ?? 0) + 1 }
          const found = text.slice(range.start, range.end)
          least = { missing: each, range, text: found, term, suggestion: term.text, far }
        }
      }
    }
    if (least === null) return []
    const { far: _, ...miss } = least
    return [miss]
  })
}

function endsWell(plain: string, spaced: Uint8Array, start: number, end: number): boolean {
  let right = end
  while (right < plain.length && spaced[right] !== 1 && /[가-힣]/u.test(plain[right] ?? '')) right++
  return isTail(plain.slice(start, end), plain.slice(end, right), false)
}
