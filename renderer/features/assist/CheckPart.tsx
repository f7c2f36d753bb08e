import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/assist/checks/finding.ts'
import type { Segment } from '#core/interview/segment.ts'
import { useReadOnly } from '../../session/useSession.ts'
import { AcceptedFinding } from './AcceptedFinding.tsx'
import styles from './Checks.module.css'
import { FindingEntry } from './FindingEntry.tsx'
import type { RowHelp } from './useRowAssistance.ts'

interface CheckPartProps {
  readonly help: RowHelp
  readonly segment: Segment
  readonly findings: readonly Finding[]
  readonly accepted: readonly Finding[]
}

/** What the checks found in the row; what somebody let stand is folded away. */
export function CheckPart({ help, segment, findings, accepted }: CheckPartProps) {
  const { t } = useTranslation('assist')
  const isReadOnly = useReadOnly() !== null
  return (
    <>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingEntry
            key={finding.key}
            finding={finding}
            segment={segment.id}
            transcript={help.transcript}
            isReadOnly={isReadOnly}
          />
        ))}
      </ul>
      {accepted.length > 0 && (
        <details className={styles.accepted}>
          <summary data-rove="" tabIndex={-1}>
            {t('accepted', { count: accepted.length })}
          </summary>
          <ul className={styles.list}>
            {accepted.map((finding) => (
              <AcceptedFinding
                key={finding.key}
                finding={finding}
                segment={segment}
                isReadOnly={isReadOnly}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
