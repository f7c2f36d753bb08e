import { foldForMemory } from '#core/assist/memory/foldForMemory.ts'
import { MemoryIndex } from '#core/assist/memory/memoryIndex.ts'
import { memorySourceKey } from '#core/assist/memory/memorySource.ts'
import { queryMemory } from '#core/assist/memory/queryMemory.ts'
import { similarity } from '#core/assist/memory/similarity.ts'
import type { TranslationUnit } from '#core/assist/memory/translationUnit.ts'
import type { MemoryId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { percentile } from './figure.ts'
import { altered, inventedUnit, random } from './inventedUnits.ts'

/** What one size of memory costs; printed as JSON by the process that measures it. */
export interface MemoryCosts {
  /** Milliseconds for all units. */
  readonly build: number
  /** Megabytes that the index alone holds. */
  readonly held: number
  /** Milliseconds, 95th percentile. */
  readonly add: number
  readonly languages: readonly LanguageCosts[]
}

export interface LanguageCosts {
  readonly language: string
  /** Milliseconds, 95th percentile. */
  readonly query: number
  readonly mean: number
  /** Of the scan of every text; null: not measured. */
  readonly linear: { readonly mean: number; readonly recall: number } | null
}

const LANGUAGES = ['ko', 'uk', 'en'] as LanguageTag[]
const SOURCE = {
  type: 'imported',
  memory: 'bench' as MemoryId,
  name: 'bench',
  penalty: 0,
  enabled: true,
} as const
const KEY = memorySourceKey(SOURCE)
const QUERIES = 400
const SCANS = 150
const ADDED = 2_000
const SCORE_MIN = 60

const size = Number(process.argv[2])
const isScanned = process.argv[3] === 'scan'

function unitOf(number: number): TranslationUnit {
  const byLanguage = (texts: readonly string[]) =>
    Object.fromEntries(LANGUAGES.map((language, place) => [language, texts[place] ?? '']))
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    texts: byLanguage(inventedUnit(number)),
    previous: number === 0 ? {} : byLanguage(inventedUnit(number - 1)),
    at: '2025-01-13T12:00:00.000Z',
    author: 'INT',
  }
}

function used(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1_048_576
}

const before = used()
const index = new MemoryIndex()
index.setSource(SOURCE)
let build = 0
/** Units are made in small lots, so that making them is neither timed nor held. */
const LOT = 1_000
for (let from = 0; from < size; from += LOT) {
  const lot = Array.from({ length: LOT }, (_, place) => unitOf(from + place))
  const began = performance.now()
  for (const unit of lot) index.putUnit(KEY, unit)
  build += performance.now() - began
}
const held = used() - before

const adding = Array.from({ length: ADDED }, (_, place) => unitOf(size + place)).map((unit) => {
  const began = performance.now()
  index.putUnit(KEY, unit)
  return performance.now() - began
})

function asked(place: number, number: number): string {
  const next = random(number + 17)
  const text = inventedUnit(Math.floor(next() * size))[place] ?? ''
  // Every fourth resembles nothing that is held more than chance has it.
  return number % 4 === 0
    ? (inventedUnit(3 * size + number)[place] ?? '')
    : altered(text, place, next)
}

function costsOf(language: LanguageTag, place: number): LanguageCosts {
  const targets = LANGUAGES.filter((other) => other !== language)
  const ask = (text: string) =>
    queryMemory(index, { text, language, targets, previous: {}, excluded: null })
  const texts = Array.from({ length: QUERIES }, (_, number) => asked(place, number))
  for (const text of texts.slice(0, 50)) ask(text)
  const times: number[] = []
  const found = texts.map((text) => {
    const began = performance.now()
    const [best] = ask(text)
    times.push(performance.now() - began)
    return best?.score ?? 0
  })
  return {
    language,
    query: percentile(times, 0.95),
    mean: meanOf(times),
    linear: isScanned ? scanned(language, texts.slice(0, SCANS), found) : null,
  }
}

/** Every text of the language compared, but for those whose length alone rules them out. */
function scanned(language: LanguageTag, asking: readonly string[], found: readonly number[]) {
  const place = LANGUAGES.indexOf(language)
  const all = new Set(
    Array.from({ length: size + ADDED }, (_, number) =>
      foldForMemory(inventedUnit(number)[place] ?? ''),
    ),
  )
  const times: number[] = []
  let wanted = 0
  let met = 0
  asking.forEach((text, number) => {
    const folded = foldForMemory(text)
    const began = performance.now()
    let best = 0
    for (const other of all) {
      const shorter = Math.min(folded.length, other.length)
      if (100 * shorter < SCORE_MIN * Math.max(folded.length, other.length)) continue
      best = Math.max(best, similarity(folded, other))
    }
    times.push(performance.now() - began)
    if (best < SCORE_MIN) return
    wanted += 1
    if ((found[number] ?? 0) >= Math.min(best, 99)) met += 1
  })
  return { mean: meanOf(times), recall: (100 * met) / wanted }
}

const meanOf = (times: readonly number[]): number =>
  times.reduce((sum, time) => sum + time, 0) / times.length

const costs: MemoryCosts = {
  build,
  held,
  add: percentile(adding, 0.95),
  languages: LANGUAGES.map(costsOf),
}
console.log(JSON.stringify(costs))
