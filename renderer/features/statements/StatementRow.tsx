import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkId } from '#core/interview/ids.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { StatementCoverage } from '#core/report/coverage.ts'
import type { Link } from '#core/report/link.ts'
import type { Stance } from '#core/report/stance.ts'
import { coveredCounts } from '#core/report/stanceCounts.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useCommand } from '../../session/useCommand.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { AttributionChain } from './AttributionChain.tsx'
import { Claim } from './Claim.tsx'
import { CoverageMark } from './CoverageMark.tsx'
import { LinkEditor } from './LinkEditor.tsx'
import { StanceCounts } from './StanceCounts.tsx'
import { StanceSign } from './StanceSign.tsx'
import styles from './StatementRow.module.css'
import { stanceKey } from './stanceKey.ts'

interface StatementRowProps {
  readonly covered: StatementCoverage
  /** The active segment; null: none. */
  readonly segment: Segment | null
  readonly number: number
  /** How the active segment bears on the statement; null: it does not. */
  readonly link: Link | null
  readonly isOpen: boolean
  readonly isReadOnly: boolean
  readonly onToggle: () => void
  readonly stop: object
}

export function StatementRow(props: StatementRowProps) {
  const { covered, segment, number, link, isOpen, isReadOnly, onToggle, stop } = props
  const { t } = useTranslation('statements')
  const { run, refusal } = useCommand()
  const id = useId()
  const { statement, state } = covered
  const canLink = segment !== null && !isReadOnly

  function setStance(stance: Stance): void {
    if (segment === null || !canLink || link?.stance === stance) return
    if (link === null) {
      const made: Link = {
        id: crypto.randomUUID() as LinkId,
        statement: statement.id,
        stance,
        note: '',
        anchor: null,
      }
      void run({ type: 'AddLink', segment: segment.id, link: made })
    } else {
      const changes = { stance }
      void run({ type: 'ChangeLink', segment: segment.id, link: link.id, changes })
    }
  }

  function removeLink(): void {
    if (segment === null || link === null || !canLink) return
    void run({ type: 'RemoveLink', segment: segment.id, link: link.id })
  }

  return (
    <li className={styles.row} data-linked={link === null ? undefined : ''}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        onKeyDown={(event) => {
          if (isImeKey(event.nativeEvent)) return
          const key = stanceKey(event)
          if (key === null) return
          event.preventDefault()
          if (key === 'remove') removeLink()
          else setStance(key.set)
        }}
        {...stop}
      >
        <span className={styles.line}>
          <span className={styles.label}>{statement.label}</span>
          <CoverageMark state={state} title={t(`state.${state}`)} />
          <StanceCounts counts={coveredCounts(covered)} />
          {link !== null && (
            <span className={styles.stance}>
              <StanceSign stance={link.stance} />
              {t(`stance.${link.stance}`)}
            </span>
          )}
        </span>
        <span className={styles.claim} data-open={isOpen ? '' : undefined}>
          <Claim statement={statement} />
        </span>
        <span className={styles.chain}>
          <AttributionChain statement={statement} />
        </span>
        {link !== null && link.note !== '' && !isOpen && (
          <span className={styles.note}>{link.note}</span>
        )}
      </button>
      <Refusal error={refusal} />
      {isOpen && segment !== null && (
        <LinkEditor
          id={id}
          segment={segment.id}
          label={t('panel.stance', { number, label: statement.label })}
          link={link}
          isReadOnly={isReadOnly}
          onStance={setStance}
          onRemove={removeLink}
        />
      )}
    </li>
  )
}
