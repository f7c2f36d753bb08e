import { useState } from 'react'

/**
 * A choice that shows at once and is saved as soon as the disk answers; what is refused goes back
 * to what stands. So arrow keys pressed fast move on from the choice that is seen.
 */
export function usePendingChoice<Value>(
  value: Value,
  save: (value: Value) => Promise<boolean>,
): readonly [Value, (value: Value) => void] {
  const [pending, setPending] = useState<{ readonly value: Value } | null>(null)
  async function choose(next: Value): Promise<void> {
    const own = { value: next }
    setPending(own)
    await save(next)
    setPending((latest) => (latest === own ? null : latest))
  }
  return [pending === null ? value : pending.value, (next) => void choose(next)]
}
