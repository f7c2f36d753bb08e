import type { SegmentId, SittingId } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { CoverageState, LinkedSegment, StatementCoverage } from './coverage.ts'
import { STANCES } from './stance.ts'
import { countStances, type StanceCounts } from './stanceCounts.ts'
import type { Statement } from './statement.ts'

/** Segments of one sitting, or of none (null). */
export interface SittingColumn {
  readonly type: 'sitting'
  readonly sitting: SittingId | null
  /** The sitting's place in order, from 1; null: segments that belong to no sitting. */
  readonly number: number | null
}

/** One segment of the sitting whose column stands before it. */
export interface SegmentColumn {
  readonly type: 'segment'
  readonly sitting: SittingId | null
  readonly segment: SegmentId
  /** The segment's place in the interview, from 1. */
  readonly number: number
}
export type MatrixColumn = SittingColumn | SegmentColumn

export interface MatrixCell {
  readonly counts: StanceCounts
  /** In the interview's order. */
  readonly linked: readonly LinkedSegment[]
}

export interface MatrixRow {
  readonly statement: Statement
  /** What the whole interview says, whatever is left out of the cells. */
  readonly state: CoverageState
  /** One for each column, in their order. */
  readonly cells: readonly MatrixCell[]
  /** Of the columns of sittings. */
  readonly total: MatrixCell
}

/** Statements × sittings: how the segments of each sitting bear on each statement. */
export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  /** Links of all rows, one for each column. */
  readonly totals: readonly StanceCounts[]
  /** Links of all rows. */
  readonly total: StanceCounts
}

/** Which columns a matrix has. */
export interface MatrixColumns {
  /** The column of this sitting alone; null: of every one. */
  readonly sitting: SittingId | null
  /** Sittings whose segments get a column each, those alone that bear on a row. */
  readonly expanded: ReadonlySet<SittingId | null>
}

const EVERY_SITTING: MatrixColumns = { sitting: null, expanded: new Set() }

const EMPTY: MatrixCell = { counts: countStances([]), linked: [] }

/**
 * The matrix of what `coverage` found in the same interview, or of what a filter left of it. Time
 * and room grow with links and with statements × columns, never with the interview's segments.
 */
export function matrix(
  interview: Interview,
  covered: readonly StatementCoverage[],
  shown: MatrixColumns = EVERY_SITTING,
): Matrix {
  const sittingOf = (segment: SegmentId) => interview.segments.get(segment)?.sitting ?? null
  const kept = covered.map((each) => ({ ...each, linked: linksInOrder(each) }))
  const links = kept.flatMap(({ linked }) => linked)
  const columns = columnsOf(interview, shown, links, sittingOf)
  const placeOf = new Map(columns.map((column, index) => [keyOf(column), index]))
  const rows = kept.map(({ statement, state, linked }): MatrixRow => {
    const byColumn = new Map<number, LinkedSegment[]>()
    for (const link of linked) {
      for (const key of [link.segment, sittingKey(sittingOf(link.segment))]) {
        const place = placeOf.get(key)
        if (place === undefined) continue
        const cell = byColumn.get(place)
        if (cell === undefined) byColumn.set(place, [link])
        else cell.push(link)
      }
    }
    return {
      statement,
      state,
      cells: columns.map((_, place) => cellOf(byColumn.get(place))),
      total: cellOf(linked),
    }
  })
  return {
    columns,
    rows,
    totals: columns.map((_, place) => countLinks(rows.map(({ cells }) => cells[place]))),
    total: countLinks(rows.map((row) => row.total)),
  }
}

/** Every segment that bears on a statement, in the interview's order. */
export function linksInOrder({ linked }: StatementCoverage): readonly LinkedSegment[] {
  return STANCES.flatMap((stance) => linked[stance]).sort((a, b) => a.number - b.number)
}

function columnsOf(
  interview: Interview,
  { sitting: wanted, expanded }: MatrixColumns,
  links: readonly LinkedSegment[],
  sittingOf: (segment: SegmentId) => SittingId | null,
): readonly MatrixColumn[] {
  const sittings: SittingColumn[] = inOrder(interview.sittings.values()).map(({ id }, index) => ({
    type: 'sitting',
    sitting: id,
    number: index + 1,
  }))
  if (links.some(({ segment }) => sittingOf(segment) === null))
    sittings.push({ type: 'sitting', sitting: null, number: null })
  const shown = sittings.filter(({ sitting }) => wanted === null || sitting === wanted)
  if (!shown.some(({ sitting }) => expanded.has(sitting))) return shown
  const segments = new Map(links.map(({ segment, number }) => [number, segment]))
  const inPlace = [...segments].sort(([a], [b]) => a - b)
  return shown.flatMap((column): readonly MatrixColumn[] => {
    const { sitting } = column
    if (!expanded.has(sitting)) return [column]
    const within = inPlace.filter(([, segment]) => sittingOf(segment) === sitting)
    return [
      column,
      ...within.map(([number, segment]) => ({
        type: 'segment' as const,
        sitting,
        segment,
        number,
      })),
    ]
  })
}

const sittingKey = (sitting: SittingId | null): string => `sitting ${sitting ?? ''}`
const keyOf = (column: MatrixColumn): string =>
  column.type === 'segment' ? column.segment : sittingKey(column.sitting)

function cellOf(linked: readonly LinkedSegment[] | undefined): MatrixCell {
  if (linked === undefined || linked.length === 0) return EMPTY
  return { counts: countStances(linked.map(({ link }) => link.stance)), linked }
}

const countLinks = (cells: readonly (MatrixCell | undefined)[]): StanceCounts =>
  countStances(cells.flatMap((cell) => cell?.linked.map(({ link }) => link.stance) ?? []))
