import { type MouseEvent, memo } from 'react'
import type { SegmentId } from '#core/interview/ids.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
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
        />
      ) : (
        <PlainText
          field={renditionField(segment.id, language)}
          language={language}
          committed={committed}
          stale={stale}
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
}

function PlainText({ field, language, committed, stale }: PlainTextProps) {
  const held = useHeldText(field)
  const text = held?.text ?? committed
  const error = held?.state === 'refused' ? held.error : null
  return (
    <>
      <div className={styles.text} lang={language} dir="auto" data-text="">
        {text}
        {(text === '' || text.endsWith('\n')) && '\u200b'}
      </div>
      {(stale || held !== null) && (
        <CellMarks stale={stale} held={held?.state ?? null} error={error} />
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
