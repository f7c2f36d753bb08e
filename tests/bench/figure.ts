/** One measured figure beside what it is held against. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | '×' | 'frames' | '%'
  /** What stands beside it: a peer measured in the same run, or a fixed limit. */
  readonly beside: string
  /** value ÷ what stands beside it; at or under 1 the limit is kept. */
  readonly ratio: number
}

/** A figure held against a fixed limit in its own unit. */
export function within(name: string, value: number, unit: Figure['unit'], limit: number): Figure {
  return { name, value, unit, beside: `limit ${limit} ${unit}`, ratio: value / limit }
}

/** A figure that this run could not measure; `beside` says what it would take. */
export const notMeasured = (name: string, unit: Figure['unit'], beside: string): Figure => ({
  name,
  value: Number.NaN,
  unit,
  beside,
  ratio: Number.NaN,
})

/** A figure held against `factor` times a peer's, measured in the same run. */
export function against(
  name: string,
  value: number,
  unit: Figure['unit'],
  peer: { readonly name: string; readonly value: number },
  factor: number,
): Figure {
  return {
    name,
    value,
    unit,
    beside: `${factor} × ${peer.name} (${rounded(peer.value)} ${unit})`,
    ratio: value / (factor * peer.value),
  }
}

/** The value that `share` (0 to 1) of the samples do not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5)

/** Three significant digits. */
export function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** The figures as a table in Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) =>
    Number.isNaN(figure.value)
      ? [figure.name, 'not measured', figure.beside, '–', '–']
      : [
          figure.name,
          `${rounded(figure.value)} ${figure.unit}`,
          figure.beside,
          figure.ratio.toFixed(2),
          figure.ratio <= 1 ? 'kept' : 'NOT KEPT',
        ],
  )
  const all = [['figure', 'measured', 'beside it', 'ratio', 'limit'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = all
  return [
    line(head),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...body.map(line),
  ].join('\n')
}
