import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Course, CourseBin } from '#core/report/course.ts'

/** Pixels. Above the line who spoke, below it how many statements were touched. */
export const SPOKEN_HEIGHT = 54
export const TOUCHED_HEIGHT = 14
const SITTING_GAP = 14
const BAR_MAX = 22

/** A bar of the chart: the places of its edges, in pixels from the chart's upper edge. */
export interface CourseBar {
  readonly bin: CourseBin
  /** Of the whole stretch, which can be pressed, and of the bar in it. */
  readonly left: number
  readonly step: number
  readonly bar: { readonly left: number; readonly width: number }
  /** One for each speaker: top and bottom. */
  readonly spoken: readonly (readonly [top: number, bottom: number])[]
  /** Height below the line. */
  readonly touched: number
}

/** Lays the stretches out side by side, with a gap wherever the sitting changes. */
export function courseBars({ bins, speakers }: Course, width: number): readonly CourseBar[] {
  const sums = bins.map(({ amounts }) => amounts.reduce((sum, each) => sum + each, 0))
  const spokenAt = scaleLinear([0, Math.max(1, ...sums)], [SPOKEN_HEIGHT, 0])
  const touchedTo = scaleLinear(
    [0, Math.max(1, ...bins.map(({ statements }) => statements.length))],
    [0, TOUCHED_HEIGHT],
  )
  const series = stack<unknown, CourseBin, number>()
    .keys(speakers.keys())
    .value(({ amounts }, speaker) => amounts[speaker] ?? 0)(bins)
  const gaps = bins.filter((bin, index) => index > 0 && bin.sitting !== bins[index - 1]?.sitting)
  const step = Math.max(1, (width - gaps.length * SITTING_GAP) / bins.length)
  const barWidth = Math.max(1, Math.min(BAR_MAX, step * 0.78))
  let gap = 0
  return bins.map((bin, index) => {
    if (index > 0 && bin.sitting !== bins[index - 1]?.sitting) gap += SITTING_GAP
    const left = index * step + gap
    return {
      bin,
      left,
      step,
      bar: { left: left + (step - barWidth) / 2, width: barWidth },
      spoken: series.map((speaker) => {
        const [from = 0, to = 0] = speaker[index] ?? []
        return [spokenAt(to), spokenAt(from)] as const
      }),
      touched: touchedTo(bin.statements.length),
    }
  })
}
