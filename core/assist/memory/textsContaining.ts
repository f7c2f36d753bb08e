import type { LanguageTexts } from './languageTexts.ts'
import { LENGTH_BANDS, lengthBand } from './lengthBand.ts'
import { tallySpace } from './tallySpace.ts'
import { innerTrigramHashes, trigramBucket } from './trigrams.ts'

/** So many of the rarest trigrams of a selection are asked for together. */
const TRIGRAMS_MAX = 8
const TRIGRAM_LENGTH = 3

/**
 * The numbers of the texts that may contain a selection (folded by `foldForMemory`): by its
 * trigrams, or, where it is too short for one, by going through all of them. None that contains it
 * is left out.
 */
export function textsContaining(texts: LanguageTexts, selection: string): readonly number[] {
  if (selection.length < TRIGRAM_LENGTH) return texts.including(selection)
  const { postings } = texts
  const { counts, reached } = tallySpace(texts.bound)
  const hashes = innerTrigramHashes(selection)
  let found = 0
  for (let band = lengthBand(selection.length); band < LENGTH_BANDS; band += 1) {
    // A text is in one band: it has all trigrams when it is in all their lists of that band.
    const buckets = [...new Set(hashes.map((hash) => trigramBucket(hash, band)))]
      .sort((a, b) => postings.count(a) - postings.count(b))
      .slice(0, TRIGRAMS_MAX)
    if (buckets.some((bucket) => postings.count(bucket) === 0)) continue
    for (const bucket of buckets) {
      found = postings.tally(bucket, counts, buckets.length, reached, found)
    }
  }
  counts.fill(0, 0, texts.bound)
  return [...reached.subarray(0, found)]
}
