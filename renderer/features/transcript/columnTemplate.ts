import type { CSSProperties } from 'react'
import type { Interview } from '#core/interview/interview.ts'

/**
 * The grid's column widths: number, time and speaker as wide as their longest text, the
 * languages share the rest. Digits are tabular, so their width is known without measuring.
 */
export function columnTemplate(
  rows: number,
  languages: number,
  participants: Interview['participants'],
): CSSProperties {
  const digits = Math.max(2, String(rows).length)
  const label = Math.min(12, Math.max(5, ...[...participants.values()].map(labelWidth)))
  return {
    '--number-width': `calc(${digits}ch + 34px)`,
    '--time-width': 'calc(8ch + 22px)',
    '--speaker-width': `calc(${label}ch + 24px)`,
    '--languages': String(languages),
  } as CSSProperties
}

/** In digits' widths; a syllable of Hangul is about two of them wide. */
const labelWidth = ({ label }: { readonly label: string }): number =>
  [...label].reduce((width, letter) => width + (letter > '\u1100' ? 1.9 : 1.15), 0)
