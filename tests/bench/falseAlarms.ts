import { readFileSync } from 'node:fs'
import { CHECKS, type CheckId, DEFAULT_CHECK_LEVELS } from '#core/assist/checks/check.ts'
import { type CheckContext, checkSegment } from '#core/assist/checks/checkSegment.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Rendition } from '#core/interview/rendition.ts'
import type { Segment } from '#core/interview/segment.ts'
import { soundRows } from '../fixtures/plantedErrors/plantedErrors.ts'
import { type Figure, notMeasured, rounded, within } from './figure.ts'

/**
 * Names a table of good translations: tab-separated, with the header `ko uk en`. The limits were
 * set on the devtest part of FLORES-200 (CC BY-SA 4.0), 1,012 sentences, which is not part of this
 * project.
 */
const VARIABLE = 'DRAGOMAN_CALIBRATION'
const PAIRS = [
  ['ko', 'uk'],
  ['ko', 'en'],
  ['uk', 'en'],
] as const

/** In percent of the segments; numbers: of those with a digit in either language. */
const LIMITS: readonly (readonly [name: string, checks: readonly CheckId[], limit: number])[] = [
  ['numbers', ['numbers'], 4],
  ['end punctuation', ['end-punctuation'], 4],
  ['script checks', ['script', 'lookalikes', 'russian-letters', 'jamo'], 0.2],
]

/** How often the checks find fault with good translations; prints the rate of every check. */
export function falseAlarms(): readonly Figure[] {
  const file = process.env[VARIABLE]
  if (file === undefined) {
    return PAIRS.flatMap((pair) =>
      LIMITS.map(([name, , limit]) =>
        notMeasured(named(name, pair), '%', `limit ${limit} %; ${VARIABLE} is not set`),
      ),
    )
  }
  const rows = tableRows(readFileSync(file, 'utf8'))
  const alarms = PAIRS.map((pair) => alarmsOf(rows, pair))
  console.log(`\nFalse alarms in ${rows.length} segments, by check:\n\n${alarmTable(alarms)}`)
  return PAIRS.flatMap((pair, index) => {
    const found = alarms[index] as Alarms
    return LIMITS.map(([name, checks, limit]) =>
      within(named(name, pair), share(found, checks), '%', limit),
    )
  })
}

const named = (name: string, pair: readonly string[]): string =>
  `false alarms, ${name}, ${pair.join('–')}`

type Row = Readonly<Record<string, string>>

function tableRows(text: string): readonly Row[] {
  const [head = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const tags = head.split('\t')
  if (!['ko', 'uk', 'en'].every((tag) => tags.includes(tag))) {
    throw new Error(`${VARIABLE}: the table needs the columns ko, uk and en`)
  }
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t')
      return Object.fromEntries(tags.map((tag, place) => [tag, (cells[place] ?? '').trim()]))
    })
}

interface Alarms {
  readonly pair: readonly [string, string]
  readonly segments: number
  readonly withDigits: number
  /** Segments in which each check found something; for numbers, of those with digits. */
  readonly raised: ReadonlyMap<CheckId, number>
  /** Segments in which any of the script checks found something. */
  readonly sets: readonly ReadonlySet<CheckId>[]
}

function alarmsOf(rows: readonly Row[], pair: readonly [string, string]): Alarms {
  const context: CheckContext = {
    levels: DEFAULT_CHECK_LEVELS,
    languages: pair as readonly string[] as readonly LanguageTag[],
    terms: null,
    lemma: null,
    names: null,
    spelling: null,
    consistency: null,
  }
  const raised = new Map<CheckId, number>()
  let withDigits = 0
  const sets = rows.map((row) => {
    const hasDigits = pair.some((tag) => /\d/.test(row[tag] ?? ''))
    if (hasDigits) withDigits += 1
    const found = new Set(checkSegment(segment(row, pair), {}, context).map(({ check }) => check))
    if (!hasDigits) found.delete('numbers')
    for (const check of found) raised.set(check, (raised.get(check) ?? 0) + 1)
    return found
  })
  return { pair, segments: rows.length, withDigits, raised, sets }
}

function segment(row: Row, [source, target]: readonly [string, string]): Segment {
  const [example] = soundExamples
  if (example === undefined) throw new Error('no example')
  const rendition = example.renditions[source as LanguageTag] as Rendition
  const renditions = Object.fromEntries(
    [source, target].map((tag) => [
      tag,
      { ...rendition, text: row[tag] ?? '', basedOn: null } as Rendition,
    ]),
  )
  return { ...example, source: source as LanguageTag, renditions }
}
const soundExamples = soundRows().slice(0, 1)

/** Percent of the segments in which any of the checks raised an alarm. */
function share(alarms: Alarms, checks: readonly CheckId[]): number {
  const hit = alarms.sets.filter((found) => checks.some((check) => found.has(check))).length
  return (100 * hit) / (checks.includes('numbers') ? alarms.withDigits : alarms.segments)
}

function alarmTable(alarms: readonly Alarms[]): string {
  const checks = CHECKS.filter((check) => alarms.some(({ raised }) => raised.has(check)))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['check', ...alarms.map(({ pair }) => pair.join('–'))]),
    line(['---', ...alarms.map(() => '---')]),
    ...checks.map((check) =>
      line([check, ...alarms.map((found) => `${rounded(share(found, [check]))} %`)]),
    ),
  ].join('\n')
}
