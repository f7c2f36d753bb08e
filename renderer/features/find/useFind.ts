import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Interview } from '#core/interview/interview.ts'
import { useAction } from '../../keys/useAction.ts'
import { useColumns } from '../../session/columns.ts'
import { useActiveSegment, useAskReveal } from '../../session/place.ts'
import { useInterview } from '../../session/useSession.ts'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { FIND_HITS_MAX, type FindHit, type FindScope, findInInterview } from './findInInterview.ts'
import { hitFrom, sameHit, stepThrough } from './nextHit.ts'
import { selectedWords } from './selectedWords.ts'
import { useFoldAhead } from './useFoldAhead.ts'

const whole = (interview: Interview): Interview => interview
const NOTHING: readonly FindHit[] = []

/** The search in the open interview: what is looked for, what was found, and where one is in it. */
export function useFind(handle: RefObject<FieldHandle<HTMLInputElement> | null>) {
  const interview = useDeferredValue(useInterview(whole))
  const columns = useColumns()
  const active = useActiveSegment()
  const reveal = useAskReveal()
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<FindScope | null>(null)
  const [shown, setShown] = useState<FindHit | null>(null)
  /** The row from which the search goes forward as the text is typed. */
  const from = useRef(active)
  /** What had the focus before the bar. */
  const before = useRef<HTMLElement | null>(null)

  const every = interview.languages
  const scope = useMemo<FindScope>(
    () => chosen ?? { languages: [...new Set([...columns, ...every])], notes: true },
    [chosen, columns, every],
  )
  const wanted = useDeferredValue(query)
  // With the bar closed an edit must not pay for a search: F3 searches when it is pressed.
  const hits = useMemo(
    () => (isOpen ? findInInterview(interview, wanted, scope) : NOTHING),
    [isOpen, interview, wanted, scope],
  )
  const index = sameHit(hits, shown)
  useFoldAhead()

  function show(hit: FindHit | undefined, focus: boolean): void {
    if (hit === undefined) return
    setShown(hit)
    const { segment, language, start, end } = hit
    reveal({ segment, language, range: { start, end }, focus })
  }

  // As the text is typed, the first place from where the person was is shown. When an edit takes
  // the shown place away, the view stays where the person is working.
  const latest = useRef(show)
  latest.current = show
  const isLost = isOpen && wanted.trim() !== '' && index === -1
  useEffect(() => {
    const bar = handle.current?.element.closest('search')
    if (!isLost || !bar?.contains(document.activeElement)) return
    latest.current(hits[hitFrom(hits, interview.segmentOrder, from.current)], false)
  }, [isLost, hits, interview, handle])

  useEffect(() => {
    if (isOpen) handle.current?.element.select()
  }, [isOpen, handle])

  function open(): void {
    const field = handle.current?.element
    const words = selectedWords()
    if (!isOpen) {
      from.current = active
      before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    }
    setOpen(true)
    if (words !== '' && document.activeElement !== field) setQuery(words)
    field?.focus()
    field?.select()
  }

  function step(direction: 1 | -1): void {
    const found = isOpen ? hits : findInInterview(interview, query, scope)
    if (found.length === 0) return
    const inBar = document.activeElement === handle.current?.element
    const at = sameHit(found, shown)
    const next =
      at === -1
        ? hitFrom(found, interview.segmentOrder, active)
        : stepThrough(at, found.length, direction)
    const hit = found[next]
    from.current = hit?.segment ?? null
    show(hit, !inBar)
  }

  function close(): void {
    setOpen(false)
    const hit = hits[index]
    if (hit !== undefined) show(hit, true)
    else before.current?.focus()
  }

  useAction('interview.find', open)
  useAction('interview.findNext', () => (query === '' ? open() : step(1)))
  useAction('interview.findPrevious', () => (query === '' ? open() : step(-1)))

  return {
    isOpen,
    query,
    scope,
    hits,
    /** Which of the hits is shown, from 0; -1: none. */
    index,
    /** True: there are more than were looked for. */
    isCut: hits.length === FIND_HITS_MAX,
    search: setQuery,
    setScope: setChosen,
    step,
    close,
  }
}
