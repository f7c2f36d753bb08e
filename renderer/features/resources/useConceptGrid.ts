import { type KeyboardEvent, type RefObject, useState } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'

const PAGE = 10

export interface GridCell {
  readonly row: number
  readonly column: number
}

/** Where the focus goes when a cell's editor is left: it stays, or goes on to a neighbour. */
export type LeaveTo = 'stay' | 'next' | 'previous' | 'elsewhere'

interface GridOptions {
  readonly rows: number
  readonly columns: number
  /** So many columns from the first are typed in; Enter in the others asks for the details. */
  readonly editable: number
  readonly scroller: RefObject<HTMLElement | null>
  /** Brings a row into the document. */
  readonly show: (row: number) => void
  readonly onArrive: (row: number) => void
  readonly onDelete: (row: number) => void
  readonly onDetails: () => void
}

/**
 * The keys of a grid of which only the rows in view are in the document (WAI-ARIA 1.2, grid
 * pattern): one tab stop, arrows, Home, End and the page keys move, Enter and F2 edit.
 */
export function useConceptGrid(options: GridOptions) {
  const { rows, columns, editable, scroller } = options
  const [wanted, setWanted] = useState<GridCell>({ row: 0, column: 0 })
  const [editing, setEditing] = useState(false)
  const at: GridCell = inside(wanted)

  function inside({ row, column }: GridCell): GridCell {
    return {
      row: Math.max(0, Math.min(rows - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    }
  }

  function arrive(cell: GridCell): void {
    setWanted(cell)
    setEditing(false)
    options.onArrive(cell.row)
  }

  function go(cell: GridCell): void {
    const next = inside(cell)
    arrive(next)
    options.show(next.row)
    focusCell(next)
  }

  function focusCell({ row, column }: GridCell): void {
    // The row may come into the document only once the view has moved there.
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
        ?.focus({ preventScroll: true }),
    )
  }

  function edit(cell: GridCell): void {
    arrive(cell)
    if (cell.column < editable) setEditing(true)
    else options.onDetails()
  }

  function leave(to: LeaveTo): void {
    setEditing(false)
    if (to === 'stay') focusCell(at)
    if (to === 'elsewhere' || to === 'stay') return
    const next = { row: at.row, column: at.column + (to === 'next' ? 1 : -1) }
    if (next.column >= 0 && next.column < editable) edit(next)
    else focusCell(at)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (editing || isImeKey(event.nativeEvent) || rows === 0) return
    if (event.altKey || event.metaKey || event.shiftKey) return
    const { row, column } = at
    const moves: Readonly<Record<string, GridCell>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + PAGE, column },
      PageUp: { row: row - PAGE, column },
      Home: event.ctrlKey ? { row: 0, column } : { row, column: 0 },
      End: event.ctrlKey ? { row: rows - 1, column } : { row, column: columns - 1 },
    }
    const next = moves[event.key]
    if (next !== undefined) go(next)
    else if (event.ctrlKey) return
    else if (event.key === 'Enter' || event.key === 'F2') edit(at)
    else if (event.key === 'Delete') options.onDelete(row)
    else return
    event.preventDefault()
  }

  return { at, editing, go, arrive, edit, leave, onKeyDown }
}
