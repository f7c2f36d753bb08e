import { Lock } from 'lucide-react'
import type { SegmentId } from '#core/interview/ids.ts'
import { useInterview } from '../../session/useSession.ts'
import { isClosedRow } from './closedRows.ts'
import { goTo, sourceColumn } from './goTo.ts'
import { Cell } from './gridParts.tsx'
import styles from './Transcript.module.css'
import { useTranscript } from './useTranscript.ts'
import { useWords } from './useWords.ts'

interface NumberCellProps {
  readonly id: SegmentId
  readonly number: number
  readonly isFinal: boolean
  /** The sitting that begins here, for who cannot see the line above. */
  readonly sitting: string | null
}

/** The row's number, underlined with dots while the row is a draft, and the row's menu. */
export function NumberCell({ id, number, isFinal, sitting }: NumberCellProps) {
  const { t, draft, final, closed } = useWords()
  const isClosed = useInterview((interview) => isClosedRow(interview, id))
  const status = isClosed ? closed : isFinal ? final : draft
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
      <span data-status={isFinal || isClosed ? 'final' : 'draft'} title={status}>
        {number}
      </span>
      {isClosed && (
        <Lock className={styles.lock} size={11} strokeWidth={1.75} data-closed="" aria-hidden />
      )}
      <span className="visually-hidden">{sitting === null ? status : `${status}. ${sitting}`}</span>
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
        ⋯
      </button>
    </Cell>
  )
}
