import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../ui/Refusal.tsx'
import { useLateness } from '../../ui/useLateness.ts'
import { ChecksTools } from './ChecksTools.tsx'
import styles from './ChecksView.module.css'
import { FindingRow } from './FindingRow.tsx'
import { findingCounts, listedFindings, OPEN_FINDINGS } from './listedFindings.ts'
import { useFindings } from './useFindings.ts'
import { useListKeys } from './useListKeys.ts'

const ROW_HEIGHT = 62

/** What the checks found in the whole interview, row by row; each leads to its place. */
export function ChecksView() {
  const { t } = useTranslation('findings')
  const { findings, error } = useFindings()
  const [filter, setFilter] = useState(OPEN_FINDINGS)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const late = useLateness(findings === null && error === null)
  const shown = useMemo(
    () => (findings === null ? [] : listedFindings(findings, filter)),
    [findings, filter],
  )
  const counts = useMemo(
    () => (findings === null ? [] : findingCounts(findings, filter)),
    [findings, filter],
  )
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback(
      (index: number) => {
        const listed = shown[index]
        return listed === undefined ? index : `${listed.segment} ${listed.finding.key}`
      },
      [shown],
    ),
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  })
  const keys = useListKeys(shown.length, list, (index) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  )
  const empty = useRef<HTMLParagraphElement>(null)
  const hadFocus = useRef(false)
  // An entry that has the focus goes when what it says is put right or let stand: the next one,
  // which is in its place now, takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list can take an entry away.
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return
    if (shown.length === 0) empty.current?.focus()
    else keys.focus(keys.current)
  }, [shown])

  return (
    <div className={styles.view}>
      <ChecksTools
        filter={filter}
        counts={counts}
        count={findings === null ? (late ? t('waiting') : '') : t('count', { count: shown.length })}
        onChange={setFilter}
      />
      <Refusal error={error} />
      {findings !== null && shown.length === 0 && (
        <p ref={empty} tabIndex={-1} className={styles.empty}>
          {filter === OPEN_FINDINGS ? t('none') : t('noneFits')}
        </p>
      )}
      {shown.length > 0 && (
        <div ref={scroller} className={styles.scroller}>
          <ul
            ref={list}
            className={styles.list}
            style={{ height: virtualizer.getTotalSize() }}
            aria-label={t('title')}
            onKeyDown={keys.onKeyDown}
            onFocus={() => {
              hadFocus.current = true
            }}
            onBlur={(event) => {
              const to = event.relatedTarget
              if (to !== null && !event.currentTarget.contains(to)) hadFocus.current = false
            }}
          >
            {virtualizer.getVirtualItems().map(({ key, index, start }) => {
              const listed = shown[index]
              return listed === undefined ? null : (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  className={styles.place}
                  style={{ transform: `translateY(${start}px)` }}
                  data-index={index}
                  aria-setsize={shown.length}
                  aria-posinset={index + 1}
                >
                  <FindingRow
                    listed={listed}
                    stop={keys.stop(index)}
                    isCurrent={index === keys.current}
                    onDone={() => keys.focus(index)}
                  />
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </div>
  )
}
