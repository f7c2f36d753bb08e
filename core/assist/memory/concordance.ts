import type { LanguageTag } from '../../interview/languageTag.ts'
import { foldForMemory } from './foldForMemory.ts'
import type { LanguageTexts } from './languageTexts.ts'
import type { MemoryIndex } from './memoryIndex.ts'
import type { ConcordanceHit } from './memoryMatch.ts'
import { type Places, placesInText } from './placesInText.ts'
import { textsContaining } from './textsContaining.ts'
import { NONE } from './unitTable.ts'

const HITS_MAX = 100
/** How many texts are read for one request; a selection that is in more says little. */
const TEXTS_READ_MAX = 50_000

export interface ConcordanceQuery {
  readonly selection: string
  /** Null: every language. A region stands for its language. */
  readonly language: LanguageTag | null
  /** The most hits; 100 when not said. */
  readonly limit?: number
}

export interface Concordance {
  readonly hits: readonly ConcordanceHit[]
  /** True: there are more than the limit, or the selection is in too many texts to look at them all. */
  readonly more: boolean
}

interface Found {
  readonly entry: number
  readonly unit: number
  readonly places: Places
}

/**
 * The units in which a selection occurs, case folded, with apostrophes, quotation marks and white
 * space of every kind alike. Those where it begins a word come first, then those where it stands
 * inside one; each newest first, then by key. Memories that are switched off are left out.
 */
export function concordance(index: MemoryIndex, query: ConcordanceQuery): Concordance {
  const selection = foldForMemory(query.selection)
  const limit = query.limit ?? HITS_MAX
  if (selection === '') return { hits: [], more: false }
  const atWord: Found[] = []
  const inside: Found[] = []
  const known = new Map<string, Places | null>()
  let isCut = false
  let before: Candidate | null = null
  for (const candidate of newestFirst(index, query.language, selection)) {
    // Units of one time are in no order yet: stop between two times.
    const isOlder = before !== null && index.units.compareNewest(before.unit, candidate.unit) < 0
    before = candidate
    if (known.size >= TEXTS_READ_MAX || (isOlder && atWord.length > limit)) {
      isCut = true
      break
    }
    const { texts, text, entry, unit } = candidate
    const name = `${index.entryLanguage(entry)} ${text}`
    if (!known.has(name)) known.set(name, placesInText(selection, texts.text(text)))
    const places = known.get(name) ?? null
    if (places?.atWord === true) atWord.push({ entry, unit, places })
    else if (places !== null) inside.push({ entry, unit, places })
  }
  const found = [...inOrder(index, atWord), ...inOrder(index, inside)]
  return {
    hits: found.slice(0, limit).map((one) => hitOf(index, one)),
    more: isCut || found.length > limit,
  }
}

interface Candidate {
  readonly texts: LanguageTexts
  readonly text: number
  readonly entry: number
  readonly unit: number
}

/** The entries whose text may hold the selection, those of the newest units first. */
function newestFirst(
  index: MemoryIndex,
  language: LanguageTag | null,
  selection: string,
): readonly Candidate[] {
  const bases = language === null ? (index.baseLanguages as readonly LanguageTag[]) : [language]
  const candidates: Candidate[] = []
  for (const base of bases) {
    const texts = index.texts(base)
    if (texts === undefined) continue
    for (const text of textsContaining(texts, selection)) {
      for (let entry = texts.entries(text); entry !== NONE; ) {
        const unit = index.units.entryUnit.get(entry)
        if (index.activeSource(unit) !== null) candidates.push({ texts, text, entry, unit })
        entry = index.units.entryNext.get(entry)
      }
    }
  }
  return candidates.sort((a, b) => index.units.compareNewest(a.unit, b.unit))
}

function inOrder(index: MemoryIndex, found: readonly Found[]): readonly Found[] {
  return found.toSorted(
    (a, b) =>
      index.units.compareNewest(a.unit, b.unit) ||
      compareText(index.key(a.unit), index.key(b.unit)) ||
      compareText(index.entryLanguage(a.entry), index.entryLanguage(b.entry)),
  )
}

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function hitOf(index: MemoryIndex, { entry, unit, places }: Found): ConcordanceHit {
  return {
    unit: index.key(unit),
    provenance: index.provenance(unit),
    language: index.entryLanguage(entry),
    ranges: places.ranges,
    texts: index.unitTexts(unit),
    previous: index.unitPrevious(unit),
  }
}
