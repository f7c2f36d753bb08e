import type { TextRange } from '../../interview/text.ts'

const ASIDES =
  /\([^()]*\)|\[[^[\]]*\]|«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"\n]*"|『[^『』]*』|「[^「」]*」|《[^《》]*》|〈[^〈〉]*〉|(?<!\p{L})[‘'][^‘’'\n]*[’'](?!\p{L})/gu

/** Stretches in brackets or quotes: words of another language may be cited there. */
export function asideRanges(text: string): readonly TextRange[] {
  return [...text.matchAll(ASIDES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export const isInside = (ranges: readonly TextRange[], place: number): boolean =>
  ranges.some(({ start, end }) => place >= start && place < end)
