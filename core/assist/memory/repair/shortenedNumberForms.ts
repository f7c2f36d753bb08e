import type { NumberForm } from './rewrittenNumber.ts'

/** Multipliers that do not inflect, by language. */
const MULTIPLIERS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
  ],
  uk: [
    ['тис', 1e3],
    ['млн', 1e6],
    ['млрд', 1e9],
  ],
}
/** A written number of so many thousands or millions has at most so many digits. */
const SIGNIFICANT_MAX = 4

/** 5 тис, 1,5 млн, 5 thousand, 2.5 million, with a plain or non-breaking space. */
export function shortenedNumberForms(base: string): readonly NumberForm[] {
  const sign = base === 'uk' ? ',' : '.'
  return (MULTIPLIERS[base] ?? []).flatMap(([word, times]) =>
    [' ', '\u00a0'].map(
      (space): NumberForm =>
        (value) => {
          const count = Number(value) / times
          const digits = String(count).replace('.', '')
          const isRound = count >= 1 && count < 1_000 && digits.length <= SIGNIFICANT_MAX
          return isRound ? `${String(count).replace('.', sign)}${space}${word}` : null
        },
    ),
  )
}
