import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { chooseTo } from './chosenRows.ts'
import { Cell, Row } from './gridParts.tsx'
import { NumberCell } from './NumberCell.tsx'
import { RowExtras } from './RowExtras.tsx'
import { SittingBreak } from './SittingBreak.tsx'
import { SpeakerCell } from './SpeakerCell.tsx'
import { TextCell } from './TextCell.tsx'
import { TimeCell } from './TimeCell.tsx'
import styles from './Transcript.module.css'
import { useSegment, useTranscript, useTranscriptState } from './useTranscript.ts'

interface TranscriptRowProps {
  readonly id: SegmentId
  /** The row above, to tell where a sitting begins. */
  readonly previous: SegmentId | null
  /** From 0. */
  readonly index: number
  readonly columns: readonly LanguageTag[]
  readonly isChosen: boolean
  readonly measure: (element: HTMLElement | null) => void
}

/** One segment. Renders again only when it, or what is said of it, changes. */
export const TranscriptRow = memo(function TranscriptRow(props: TranscriptRowProps) {
  const { id, previous, index, columns, isChosen, measure } = props
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const segment = useSegment(id)
  const above = useSegment(previous ?? id)
  const isActive = useTranscriptState(({ active }) => active?.segment === id)
  const column = useTranscriptState(({ active }) =>
    active?.segment === id ? active.language : null,
  )
  const editsNote = useTranscriptState(
    ({ active }) => active?.segment === id && active.language === null,
  )
  const isFinal =
    segment !== undefined &&
    Object.values(segment.renditions).some(({ status }) => status === 'final') &&
    Object.values(segment.renditions).every(({ status }) => status === 'final')
  const number = index + 1

  function openMenu(event: MouseEvent<HTMLElement>): void {
    const byMouse = event.button === 2
    if (byMouse && event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    const place = byMouse
      ? { x: event.clientX, y: event.clientY }
      : event.currentTarget.getBoundingClientRect()
    transcript.change({ overlay: { type: 'menu', segment: id, x: place.x, y: place.y } })
  }

  return (
    <Row
      ref={measure}
      aria-rowindex={number + 1}
      aria-selected={isChosen}
      aria-current={isActive || undefined}
      data-index={index}
      data-segment={id}
      data-active={isActive || undefined}
      data-chosen={isChosen || undefined}
      className={styles.row}
      onContextMenu={openMenu}
      onMouseDown={(event) => {
        if (event.shiftKey && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
      }}
      onClick={(event) => {
        if (event.shiftKey) chooseTo(transcript, id)
      }}
    >
      {segment === undefined ? (
        <Cell>{t('loading')}</Cell>
      ) : (
        <>
          <SittingBreak
            sitting={segment.sitting}
            before={previous === null ? undefined : (above?.sitting ?? null)}
          />
          <NumberCell id={id} number={number} isFinal={isFinal} />
          <TimeCell segment={segment} />
          <SpeakerCell segment={segment} />
          {columns.map((language, place) => (
            <TextCell
              key={language}
              segment={segment}
              language={language}
              number={number}
              column={place + 4}
              isEditor={isActive}
              isActive={column === language}
            />
          ))}
          <RowExtras
            segment={segment}
            number={number}
            column={columns.length + 4}
            editsNote={editsNote}
          />
        </>
      )}
    </Row>
  )
})
