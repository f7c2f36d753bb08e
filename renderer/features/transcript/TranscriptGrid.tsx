import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useInterview } from '../../session/useSession.ts'
import { ensureFirstRow } from './beginTranscript.ts'
import { rowsOfRange } from './chosenRows.ts'
import { columnTemplate } from './columnTemplate.ts'
import { heightEstimates } from './estimateHeight.ts'
import { GridHeader } from './GridHeader.tsx'
import { goTo, sourceColumn } from './goTo.ts'
import { Grid, RowGroup } from './gridParts.tsx'
import { rowsOf } from './localRow.ts'
import styles from './Transcript.module.css'
import { TranscriptRow } from './TranscriptRow.tsx'
import { useTranscript, useTranscriptState } from './useTranscript.ts'

const orderOf = (interview: Interview) => interview.segmentOrder
const participantsOf = (interview: Interview) => interview.participants

/** Rows kept on screen beyond the visible ones, above and below. */
const OVERSCAN = 4
/** Room below the active row, in CSS pixels: nobody likes to type on the bottom edge. */
const ROOM_BELOW = 72

/** The grid: only the rows in view and the active one are in the document. */
export function TranscriptGrid({ columns }: { readonly columns: readonly LanguageTag[] }) {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const scroller = useRef<HTMLDivElement>(null)
  const order = useInterview(orderOf)
  const localRows = useTranscriptState((state) => state.localRows)
  const active = useTranscriptState((state) => state.active)
  const range = useTranscriptState((state) => state.range)
  const participants = useInterview(participantsOf)

  const rows = useMemo(
    () => rowsOf(order, localRows, (id) => transcript.session.interview().segments.has(id)),
    [order, localRows, transcript],
  )
  const chosen = useMemo(() => new Set(rowsOfRange(rows, range)), [rows, range])
  const activeIndex = active === null ? -1 : rows.indexOf(active.segment)

  const estimate = useMemo(
    () => heightEstimates(transcript, columns, innerWidth),
    [transcript, columns],
  )
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index] ?? index, [rows]),
    estimateSize: useCallback((index: number) => estimate(rows[index]), [estimate, rows]),
    rangeExtractor: useCallback(
      (visible: Range) => withRow(defaultRangeExtractor(visible), activeIndex),
      [activeIndex],
    ),
    measureElement: measuredHeight,
    overscan: OVERSCAN,
    paddingEnd: ROOM_BELOW,
    scrollPaddingEnd: ROOM_BELOW,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  })

  useLayoutEffect(() => {
    transcript.reveal = (segment) => {
      const index = rows.indexOf(segment)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' })
    }
    return () => {
      transcript.reveal = null
    }
  }, [transcript, rows, virtualizer])

  // The active row is brought into view when the person goes there, not when it grows.
  const activeSegment = active?.segment ?? null
  useLayoutEffect(() => {
    const index = activeSegment === null ? -1 : rows.indexOf(activeSegment)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    // A row that moves takes the view along.
  }, [activeSegment, rows, virtualizer])

  useKeepPlace(rows, activeIndex)

  return (
    <Grid
      aria-label={t('grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 4}
      aria-multiselectable="true"
      className={styles.grid}
      style={columnTemplate(rows.length, columns.length, participants)}
    >
      <GridHeader columns={columns} />
      <div ref={scroller} className={styles.scroller}>
        <RowGroup ref={virtualizer.containerRef} className={styles.rows}>
          {virtualizer.getVirtualItems().map(({ key, index }) => {
            const id = rows[index]
            return id === undefined ? null : (
              <TranscriptRow
                key={key}
                id={id}
                previous={rows[index - 1] ?? null}
                index={index}
                columns={columns}
                isChosen={chosen.has(id)}
                measure={virtualizer.measureElement}
              />
            )
          })}
        </RowGroup>
      </div>
    </Grid>
  )
}

/**
 * A row's height as the browser has laid it out anyway; until then what is known of it. Asking
 * for it earlier would make the browser lay out the page once for every row that comes into view.
 */
function measuredHeight(
  element: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  virtualizer: Virtualizer<HTMLDivElement, HTMLElement>,
): number {
  const box = entry?.borderBoxSize[0]
  if (box !== undefined) return Math.round(box.blockSize)
  const index = virtualizer.indexFromElement(element)
  const { getItemKey, estimateSize } = virtualizer.options
  return virtualizer.itemSizeCache.get(getItemKey(index)) ?? estimateSize(index)
}

/** The indexes with one more row, wherever it stands. */
function withRow(indexes: number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return indexes
  return [...indexes, index].sort((a, b) => a - b)
}

/** When the active row is gone, the one that stands in its place becomes active. */
function useKeepPlace(rows: readonly string[], activeIndex: number): void {
  const transcript = useTranscript()
  const last = useRef(0)
  useEffect(() => {
    if (activeIndex >= 0) {
      last.current = activeIndex
      return
    }
    const { active } = transcript.get()
    if (active === null) return
    ensureFirstRow(transcript)
    const segment = rows[Math.min(last.current, rows.length - 1)] as
      | typeof active.segment
      | undefined
    if (segment === undefined) return
    queueMicrotask(() => goTo(transcript, { segment, language: sourceColumn(transcript, segment) }))
  }, [transcript, rows, activeIndex])
}
