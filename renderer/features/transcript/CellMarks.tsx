import { History, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../ui/useErrorText.ts'
import styles from './TextCell.module.css'
import { useHeldText, useTranscriptState } from './useTranscript.ts'

interface CellMarksProps {
  readonly id: string
  readonly field: string
  readonly stale: boolean
  readonly isEditor: boolean
}

/** What must be said of a cell's text, in words: that it is stale, a draft, not saved. */
export function CellMarks({ id, field, stale, isEditor }: CellMarksProps) {
  const { t } = useTranslation('transcript')
  return (
    <div id={id} className={styles.marks}>
      {stale && (
        <span className={styles.mark} data-mark="stale">
          <History size={12} strokeWidth={1.75} aria-hidden />
          {t('stale')}
        </span>
      )}
      {isEditor ? <EditorMark field={field} /> : <TextMark field={field} />}
    </div>
  )
}

/** While somebody types, only what was there before: the draft being typed is no news. */
function EditorMark({ field }: { readonly field: string }) {
  const state = useTranscriptState(({ held }) => held.get(field)?.state ?? null)
  const error = useTranscriptState(({ held }) => {
    const text = held.get(field)
    return text?.state === 'refused' ? text.error : null
  })
  return <HeldMark state={state} error={error} />
}

function TextMark({ field }: { readonly field: string }) {
  const held = useHeldText(field)
  return (
    <HeldMark state={held?.state ?? null} error={held?.state === 'refused' ? held.error : null} />
  )
}

interface HeldMarkProps {
  readonly state: 'saving' | 'refused' | 'draft' | null
  readonly error: Parameters<ReturnType<typeof useErrorText>>[0] | null
}

function HeldMark({ state, error }: HeldMarkProps) {
  const { t } = useTranslation('transcript')
  const errorText = useErrorText()
  if (state === null || state === 'saving') return null
  return (
    <span className={styles.mark} data-mark="unsaved">
      <TriangleAlert size={12} strokeWidth={1.75} aria-hidden />
      {error === null ? t('uncommitted') : t('notSaved', { reason: errorText(error) })}
    </span>
  )
}
