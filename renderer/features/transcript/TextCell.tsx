import { type MouseEvent, memo, useMemo, useRef } from 'react'
import type { SegmentId } from '#core/interview/ids.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { isStanding, type Redaction } from '#core/interview/redaction.ts'
import type { Segment } from '#core/interview/segment.ts'
import { renditionField } from '../../session/draftField.ts'
import { CellMarks } from './CellMarks.tsx'
import { caretAt } from './caretAt.ts'
import { EditedText } from './EditedText.tsx'
import { FindingsMark } from './FindingsMark.tsx'
import { goTo } from './goTo.ts'
import { Cell } from './gridParts.tsx'
import { OriginMark } from './OriginMark.tsx'
import styles from './TextCell.module.css'
import type { Transcript } from './transcript.ts'
import { useTextMarks } from './useTextMarks.ts'
import { useHeldText, useTranscript } from './useTranscript.ts'
import { useWords } from './useWords.ts'

interface TextCellProps {
  readonly segment: Segment
  readonly language: LanguageTag
  readonly number: number
  readonly column: number
  readonly isEditor: boolean
  readonly isActive: boolean
}

/** One language of a row: an editor in the active row, text elsewhere. */
export const TextCell = memo(function TextCell(props: TextCellProps) {
  const { segment, language, number, column, isEditor, isActive } = props
  const { t, format, source } = useWords()
  const transcript = useTranscript()
  const isSource = segment.source === language
  const rendition = segment.renditions[language]
  const committed = rendition?.text ?? ''
  const stale = isStale(segment, language)
  const redactions = useMemo(
    () => segment.redactions.filter((one) => one.language === language && isStanding(one)),
    [segment.redactions, language],
  )
  return (
    <Cell
      aria-colindex={column}
      onClick={(event) => placeCaret(transcript, event, { segment: segment.id, language })}
      className={styles.cell}
      data-language={language}
      data-source={isSource || undefined}
      data-active={isActive || undefined}
    >
      {isSource && <span className={styles.source}>{source}</span>}
      {rendition !== undefined && !isSource && <OriginMark origin={rendition.origin} />}
      {isEditor && <FindingsMark segment={segment.id} language={language} />}
      {isEditor ? (
        <EditedText
          segment={segment.id}
          language={language}
          committed={committed}
          label={t('cell', { language: format.language(language), number })}
          className={styles.text}
          stale={stale}
          redactions={redactions}
        />
      ) : (
        <PlainText
          field={renditionField(segment.id, language)}
          language={language}
          committed={committed}
          stale={stale}
          redactions={redactions}
        />
      )}
    </Cell>
  )
})

interface PlainTextProps {
  readonly field: string
  readonly language: LanguageTag
  readonly committed: string
  readonly stale: boolean
  readonly redactions: readonly Redaction[]
}

function PlainText({ field, language, committed, stale, redactions }: PlainTextProps) {
  const held = useHeldText(field)
  const element = useRef<HTMLDivElement>(null)
  // What is not committed yet has no places: marks and bars would stand on other words.
  useTextMarks(element, held === null ? committed : null, redactions)
  const text = held?.text ?? committed
  const error = held?.state === 'refused' ? held.error : null
  return (
    <>
      <div ref={element} className={styles.text} lang={language} dir="auto" data-text="">
        {text === '' || text.endsWith('\n') ? `${text}\u200b` : text}
      </div>
      {(stale || held !== null || redactions.length > 0) && (
        <CellMarks stale={stale} held={held?.state ?? null} error={error} redactions={redactions} />
      )}
    </>
  )
}

/** A click puts the caret where it was made; a selection made with the mouse is left alone. */
function placeCaret(
  transcript: Transcript,
  event: MouseEvent<HTMLElement>,
  place: { readonly segment: SegmentId; readonly language: LanguageTag },
): void {
  if (event.shiftKey || event.target instanceof HTMLTextAreaElement) return
  if (getSelection()?.isCollapsed === false) return
  const text = event.currentTarget.querySelector<HTMLElement>('[data-text]')
  const offset = text === null ? null : caretAt(text, event.clientX, event.clientY)
  goTo(transcript, place, offset === null ? 'end' : { start: offset, end: offset })
}
