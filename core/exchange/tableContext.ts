import type { SittingId, StatementId } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { labelKey } from './parseLinks.ts'
import { createSpeakers, type Speakers } from './speakers.ts'

/** What the cells of a table refer to. */
export interface TableContext {
  readonly languages: readonly LanguageTag[]
  readonly speakers: Speakers
  /** By `labelKey` of their labels. */
  readonly statements: ReadonlyMap<string, StatementId>
  /** In order: a table names a sitting by its number, from 1. */
  readonly sittings: readonly SittingId[]
}

export function createTableContext(interview: Interview, makeId: () => string): TableContext {
  return {
    languages: interview.languages,
    speakers: createSpeakers(interview, makeId),
    statements: new Map(
      [...interview.statements.values()].map((statement) => [
        labelKey(statement.label),
        statement.id,
      ]),
    ),
    sittings: inOrder(interview.sittings.values()).map((sitting) => sitting.id),
  }
}

/** The sitting of a row that names none: the interview's only one. With several, none. */
export function defaultSitting(sittings: readonly SittingId[]): SittingId | null {
  return sittings.length === 1 ? (sittings[0] ?? null) : null
}
