import type { LocalText, Statement } from './statement.ts'

/** Who states a claim first, or through whom it came. */
export type AttributionPart = 'stated' | 'through'

/** Statements that somebody stated, or that came through them; the name in any of its languages. */
export interface AttributionFilter {
  readonly part: AttributionPart
  readonly name: string
}

/** The names that a part of a statement's attribution gives, in their order in the chain. */
export function attributedNames(statement: Statement, part: AttributionPart): readonly LocalText[] {
  return part === 'stated' ? statement.attribution.slice(0, 1) : statement.attribution.slice(1)
}

export function isAttributedTo(statement: Statement, { part, name }: AttributionFilter): boolean {
  return attributedNames(statement, part).some((names) => Object.values(names).includes(name))
}
