import type { LanguageTag } from '../../interview/languageTag.ts'
import { foldForMemory } from './foldForMemory.ts'
import type { LanguageTexts } from './languageTexts.ts'
import type { MemoryIndex } from './memoryIndex.ts'
import type { MatchKind, MemoryMatch, MemoryProposal } from './memoryMatch.ts'
import { similarities } from './similarities.ts'
import { similarTexts } from './similarTexts.ts'
import { NONE } from './unitTable.ts'
import { wordDifference } from './wordDifference.ts'

const SCORE_MIN = 60
const MATCHES_MAX = 5
const CONTEXT_SCORE = 101
const EXACT_SCORE = 100
/** Of a text that differs in case, white space or the form of quotation marks alone. */
const ALIKE_SCORE = 99

export interface MemoryQuery {
  /** The segment's source text. */
  readonly text: string
  readonly language: LanguageTag
  /** The languages in which a proposal is wished, each of the interview. */
  readonly targets: readonly LanguageTag[]
  /** The texts of the row before, by language. */
  readonly previous: Readonly<Record<LanguageTag, string>>
  /** The key of the unit that the asking segment itself made (`unitKey`); null: none. */
  readonly excluded: string | null
  /** The least score, percent; 60 when not said. Below 40 little is found. */
  readonly minimum?: number
  /** The most matches; 5 when not said. */
  readonly limit?: number
  /** Puts a fuzzy match's proposal right for the segment; as it stands when not said. */
  readonly repair?: (proposal: RepairRequest) => MemoryProposal
}

/** What a repair knows: the unit's source text, its text in the target language, and where to. */
export interface RepairRequest {
  readonly unitSource: string
  readonly unitTarget: string
  readonly target: LanguageTag
}

/** A unit that may be proposed, by numbers: its entry in the source language says the rest. */
interface Hit {
  readonly kind: MatchKind
  readonly score: number
  readonly penalty: number
  readonly unit: number
  readonly entry: number
  readonly targets: TargetEntries
}

/** By wished language, the entry that serves it. */
type TargetEntries = readonly (readonly [LanguageTag, number])[]

/**
 * The units whose text in the segment's source language is the segment's or resembles it, with
 * what they have in the wished languages. Scores: 101 the same text after the same neighbour
 * (in any language that both have), 100 the same text but for white space around it, 99 a
 * difference of case, white space or the form of quotation marks, else `similarity`, at most 99;
 * then the memory's penalty is taken off. Best first, then the newer, then by key. A match that
 * proposes nothing which a better one has not proposed already is left out.
 */
export function queryMemory(index: MemoryIndex, query: MemoryQuery): readonly MemoryMatch[] {
  const texts = index.texts(query.language)
  const folded = foldForMemory(query.text)
  const minimum = query.minimum ?? SCORE_MIN
  if (texts === undefined || folded === '') return []
  const excluded = query.excluded === null ? NONE : index.find(query.excluded)
  const isUsable = (entry: number) => {
    const unit = index.units.entryUnit.get(entry)
    return unit !== excluded && index.activeSource(unit) !== null && hasTarget(index, query, entry)
  }
  const neighbours = neighbourTexts(index, query.previous)
  const hits: Hit[] = []
  for (const [text, score] of scoredTexts(index, texts, query.text, folded, minimum, isUsable)) {
    const entries = usableEntries(index, texts, text, isUsable)
    const found = entries
      .map((entry) => hitOf(index, query, entry, score, neighbours))
      .filter((hit) => hit.score >= minimum)
    hits.push(...(found.length > 1 ? bestOfEach(index, found) : found))
  }
  return chosen(index, query, hits.sort(inOrder(index)))
}

function usableEntries(
  index: MemoryIndex,
  texts: LanguageTexts,
  text: number,
  isUsable: (entry: number) => boolean,
): readonly number[] {
  const entries: number[] = []
  for (let entry = texts.entries(text); entry !== NONE; entry = index.units.entryNext.get(entry)) {
    if (isUsable(entry)) entries.push(entry)
  }
  return entries
}

/** Of units with the same text that propose the same texts, the best: a short answer has thousands. */
function bestOfEach(index: MemoryIndex, hits: readonly Hit[]): Iterable<Hit> {
  const best = new Map<string, Hit>()
  const compare = inOrder(index)
  for (const hit of hits) {
    const proposed = hit.targets.map(([, entry]) => entryNumber(index, entry)).join()
    const known = best.get(proposed)
    if (known === undefined || compare(hit, known) < 0) best.set(proposed, hit)
  }
  return best.values()
}

/** The texts that reach the score, with their score before penalties and neighbours. */
function scoredTexts(
  index: MemoryIndex,
  texts: LanguageTexts,
  wanted: string,
  folded: string,
  minimum: number,
  isUsable: (entry: number) => boolean,
): ReadonlyMap<number, number> {
  const scored = new Map<number, number>()
  const exact = wanted.normalize('NFC').trim()
  for (const text of texts.alike(folded)) {
    scored.set(text, texts.text(text).trim() === exact ? EXACT_SCORE : ALIKE_SCORE)
  }
  const hasUsableUnit = (text: number) => {
    if (scored.has(text)) return false
    let entry = texts.entries(text)
    while (entry !== NONE && !isUsable(entry)) entry = index.units.entryNext.get(entry)
    return entry !== NONE
  }
  const candidates = similarTexts(texts, folded, minimum / 100, hasUsableUnit)
  const scores = similarities(texts, candidates, folded, minimum)
  candidates.forEach((text, place) => {
    const score = scores[place] as number
    if (score >= minimum) scored.set(text, Math.min(score, ALIKE_SCORE))
  })
  return scored
}

function hasTarget(index: MemoryIndex, query: MemoryQuery, entry: number): boolean {
  const unit = index.units.entryUnit.get(entry)
  return query.targets.some((target) => {
    const found = index.entryFor(unit, target)
    return found !== NONE && found !== entry
  })
}

/** By base language: the numbers of the texts that are the row's before, but for white space. */
function neighbourTexts(
  index: MemoryIndex,
  previous: MemoryQuery['previous'],
): ReadonlyMap<LanguageTexts, readonly number[]> {
  const neighbours = new Map<LanguageTexts, readonly number[]>()
  for (const language of Object.keys(previous) as LanguageTag[]) {
    const texts = index.texts(language)
    const exact = previous[language]?.normalize('NFC').trim() ?? ''
    if (texts === undefined || exact === '') continue
    const same = texts
      .alike(foldForMemory(exact))
      .filter((text) => texts.text(text).trim() === exact)
    neighbours.set(texts, [...(neighbours.get(texts) ?? []), ...same])
  }
  return neighbours
}

function hitOf(
  index: MemoryIndex,
  query: MemoryQuery,
  entry: number,
  score: number,
  neighbours: ReadonlyMap<LanguageTexts, readonly number[]>,
): Hit {
  const unit = index.units.entryUnit.get(entry)
  const penalty = index.activeSource(unit)?.penalty ?? 0
  const targets = targetEntries(index, query, unit, entry)
  const isExact = score >= EXACT_SCORE
  const isContext = isExact && hasNeighbour(index, unit, neighbours)
  const kind = isContext ? 'context' : isExact ? 'exact' : 'fuzzy'
  const before = isContext ? CONTEXT_SCORE : score
  return { kind, score: before - penalty, penalty, unit, entry, targets }
}

function hasNeighbour(
  index: MemoryIndex,
  unit: number,
  neighbours: ReadonlyMap<LanguageTexts, readonly number[]>,
): boolean {
  if (neighbours.size === 0) return false
  const { units } = index
  for (let entry = units.firstEntry(unit); entry !== NONE; entry = units.entryOther.get(entry)) {
    const neighbour = units.entryNeighbour.get(entry)
    if (neighbour !== NONE && neighbours.get(index.entryTexts(entry))?.includes(neighbour)) {
      return true
    }
  }
  return false
}

/** Best first; the keys of units that were compared are kept, for reading one is what costs. */
function inOrder(index: MemoryIndex): (a: Hit, b: Hit) => number {
  const keys = new Map<number, string>()
  const keyOf = (unit: number): string => {
    const known = keys.get(unit) ?? index.key(unit)
    keys.set(unit, known)
    return known
  }
  return (a, b) =>
    b.score - a.score ||
    index.units.compareNewest(a.unit, b.unit) ||
    (keyOf(a.unit) < keyOf(b.unit) ? -1 : 1)
}

function chosen(
  index: MemoryIndex,
  query: MemoryQuery,
  hits: readonly Hit[],
): readonly MemoryMatch[] {
  const limit = query.limit ?? MATCHES_MAX
  const offered = new Set<string>()
  const matches: MemoryMatch[] = []
  for (const hit of hits) {
    if (matches.length >= limit) break
    const match = matchOf(index, query, hit)
    const keys = Object.entries(match.proposals).map(
      ([language, { text }]) => `${language} ${foldForMemory(text)}`,
    )
    if (keys.every((key) => offered.has(key))) continue
    for (const key of keys) offered.add(key)
    matches.push(match)
  }
  return matches
}

const entryNumber = (index: MemoryIndex, entry: number): string =>
  `${index.units.entryLanguage.get(entry)}.${index.units.entryText.get(entry)}`

function targetEntries(
  index: MemoryIndex,
  query: MemoryQuery,
  unit: number,
  source: number,
): TargetEntries {
  return query.targets
    .map((target) => [target, index.entryFor(unit, target)] as const)
    .filter(([, entry]) => entry !== NONE && entry !== source)
}

function matchOf(index: MemoryIndex, query: MemoryQuery, hit: Hit): MemoryMatch {
  const source = index.entryText(hit.entry)
  const proposals: Record<LanguageTag, MemoryProposal> = {}
  for (const [target, entry] of hit.targets) {
    const text = index.entryText(entry)
    proposals[target] =
      hit.kind === 'fuzzy' && query.repair !== undefined
        ? query.repair({ unitSource: source, unitTarget: text, target })
        : { text, repairs: [] }
  }
  return {
    kind: hit.kind,
    score: hit.score,
    penalty: hit.penalty,
    unit: index.key(hit.unit),
    provenance: index.provenance(hit.unit),
    at: index.units.at(hit.unit),
    author: index.units.author(hit.unit),
    source,
    difference: wordDifference(source, query.text, query.language),
    proposals,
  }
}
