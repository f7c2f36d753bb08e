import type { Segment } from '../../interview/segment.ts'
import { CHECKS, type CheckId } from './check.ts'
import { type CheckedRow, checkedRow } from './checkedRow.ts'
import { type CheckContext, checkRow, inOrder } from './checkSegment.ts'
import type { Finding } from './finding.ts'

/** What was found in rows, kept for as long as they and what they are held against stay the same. */
export interface FindingsMemory {
  /** As `checkSegment` with nothing typed. A row is the same while it is the same object. */
  readonly findings: (segment: Segment, context: CheckContext) => readonly Finding[]
}

/** The one check that looks at other rows; its findings are not kept. */
const AMONG_ROWS: readonly CheckId[] = ['inconsistent']
const WITHIN_ROW = CHECKS.filter((check) => !AMONG_ROWS.includes(check))

interface KnownRow {
  readonly row: CheckedRow
  readonly findings: readonly Finding[]
}

/**
 * A memory for the list of an interview's findings, which is asked for again after every edit. When
 * anything of the context but `consistency` is another object than before, all is forgotten.
 */
export function createFindingsMemory(): FindingsMemory {
  let known = new WeakMap<Segment, KnownRow>()
  let held: CheckContext | null = null
  return {
    findings: (segment, context) => {
      if (held === null || !isSameButForRows(held, context)) known = new WeakMap()
      held = context
      let before = known.get(segment)
      if (before === undefined) {
        const row = checkedRow(segment, {}, context.languages)
        before = { row, findings: checkRow(row, WITHIN_ROW, context) }
        known.set(segment, before)
      }
      const among = checkRow(before.row, AMONG_ROWS, context)
      if (among.length === 0) return before.findings
      return inOrder([...before.findings, ...among], context.languages)
    },
  }
}

const isSameButForRows = (one: CheckContext, other: CheckContext): boolean =>
  one.levels === other.levels &&
  one.languages === other.languages &&
  one.terms === other.terms &&
  one.lemma === other.lemma &&
  one.names === other.names &&
  one.spelling === other.spelling
