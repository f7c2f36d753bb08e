import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'
import { useKeys } from './keys.ts'

const LayerContext = createContext<symbol | null>(null)

/** The layer in which the surrounding part registers its actions; null: the screen itself. */
export const useActionLayer = (): symbol | null => useContext(LayerContext)

interface ActionLayerProps {
  readonly children: ReactNode
  /** False: it is fading out, and the keys belong to what is beneath again. */
  readonly isOpen?: boolean
}

/** Around what is modal: while it is open, keys start only the actions registered inside. */
export function ActionLayer({ children, isOpen = true }: ActionLayerProps) {
  const { registry } = useKeys()
  const [layer] = useState(() => Symbol('layer'))
  useLayoutEffect(() => (isOpen ? registry.openLayer(layer) : undefined), [registry, layer, isOpen])
  return <LayerContext value={layer}>{children}</LayerContext>
}
