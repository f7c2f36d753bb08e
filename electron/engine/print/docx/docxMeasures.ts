import type { PageGrid } from '../pageGrid.ts'

/** Twentieths of a point, in which WordprocessingML measures. */
export const twips = (points: number): number => Math.round(points * 20)

export const MILLIMETRE = 72 / 25.4

/** The width between the margins, in twips. */
export const textWidth = ({ width, left, right }: PageGrid): number => twips(width - left - right)
