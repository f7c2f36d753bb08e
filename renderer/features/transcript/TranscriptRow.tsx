import { type MouseEvent, memo } from 'react'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import { chooseTo } from './chosenRows.ts'
import { Cell, Row } from './gridParts.tsx'
import { NumberCell } from './NumberCell.tsx'
import { RowExtras } from './RowExtras.tsx'
import { SpeakerCell } from './SpeakerCell.tsx'
import { TextCell } from './TextCell.tsx'
import { TimeCell } from './TimeCell.tsx'
import styles from './Transcript.module.css'
import { useSittingLine } from './useSittingLine.ts'
import { useSegment, useTranscript, useTranscriptState } from './useTranscript.ts'
import { useWords } from './useWords.ts'

/** The place of the caret in a row whose note is edited; no language has this tag. */
const NOTE = 'note'

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
  const { t } = useWords()
  const transcript = useTranscript()
  const segment = useSegment(id)
  // One of: not active, a language, the note.
  const place = useTranscriptState(({ active }) =>
    active?.segment === id ? (active.language ?? NOTE) : null,
  )
  const sittingLine = useSittingLine(segment?.sitting ?? null, previous)
  const isActive = place !== null
  const isFinal = segment !== undefined && isFinalRow(segment)
  const number = index + 1

  function openMenu(event: MouseEvent<HTMLElement>): void {
    const byMouse = event.button === 2
    if (byMouse && event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    const corner = byMouse
      ? { x: event.clientX, y: event.clientY }
      : event.currentTarget.getBoundingClientRect()
    transcript.change({ overlay: { type: 'menu', segment: id, x: corner.x, y: corner.y } })
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
          {sittingLine !== null && (
            <div className={styles.sitting} aria-hidden="true">
              <span>{sittingLine}</span>
            </div>
          )}
          <NumberCell id={id} number={number} isFinal={isFinal} sitting={sittingLine} />
          <TimeCell segment={segment} />
          <SpeakerCell segment={segment} />
          {columns.map((language, at) => (
            <TextCell
              key={language}
              segment={segment}
              language={language}
              number={number}
              column={at + 4}
              isEditor={isActive}
              isActive={place === language}
            />
          ))}
          <RowExtras
            segment={segment}
            number={number}
            column={columns.length + 4}
            editsNote={place === NOTE}
          />
        </>
      )}
    </Row>
  )
})

/** True when every rendition of a row is final, and there is one. */
function isFinalRow(segment: Segment): boolean {
  const renditions = Object.values(segment.renditions)
  return renditions.length > 0 && renditions.every(({ status }) => status === 'final')
}
