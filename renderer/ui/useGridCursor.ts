import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

const PAGE = 10

export interface GridCell {
  readonly row: number
  readonly column: number
}

export const ORIGIN: GridCell = { row: 0, column: 0 }

interface CursorOptions {
  readonly rows: number
  readonly columns: number
  /** Where the cursor is wanted; it stands inside of the grid in any case. */
  readonly wanted: GridCell
  readonly onMove: (cell: GridCell) => void
  /** Brings a cell into the document. */
  readonly show: (cell: GridCell) => void
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * The cursor of a grid of which only what is in view is in the document (WAI-ARIA 1.2, grid
 * pattern): one tab stop; arrows, Home, End and the page keys move. Cells carry
 * `data-cell="row:column"`.
 */
export function useGridCursor(options: CursorOptions) {
  const { rows, columns, wanted, scroller } = options
  /** The cell that takes the focus as soon as it is in the document. */
  const awaited = useRef<GridCell | null>(null)
  const at = inside(wanted)

  // With the rendering that brings the cell, and not in a frame after it: the next key may be there
  // before the frame, and must not go to what had the focus until then.
  useLayoutEffect(() => {
    if (awaited.current === null) return
    const { row, column } = awaited.current
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    // A cell out of view comes into the document only once the view has moved there.
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

  /** Says where the focus is now. */
  function arrive(cell: GridCell): void {
    awaited.current = null
    options.onMove(cell)
  }

  /** Moves the focus. */
  function go(cell: GridCell): void {
    const next = inside(cell)
    arrive(next)
    options.show(next)
    awaited.current = next
  }

  /** True: the key moved the cursor. */
  function moved(event: KeyboardEvent): boolean {
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
    if (next === undefined || rows === 0) return false
    go(next)
    return true
  }

  return { at, go, arrive, moved }
}
