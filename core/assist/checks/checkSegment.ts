import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Segment } from '../../interview/segment.ts'
import type { NameLedger } from '../names/nameLedger.ts'
import type { Lemmatiser } from '../terms/termHit.ts'
import type { TermIndex } from '../terms/termIndex.ts'
import type { Acceptance } from './acceptance.ts'
import { CHECKS, type CheckId, type CheckLevels, type Severity } from './check.ts'
import { checkBrackets } from './checkBrackets.ts'
import { checkConsistency } from './checkConsistency.ts'
import { checkDoubledWord } from './checkDoubledWord.ts'
import { checkEndPunctuation } from './checkEndPunctuation.ts'
import { type CheckedRow, checkedRow, type Observation } from './checkedRow.ts'
import { checkJamo } from './checkJamo.ts'
import { checkLength } from './checkLength.ts'
import { checkLookalikes } from './checkLookalikes.ts'
import { checkMarks } from './checkMarks.ts'
import { checkNameUse } from './checkNameUse.ts'
import { checkNegation } from './checkNegation.ts'
import { checkNumberUse } from './checkNumberUse.ts'
import { checkCopied, checkEmpty, checkStale } from './checkPresence.ts'
import { checkRussianLetters } from './checkRussianLetters.ts'
import { checkScript } from './checkScript.ts'
import { checkSpelling, type SpellingPort } from './checkSpelling.ts'
import { checkForbiddenTerms, checkTerms } from './checkTermUse.ts'
import type { ConsistencyIndex } from './consistencyIndex.ts'
import type { Finding } from './finding.ts'
import { rememberingTerms } from './rememberingTerms.ts'

/** What the checks of a row need to know; null: there is none, and nothing is held against it. */
export interface CheckContext {
  readonly levels: CheckLevels
  /** The interview's, in its order. */
  readonly languages: readonly LanguageTag[]
  readonly terms: TermIndex | null
  readonly lemma: Lemmatiser | null
  readonly names: NameLedger | null
  readonly spelling: SpellingPort | null
  readonly consistency: ConsistencyIndex | null
}

type Check = (row: CheckedRow, context: CheckContext) => readonly Observation[]

const CHECK: Readonly<Record<CheckId, Check>> = {
  numbers: checkNumberUse,
  names: (row, { names }) => (names === null ? [] : checkNameUse(row, names)),
  terms: (row, { terms, lemma }) => (terms === null ? [] : checkTerms(row, terms, lemma)),
  'forbidden-terms': (row, { terms, lemma }) =>
    terms === null ? [] : checkForbiddenTerms(row, terms, lemma),
  negation: checkNegation,
  marks: checkMarks,
  empty: checkEmpty,
  stale: checkStale,
  copied: checkCopied,
  inconsistent: (row, { consistency }) =>
    consistency === null ? [] : checkConsistency(row, consistency),
  length: checkLength,
  script: checkScript,
  lookalikes: checkLookalikes,
  'russian-letters': checkRussianLetters,
  jamo: checkJamo,
  brackets: checkBrackets,
  'end-punctuation': checkEndPunctuation,
  'doubled-word': checkDoubledWord,
  spelling: (row, { spelling, terms, names }) =>
    spelling === null ? [] : checkSpelling(row, spelling, terms, names),
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

/**
 * Everything that the checks find in a row, with `typed` in place of the texts it has (an empty
 * text stands for none). The same for the same row; the most serious first, then by cell in the
 * order of the languages, then by place, then in the order of the checks.
 */
export function checkSegment(
  segment: Segment,
  typed: Readonly<Record<LanguageTag, string>>,
  context: CheckContext,
): readonly Finding[] {
  return checkRow(checkedRow(segment, typed, context.languages), CHECKS, context)
}

/** What some of the checks find in a row, as `checkSegment` orders it. */
export function checkRow(
  row: CheckedRow,
  checks: readonly CheckId[],
  context: CheckContext,
): readonly Finding[] {
  if (row.cells.length === 0) return []
  const { terms } = context
  const own = terms === null ? context : { ...context, terms: rememberingTerms(terms) }
  const seen = new Map<string, number>()
  const findings: Finding[] = []
  for (const check of checks) {
    const severity = context.levels[check]
    if (severity === 'off') continue
    for (const observation of CHECK[check](row, own)) {
      findings.push(finding(observation, severity, seen))
    }
  }
  return inOrder(findings, context.languages)
}

/** Findings as they are listed, whichever checks they come from. */
export function inOrder(
  findings: readonly Finding[],
  languages: readonly LanguageTag[],
): readonly Finding[] {
  if (findings.length < 2) return findings
  const rank = (found: Finding) => SEVERITIES.indexOf(found.severity)
  const cell = (found: Finding) => languages.indexOf(found.place.language)
  const start = (found: Finding) => found.place.range?.start ?? -1
  const check = (found: Finding) => CHECKS.indexOf(found.check)
  return findings.toSorted(
    (a, b) => rank(a) - rank(b) || cell(a) - cell(b) || start(a) - start(b) || check(a) - check(b),
  )
}

function finding(
  { identity, ...found }: Observation,
  severity: Severity,
  seen: Map<string, number>,
): Finding {
  const facts = Object.values(found.facts).join(' | ')
  const key = [found.message, found.place.language, facts, identity].join(' | ').slice(0, KEY_ROOM)
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return { ...found, severity, key: count === 1 ? key : `${key} #${count}` }
}

/** Leaves room for a counter within the 1,000 code units of a key. */
const KEY_ROOM = 980

/** Findings by whether somebody let them stand; an acceptance holds for its check and key. */
export function openFindings(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): { readonly open: readonly Finding[]; readonly accepted: readonly Finding[] } {
  if (acceptances.length === 0) return { open: findings, accepted: [] }
  const isAccepted = ({ check, key }: Finding) =>
    acceptances.some((acceptance) => acceptance.check === check && acceptance.key === key)
  return {
    open: findings.filter((found) => !isAccepted(found)),
    accepted: findings.filter(isAccepted),
  }
}
