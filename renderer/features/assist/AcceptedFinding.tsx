import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/assist/checks/finding.ts'
import type { Segment } from '#core/interview/segment.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './Checks.module.css'
import { useFindingText } from './useFindingText.ts'

interface AcceptedFindingProps {
  readonly finding: Finding
  readonly segment: Segment
  readonly isReadOnly: boolean
}

/** A finding that somebody let stand: who, why, and the way to open it again. */
export function AcceptedFinding({ finding, segment, isReadOnly }: AcceptedFindingProps) {
  const { t } = useTranslation('assist')
  const sentence = useFindingText()
  const { run, refusal } = useCommand()
  const acceptance = segment.acceptances.find(({ key }) => key === finding.key)
  const author = useInterview((interview) =>
    acceptance?.author === null || acceptance === undefined
      ? ''
      : (interview.participants.get(acceptance.author)?.label ?? ''),
  )
  return (
    <li className={styles.finding}>
      <p className={styles.sentence}>{sentence(finding)}</p>
      {acceptance !== undefined && (
        <p className={styles.why}>
          {author === '' ? acceptance.reason : `${author}: ${acceptance.reason}`}
        </p>
      )}
      {!isReadOnly && (
        <button
          type="button"
          className={styles.let}
          data-rove=""
          tabIndex={-1}
          onClick={() => void run({ type: 'ReopenFinding', segment: segment.id, key: finding.key })}
        >
          {t('reopen')}
        </button>
      )}
      <Refusal error={refusal} />
    </li>
  )
}
