import { type KeyboardEvent, type RefObject, useState } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'
import { type GridCell, ORIGIN, useGridCursor } from '../../ui/useGridCursor.ts'

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

/** The keys of the table of concepts: those of a grid; Enter and F2 edit, Delete removes. */
export function useConceptGrid(options: GridOptions) {
  const { rows, columns, editable, scroller } = options
  const [wanted, setWanted] = useState<GridCell>(ORIGIN)
  const [editing, setEditing] = useState(false)
  const { at, go, arrive, moved } = useGridCursor({
    rows,
    columns,
    wanted,
    onMove: (cell) => {
      setWanted(cell)
      setEditing(false)
      options.onArrive(cell.row)
    },
    show: ({ row }) => options.show(row),
    scroller,
  })

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
    else go(at)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (editing || isImeKey(event.nativeEvent) || rows === 0) return
    if (event.altKey || event.metaKey || event.shiftKey) return
    if (!moved(event)) {
      if (event.ctrlKey) return
      if (event.key === 'Enter' || event.key === 'F2') edit(at)
      else if (event.key === 'Delete') options.onDelete(at.row)
      else return
    }
    event.preventDefault()
  }

  return { at, editing, go, arrive, edit, leave, onKeyDown }
}
