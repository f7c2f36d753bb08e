import type { LanguageTexts } from './languageTexts.ts'
import { lengthBand } from './lengthBand.ts'
import { tallySpace } from './tallySpace.ts'
import { TRIGRAMS_BESIDE, trigramBucket, trigramHashes } from './trigrams.ts'

/** Texts longer than this, in code units when folded, are found as a whole alone. */
const LENGTH_MAX = 4_000
/** The most trigrams of a text that are looked up: a count is one byte. */
const LISTS_MAX = 240
/**
 * How many postings may be read: so many, and so many for each text of the language. The lists of
 * the rarest trigrams are read first, so what is left out are the trigrams that tell least.
 */
const POSTINGS_BASE = 150_000
const POSTINGS_PER_TEXT = 2.5
/** The share of the trigrams that a text must have, to be weighed at all. */
const SHARED_MIN = 0.12
/** How many texts are compared in full. */
const CANDIDATES_MAX = 160
/** Estimates are whole thousandths. */
const SCALE = 1_000

// Kept between queries, like `tallySpace`.
const hashes = new Int32Array(LENGTH_MAX + TRIGRAMS_BESIDE)
const places = new Int32Array(SCALE + 2)
let ordered = new Int32Array(0)

/**
 * The numbers of the texts that share most trigrams with a folded text, best first. Texts whose
 * length alone keeps them under the similarity (0 to 1, see `similarity`) are left out. An
 * estimate: whoever asks compares the texts themselves.
 */
export function similarTexts(
  texts: LanguageTexts,
  folded: string,
  similarity: number,
  isUsable: (text: number) => boolean,
): readonly number[] {
  if (folded.length === 0 || folded.length > LENGTH_MAX) return []
  const space = tallySpace(texts.bound)
  const { counts, reached } = space
  const length = folded.length
  const trigrams = rarestTrigrams(texts, folded, similarity)
  const threshold = Math.max(1, Math.floor(SHARED_MIN * trigrams.length))
  let touched = 0
  for (const lists of trigrams) {
    for (const list of lists) {
      touched = texts.postings.tally(list, counts, threshold, reached, touched)
    }
  }
  const kept = keepByLength(texts, length, similarity, reached, touched)
  sortByEstimate(texts, length, trigrams.length, space, kept)
  counts.fill(0, 0, texts.bound)
  const candidates: number[] = []
  for (let place = 0; place < kept && candidates.length < CANDIDATES_MAX; place += 1) {
    const text = ordered[place] as number
    if (isUsable(text)) candidates.push(text)
  }
  return candidates
}

/**
 * For each trigram of the text its lists among the texts of a length that comes into question; the
 * rarest first, as many as the postings allow.
 */
function rarestTrigrams(
  texts: LanguageTexts,
  folded: string,
  similarity: number,
): readonly (readonly number[])[] {
  const { postings } = texts
  const first = lengthBand(Math.ceil(folded.length * similarity))
  const last = lengthBand(Math.floor(folded.length / similarity))
  const bands = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  const sized = [...new Set(hashes.subarray(0, trigramHashes(folded, hashes)))]
    .map((hash) => {
      const lists = bands
        .map((band) => trigramBucket(hash, band))
        .filter((list) => postings.count(list) > 0)
      return { lists, size: lists.reduce((sum, list) => sum + postings.count(list), 0) }
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
  let allowance = POSTINGS_BASE + POSTINGS_PER_TEXT * texts.count
  const end = sized.findIndex(({ size }, place) => {
    allowance -= size
    return place >= LISTS_MAX || (allowance < 0 && place > 0)
  })
  return (end === -1 ? sized : sized.slice(0, end)).map(({ lists }) => lists)
}

/** Moves the touched texts that are not too short or too long to the front, and counts them. */
function keepByLength(
  texts: LanguageTexts,
  length: number,
  similarity: number,
  reached: Int32Array,
  touched: number,
): number {
  const shortest = Math.ceil(length * similarity)
  const longest = Math.floor(length / similarity)
  let kept = 0
  for (let place = 0; place < touched; place += 1) {
    const text = reached[place] as number
    const itsLength = texts.foldedLength(text)
    if (itsLength >= shortest && itsLength <= longest) reached[kept++] = text
  }
  return kept
}

/** Puts the kept texts into `ordered`, highest estimate first: a counting sort. */
function sortByEstimate(
  texts: LanguageTexts,
  length: number,
  lists: number,
  { counts, reached }: ReturnType<typeof tallySpace>,
  kept: number,
): void {
  if (ordered.length < kept) ordered = new Int32Array(reached.length)
  // A text much longer shares as many trigrams and is less like it.
  const estimate = (text: number): number =>
    Math.min(
      SCALE,
      Math.floor(
        (SCALE * (counts[text] as number) * length) /
          (lists * Math.max(length, texts.foldedLength(text))),
      ),
    )
  places.fill(0)
  for (let place = 0; place < kept; place += 1) {
    const slot = SCALE - estimate(reached[place] as number) + 1
    places[slot] = (places[slot] as number) + 1
  }
  for (let slot = 1; slot < places.length; slot += 1) {
    places[slot] = (places[slot] as number) + (places[slot - 1] as number)
  }
  for (let place = 0; place < kept; place += 1) {
    const text = reached[place] as number
    const slot = SCALE - estimate(text)
    ordered[places[slot] as number] = text
    places[slot] = (places[slot] as number) + 1
  }
}
