import type { ImportError } from '../protocol/appError.ts'

/** What is wrong with one cell, before its place is known. */
export type CellFault = WithoutPlace<ImportError>

/** Where a cell begins: physical line and field, from 1. */
export interface CellPlace {
  readonly line: number
  readonly column: number
}

type WithoutPlace<Fault> = Fault extends unknown ? Omit<Fault, 'file' | 'line' | 'column'> : never

/** The fault as the caller reports it. */
export function placedFault(fault: CellFault, file: string, place: CellPlace): ImportError {
  // TypeScript does not see that putting back what Omit took restores each member of the union.
  return { ...fault, file, line: place.line, column: place.column } as ImportError
}
