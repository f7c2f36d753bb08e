import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeText, type TextRange } from '#core/interview/text.ts'
import { mapRange } from '#core/report/mapRange.ts'
import { AnchorLabels } from './AnchorLabels.tsx'
import { anchorPieces, anchorsAt } from './anchorPieces.ts'
import type { Passage } from './passage.ts'
import styles from './ReportText.module.css'

interface ReportTextProps {
  readonly text: string
  /** Text that was typed before and not committed; null: none. */
  readonly draft: string | null
  readonly language: LanguageTag
  readonly passages: readonly Passage[]
  readonly current: StatementId | null
  readonly editable: boolean
  readonly onDraft: (text: string | null) => void
  readonly onCommit: (text: string) => void
  readonly onSelect: (range: TextRange | null) => void
  readonly onOpen: (statement: StatementId) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/**
 * The report's text, with the passages of statements underlined and named in the margin. The
 * text is a native field, so that selecting and input methods work as everywhere; the underlines
 * lie in a second layer with the same metrics behind it. While somebody types, the field's text
 * belongs to the field, and only the layer behind follows.
 */
export function ReportText(props: ReportTextProps) {
  const { t } = useTranslation('statements')
  const { text, draft, language, editable, field } = props
  const layer = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState(draft ?? text)
  const [committed, setCommitted] = useState(text)
  if (committed !== text) {
    setCommitted(text)
    // What was typed since the last commit was sent stays: it is committed next.
    const typed = normalizeText(live)
    if (typed === committed || typed === text) setLive(text)
  }

  useLayoutEffect(() => {
    const area = field.current
    if (area !== null && area.value !== live) area.value = live
  }, [field, live])

  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    const selected = () => {
      if (document.activeElement !== area) return
      const { selectionStart: start, selectionEnd: end } = area
      props.onSelect(start < end ? { start, end } : null)
    }
    document.addEventListener('selectionchange', selected)
    return () => document.removeEventListener('selectionchange', selected)
  })

  // Locked, not `readOnly`: a read-only field has no caret, and without one there is no selecting
  // by keyboard. What an input method composes cannot be refused, so it is taken back.
  useLayoutEffect(() => {
    const area = field.current
    if (area === null || editable) return
    const refuse = (event: InputEvent) => event.preventDefault()
    const takeBack = () => {
      const { selectionStart } = area
      area.value = live
      area.setSelectionRange(selectionStart, selectionStart)
    }
    area.addEventListener('beforeinput', refuse)
    area.addEventListener('input', takeBack)
    return () => {
      area.removeEventListener('beforeinput', refuse)
      area.removeEventListener('input', takeBack)
    }
  }, [field, editable, live])

  function commit(): void {
    const area = field.current
    if (area === null || !editable) return
    const typed = normalizeText(area.value)
    if (typed === text) props.onDraft(null)
    else props.onCommit(typed)
  }

  const shown = props.passages.flatMap((passage) => {
    const range = live === text ? passage : mapRange(text, live, passage)
    return range === null ? [] : [{ ...passage, start: range.start, end: range.end }]
  })
  const pieces = anchorPieces(live.length, shown)

  return (
    <div className={styles.text}>
      <div className={styles.sheet}>
        <div ref={layer} className={styles.layer} lang={language} aria-hidden="true">
          {pieces.map((piece) => (
            <span
              key={piece.start}
              className={piece.anchors.length > 0 ? styles.passage : undefined}
              data-depth={Math.min(piece.anchors.length, 2)}
              data-current={
                props.current !== null && piece.anchors.includes(props.current) ? '' : undefined
              }
              data-starts={shown
                .filter((passage) => passage.start === piece.start)
                .map((passage) => passage.id)
                .join(' ')}
            >
              {live.slice(piece.start, piece.end)}
            </span>
          ))}
          {'\n'}
        </div>
        <textarea
          ref={field}
          className={styles.field}
          data-field=""
          data-uncommitted={live === text ? undefined : ''}
          lang={language}
          aria-label={t('report.text')}
          placeholder={t('report.textPlaceholder')}
          defaultValue={live}
          aria-readonly={!editable}
          spellCheck={false}
          onInput={(event) => {
            if (!editable) return
            setLive(event.currentTarget.value)
            props.onDraft(event.currentTarget.value)
          }}
          onBlur={commit}
          onClick={(event) => {
            const { selectionStart, selectionEnd } = event.currentTarget
            const [statement] = anchorsAt(selectionStart, shown)
            if (!editable && selectionStart === selectionEnd && statement !== undefined) {
              props.onOpen(statement)
            }
          }}
        />
      </div>
      <AnchorLabels passages={shown} current={props.current} layer={layer} onOpen={props.onOpen} />
    </div>
  )
}
