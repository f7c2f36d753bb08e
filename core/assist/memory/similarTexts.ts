import { writtenUnits } from './foldToUnits.ts'
import type { LanguageTexts } from './languageTexts.ts'
import { lengthBand } from './lengthBand.ts'
import { tallySpace } from './tallySpace.ts'
import { TRIGRAMS_BESIDE, trigramBucket, trigramHashes } from './trigrams.ts'

/** Texts longer than this, in code units when folded, are found as a whole alone. */
const LENGTH_MAX = 4_000
/** The most trigrams of a text that are looked up: a count is one byte. */
const LISTS_MAX = 240
/**
 * How many postings may be read, the lists of the rarest trigrams first: so many in any case; so
 * many more for each text of the language, until most trigrams are read. What is left out are the
 * trigrams that tell least.
 */
const POSTINGS_BASE = 100_000
const POSTINGS_PER_TEXT = 1.5
const MOST_TRIGRAMS = 0.75
/**
 * Trigrams that more of the texts have (endings, the full stop) cost most and tell least: they are
 * read only until most trigrams are.
 */
const COMMON_SHARE = 0.03
/** Until so many postings are read nothing is left out: it would save little. */
const COMMON_READ_MIN = 30_000
/** The share of the trigrams that a text must have, to be weighed at all. */
const SHARED_MIN = 0.2
/** How many texts are compared in full. */
const CANDIDATES_MAX = 240
/** Estimates are whole thousandths. */
const SCALE = 1_000

// Kept between queries, like `tallySpace`.
const units = new Uint16Array(LENGTH_MAX)
const hashes = new Int32Array(LENGTH_MAX + TRIGRAMS_BESIDE)
const places = new Int32Array(SCALE + 2)
let slots = new Int32Array(0)
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
  const kept = estimated(texts, { length, similarity, trigrams: trigrams.length }, space, touched)
  sortByEstimate(reached, kept)
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
  const count = trigramHashes(units, writtenUnits(folded, units), hashes)
  const sized = [...new Set(hashes.subarray(0, count))]
    .map((hash) => {
      const lists = bands
        .map((band) => trigramBucket(hash, band))
        .filter((list) => postings.count(list) > 0)
      return { lists, size: lists.reduce((sum, list) => sum + postings.count(list), 0) }
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
  const most = MOST_TRIGRAMS * sized.length
  let read = 0
  const end = sized.findIndex(({ size }, place) => {
    const isCommon = size > COMMON_SHARE * texts.count
    if (isCommon && place >= most && read > COMMON_READ_MIN) return true
    read += size
    const more = place < most ? POSTINGS_PER_TEXT * texts.count : 0
    return place >= LISTS_MAX || (place > 0 && read > POSTINGS_BASE + more)
  })
  return (end === -1 ? sized : sized.slice(0, end)).map(({ lists }) => lists)
}

/**
 * Moves the touched texts that are not too short or too long to the front, with the place of each
 * in `slots`: the higher the estimate, the lower the slot. The answer is how many there are.
 */
function estimated(
  texts: LanguageTexts,
  asked: { readonly length: number; readonly similarity: number; readonly trigrams: number },
  { counts, reached }: ReturnType<typeof tallySpace>,
  touched: number,
): number {
  if (slots.length < touched) {
    slots = new Int32Array(reached.length)
    ordered = new Int32Array(reached.length)
  }
  const { length } = asked
  const shortest = Math.ceil(length * asked.similarity)
  const longest = Math.floor(length / asked.similarity)
  let kept = 0
  for (let place = 0; place < touched; place += 1) {
    const text = reached[place] as number
    const itsLength = texts.foldedLength(text)
    if (itsLength < shortest || itsLength > longest) continue
    // A text much longer shares as many trigrams and is less like it.
    const share =
      ((counts[text] as number) * length) / (asked.trigrams * Math.max(length, itsLength))
    reached[kept] = text
    slots[kept] = SCALE - Math.min(SCALE, Math.floor(SCALE * share))
    kept += 1
  }
  return kept
}

/** Puts the kept texts into `ordered` by their slots: a counting sort. */
function sortByEstimate(reached: Int32Array, kept: number): void {
  places.fill(0)
  for (let place = 0; place < kept; place += 1) {
    const after = (slots[place] as number) + 1
    places[after] = (places[after] as number) + 1
  }
  for (let slot = 1; slot < places.length; slot += 1) {
    places[slot] = (places[slot] as number) + (places[slot - 1] as number)
  }
  for (let place = 0; place < kept; place += 1) {
    const slot = slots[place] as number
    const at = places[slot] as number
    ordered[at] = reached[place] as number
    places[slot] = at + 1
  }
}
