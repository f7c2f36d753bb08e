import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
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
  /** The cell that takes the focus as soon as it is in the document. */
  const awaited = useRef<GridCell | null>(null)
  const at: GridCell = inside(wanted)

  // With the rendering that brings the cell, and not in a frame after it: the next key may be there
  // before the frame, and must not go to what had the focus until then.
  useLayoutEffect(() => {
    if (awaited.current === null) return
    const { row, column } = awaited.current
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    // A row out of view comes into the document only once the view has moved there.
    if (cell === null || cell === undefined) return
    awaited.current = null
    cell.focus({ preventScroll: true })
  })

  function inside({ row, column }: GridCell): GridCell {
    return {
      row: Math.max(0, Math.min(rows - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    }
  }

  function arrive(cell: GridCell): void {
    awaited.current = null
    setWanted(cell)
    setEditing(false)
    options.onArrive(cell.row)
  }

  function go(cell: GridCell): void {
    const next = inside(cell)
    arrive(next)
    options.show(next.row)
    awaited.current = next
  }

  function edit(cell: GridCell): void {
    arrive(cell)
    if (cell.column < editable) setEditing(true)
    else options.onDetails()
  }

  function leave(to: LeaveTo): void {
    setEditing(false)
    if (to === 'elsewhere') return
    const column = at.column + { stay: 0, next: 1, previous: -1 }[to]
    if (column !== at.column && column >= 0 && column < editable) edit({ row: at.row, column })
    else awaited.current = at
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
