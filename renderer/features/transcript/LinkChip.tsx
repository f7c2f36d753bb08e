import type { SegmentId } from '#core/interview/ids.ts'
import type { Link } from '#core/report/link.ts'
import { STANCE_SIGNS } from '#core/report/stance.ts'
import type { Statement } from '#core/report/statement.ts'
import { goTo, sourceColumn } from './goTo.ts'
import { statementText } from './statementText.ts'
import styles from './Transcript.module.css'
import { useTranscript } from './useTranscript.ts'
import { useWords } from './useWords.ts'

interface LinkChipProps {
  readonly segment: SegmentId
  readonly link: Link
  readonly statement: Statement
}

/** How the row bears on one statement: sign and label, with the word for who hovers or listens. */
export function LinkChip({ segment, link, statement }: LinkChipProps) {
  const { t, language } = useWords()
  const transcript = useTranscript()
  const stance = t(`stance.${link.stance}`)
  const claim = statementText(statement, [language, ...transcript.shown.columns])
  return (
    <li>
      <button
        type="button"
        tabIndex={-1}
        className={styles.chip}
        data-stance={link.stance}
        title={[`${statement.label}: ${stance}`, claim, link.note].filter(Boolean).join('\n')}
        onClick={() => {
          goTo(transcript, { segment, language: sourceColumn(transcript, segment) })
          transcript.change({ overlay: { type: 'links', segment } })
        }}
      >
        <span aria-hidden="true">
          <b>{STANCE_SIGNS[link.stance]}</b> {statement.label}
        </span>
        <span className="visually-hidden">{`${statement.label}: ${stance}`}</span>
      </button>
    </li>
  )
}
