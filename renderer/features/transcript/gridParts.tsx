import type { ComponentProps } from 'react'

/*
 * The parts of a grid (WAI-ARIA 1.2, grid pattern). Not a table: only the rows in view are in the
 * document, each at its own place. Nothing here takes the focus: it is always on the text area of
 * the active cell, which has the keys; clicks are for who uses the mouse.
 */

type Part = Omit<ComponentProps<'div'>, 'role'>

// biome-ignore lint/a11y/useSemanticElements: see above.
export const Grid = (props: Part) => <div {...props} role="grid" />

// biome-ignore lint/a11y/useSemanticElements: see above.
export const RowGroup = (props: Part) => <div {...props} role="rowgroup" />

// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
export const Row = (props: Part) => <div {...props} role="row" />

// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
export const Cell = (props: Part) => <div {...props} role="gridcell" />

// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
export const ColumnHead = (props: Part) => <div {...props} role="columnheader" />

// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
export const RowHead = (props: Part) => <div {...props} role="rowheader" />
