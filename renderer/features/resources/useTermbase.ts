import { useCallback, useEffect, useRef, useState } from 'react'
import type { Concept, TermEdit } from '#core/assist/terms/concept.ts'
import type { TermbaseId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { TermbaseInfo, TermbaseList } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { useHost } from '../../session/app.ts'

/** The library's own termbase, with what was done to it here and can be undone. */
export interface Termbase {
  /** Null: not known yet. */
  readonly list: TermbaseList | null
  readonly refusal: AppError | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly refresh: () => Promise<void>
  /** One step; true: it is saved. */
  readonly apply: (edits: readonly TermEdit[]) => Promise<boolean>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly changeBase: (
    base: TermbaseInfo,
    changes: Partial<Pick<TermbaseInfo, 'name' | 'enabled'>>,
  ) => Promise<void>
  readonly removeBase: (base: TermbaseInfo) => Promise<void>
}

type Step = readonly TermEdit[]

const inverse = (step: Step): Step =>
  step.map(({ before, after }) => ({ before: after, after: before })).reverse()

function applied(list: TermbaseList, step: Step): TermbaseList {
  const concepts = new Map<string, Concept>(list.concepts.map((concept) => [concept.id, concept]))
  for (const { before, after } of step) {
    if (after === null) concepts.delete(before?.id ?? '')
    else concepts.set(after.id, after)
  }
  return { ...list, concepts: [...concepts.values()] }
}

export function useTermbase(): Termbase {
  const host = useHost()
  const [list, setList] = useState<TermbaseList | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [done, setDone] = useState<readonly Step[]>([])
  const [undone, setUndone] = useState<readonly Step[]>([])
  /** Steps are sent one after the other: each stands on the one before. */
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const take = useCallback(async (asked: Promise<Result<TermbaseList, AppError>>) => {
    const answer = await asked
    if (answer.ok) setList(answer.value)
    setRefusal(answer.ok ? null : answer.error)
  }, [])
  const refresh = useCallback(() => take(host.call('terms.list', {})), [host, take])
  useEffect(() => void refresh(), [refresh])

  const send = (step: Step): Promise<boolean> => {
    const sent = queue.current.then(async () => {
      const saved = await host.call('terms.apply', { edits: [...step] })
      setRefusal(saved.ok ? null : saved.error)
      if (saved.ok) setList((known) => (known === null ? null : applied(known, step)))
      else await host.call('terms.list', {}).then((now) => now.ok && setList(now.value))
      return saved.ok
    })
    queue.current = sent
    return sent
  }
  const apply = async (step: Step): Promise<boolean> => {
    if (step.length === 0 || !(await send(step))) return step.length === 0
    setDone((steps) => [...steps, step])
    setUndone([])
    return true
  }
  const undo = async (): Promise<void> => {
    const step = done.at(-1)
    if (step === undefined || !(await send(inverse(step)))) return
    setDone((steps) => steps.slice(0, -1))
    setUndone((steps) => [...steps, step])
  }
  const redo = async (): Promise<void> => {
    const step = undone.at(-1)
    if (step === undefined || !(await send(step))) return
    setUndone((steps) => steps.slice(0, -1))
    setDone((steps) => [...steps, step])
  }

  return {
    list,
    refusal,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    refresh,
    apply,
    undo,
    redo,
    changeBase: ({ id }, changes) =>
      take(host.call('terms.changeBase', { termbase: id as TermbaseId, changes })),
    removeBase: ({ id }) => take(host.call('terms.removeBase', { termbase: id })),
  }
}
