/** The inks of the printed record (text.typ). */
export const INK = '16191D'
export const SOFT = '5A626B'
export const LINE = 'B9C0C7'
export const ACCENT = '0F5257'
export const ATTENTION = '8A4B08'
export const DANGER = '8F1D1D'
/** Under every second segment: a rule between them would move the lines off their numbers. */
export const TINT = 'F1F4F5'
