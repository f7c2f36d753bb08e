import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'
import { useKeys } from './keys.ts'

const LayerContext = createContext<symbol | null>(null)

/** The layer in which the surrounding part registers its actions; null: the screen itself. */
export const useActionLayer = (): symbol | null => useContext(LayerContext)

/** Around what is modal: while mounted, keys start only the actions registered inside. */
export function ActionLayer({ children }: { readonly children: ReactNode }) {
  const { registry } = useKeys()
  const [layer] = useState(() => Symbol('layer'))
  useLayoutEffect(() => registry.openLayer(layer), [registry, layer])
  return <LayerContext value={layer}>{children}</LayerContext>
}
