import { Paragraph } from 'docx'

/** Between two tables, which would else become one; it takes next to no room. */
export const divider = (): Paragraph => new Paragraph({ style: 'Divider' })

/** A line of the testimony's grid with nothing on it. */
export const emptyLine = (): Paragraph => new Paragraph({ style: 'Testimony' })
