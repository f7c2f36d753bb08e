import { MoreHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import { goTo, sourceColumn } from './goTo.ts'
import { Cell } from './gridParts.tsx'
import styles from './Transcript.module.css'
import { useTranscript } from './useTranscript.ts'

interface NumberCellProps {
  readonly id: SegmentId
  readonly number: number
  readonly isFinal: boolean
}

/** The row's number, underlined with dots while the row is a draft, and the row's menu. */
export function NumberCell({ id, number, isFinal }: NumberCellProps) {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  return (
    <Cell
      aria-colindex={1}
      className={styles.number}
      onClick={(event) => {
        if (event.shiftKey) return
        goTo(transcript, { segment: id, language: sourceColumn(transcript, id) })
      }}
    >
      <span data-status={isFinal ? 'final' : 'draft'} title={t(isFinal ? 'final' : 'draft')}>
        {number}
      </span>
      <span className="visually-hidden">{t(isFinal ? 'final' : 'draft')}</span>
      <button
        type="button"
        tabIndex={-1}
        className={styles.menuButton}
        aria-label={t('rowMenu', { number })}
        aria-haspopup="menu"
        onClick={(event) => {
          event.stopPropagation()
          const { left: x, bottom: y } = event.currentTarget.getBoundingClientRect()
          transcript.change({ overlay: { type: 'menu', segment: id, x, y } })
        }}
      >
        <MoreHorizontal size={14} strokeWidth={1.5} aria-hidden />
      </button>
    </Cell>
  )
}
