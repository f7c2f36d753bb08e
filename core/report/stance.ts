/** How a segment bears on a reported statement. */
export const STANCES = ['supports', 'contradicts', 'partly', 'context', 'unclear'] as const
export type Stance = (typeof STANCES)[number]

/** The sign that stands for a stance wherever a word does not fit; never without its word nearby. */
export const STANCE_SIGNS: Readonly<Record<Stance, string>> = {
  supports: '+',
  contradicts: '−',
  partly: '±',
  context: '·',
  unclear: '?',
}
