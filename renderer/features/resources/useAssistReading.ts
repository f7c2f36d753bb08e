import { useEffect, useState } from 'react'
import { useHost } from '../../session/app.ts'

/** Milliseconds between two questions while memories are being read. */
const ASK_EVERY = 1_000

/** True while interviews and memories are being read; `onRead` hears when that ends. */
export function useAssistReading(asked: unknown, onRead: () => void): boolean {
  const host = useHost()
  const [isReading, setReading] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever something else is to be read.
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasReading = false
    async function ask(): Promise<void> {
      const status = await host.call('assist.status', {})
      if (!current) return
      const now = status.ok && status.value.state === 'reading'
      setReading(now)
      if (wasReading && !now) onRead()
      wasReading = now
      if (now) timer = setTimeout(() => void ask(), ASK_EVERY)
    }
    void ask()
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [host, asked])
  return isReading
}
