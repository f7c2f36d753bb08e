import { Paragraph } from 'docx'

/** Between two tables, which would else become one; it takes next to no room. */
export const divider = (options: { readonly keepNext?: true } = {}): Paragraph =>
  new Paragraph({ style: 'Divider', ...options })

/** A line of the testimony's grid with nothing on it. */
export const emptyLine = (): Paragraph => new Paragraph({ style: 'Testimony' })
