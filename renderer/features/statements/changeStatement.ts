import type { Statement, StatementChanges } from '#core/report/statement.ts'

/** Changes a statement, given what it is when the change's turn comes. True: it is saved. */
export type ChangeStatement = (make: (statement: Statement) => StatementChanges) => Promise<boolean>
