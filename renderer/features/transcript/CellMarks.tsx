import { EyeOff, History, TriangleAlert } from 'lucide-react'
import type { Redaction } from '#core/interview/redaction.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import styles from './TextCell.module.css'
import { useWords } from './useWords.ts'

interface CellMarksProps {
  readonly id?: string
  readonly stale: boolean
  /** What is the matter with a text that the interview does not have. */
  readonly held: 'saving' | 'refused' | 'draft' | null
  readonly error: AppError | null
  readonly redactions?: readonly Redaction[]
}

/** What must be said of a cell's text, in words: that it is stale, a draft, not saved, redacted. */
export function CellMarks({ id, stale, held, error, redactions = [] }: CellMarksProps) {
  const { t } = useWords()
  return (
    <div id={id} className={styles.marks}>
      {stale && (
        <span className={styles.mark} data-mark="stale">
          <History size={12} strokeWidth={1.75} aria-hidden />
          {t('stale')}
        </span>
      )}
      {(held === 'draft' || held === 'refused') && (
        <span className={styles.mark} data-mark="unsaved">
          <TriangleAlert size={12} strokeWidth={1.75} aria-hidden />
          {error === null ? t('uncommitted') : <Refused error={error} />}
        </span>
      )}
      {redactions.length > 0 && (
        <span className={styles.mark} data-mark="redacted">
          <EyeOff size={12} strokeWidth={1.75} aria-hidden />
          {t('redacted', {
            reason: [...new Set(redactions.map(({ reason }) => reason))].join('; '),
          })}
        </span>
      )}
    </div>
  )
}

function Refused({ error }: { readonly error: AppError }) {
  const { t } = useWords()
  const errorText = useErrorText()
  return t('notSaved', { reason: errorText(error) })
}
