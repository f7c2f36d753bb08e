import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementId } from '#core/interview/ids.ts'
import type { TextRange } from '#core/interview/text.ts'
import type { Report } from '#core/report/report.ts'
import type { Statement } from '#core/report/statement.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useCommand } from '../../session/useCommand.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { useFocusAfterMove } from '../../ui/useFocusAfterMove.ts'
import { AttributionChain } from './AttributionChain.tsx'
import { Claim } from './Claim.tsx'
import styles from './ReportStatement.module.css'
import { StatementForm } from './StatementForm.tsx'

interface ReportStatementProps {
  readonly report: Report
  readonly statement: Statement
  readonly before: Statement | null
  readonly twoBefore: Statement | null
  readonly after: Statement | null
  readonly isOpen: boolean
  readonly isFresh: boolean
  readonly isReadOnly: boolean
  readonly hasSelection: boolean
  readonly selected: () => TextRange | null
  readonly onToggle: () => void
  readonly stop: object
}

/** A statement in the list of its report; open, it is a form. */
export function ReportStatement(props: ReportStatementProps) {
  const { report, statement, before, twoBefore, after, isOpen, isReadOnly, onToggle, stop } = props
  const { t } = useTranslation('statements')
  const { run, refusal } = useCommand()
  const id = useId()
  const arrive = useFocusAfterMove<HTMLButtonElement>(before?.id ?? null, after?.id ?? null)

  const moveAfter = async (place: StatementId | null): Promise<void> => {
    const moved = { type: 'MoveStatement', statement: statement.id, after: place } as const
    arrive.expect(true)
    if (!(await run(moved))) arrive.expect(false)
  }
  const moveUp = before === null || isReadOnly ? null : () => void moveAfter(twoBefore?.id ?? null)
  const moveDown = after === null || isReadOnly ? null : () => void moveAfter(after.id)

  return (
    <li
      className={styles.statement}
      data-statement={statement.id}
      data-open={isOpen ? '' : undefined}
    >
      <button
        ref={arrive.line}
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={isOpen ? t('statement.edit', { label: statement.label }) : undefined}
        onClick={onToggle}
        onKeyDown={(event) => {
          if (!event.altKey || !event.shiftKey || isImeKey(event.nativeEvent)) return
          const move = { ArrowUp: moveUp, ArrowDown: moveDown }[event.key]
          if (move === undefined) return
          event.preventDefault()
          move?.()
        }}
        {...stop}
      >
        <span className={styles.label}>{statement.label}</span>
        <span className={styles.words}>
          <span className={styles.claim} data-open={isOpen ? '' : undefined}>
            <Claim statement={statement} />
          </span>
          <span className={styles.chain}>
            <AttributionChain statement={statement} />
          </span>
        </span>
      </button>
      <Refusal error={refusal} />
      {isOpen && (
        <StatementForm
          id={id}
          report={report}
          statement={statement}
          isFresh={props.isFresh}
          isReadOnly={isReadOnly}
          hasSelection={props.hasSelection}
          selected={props.selected}
          onMoveUp={moveUp}
          onMoveDown={moveDown}
          onRemove={() => void run({ type: 'RemoveStatement', statement: statement.id })}
        />
      )}
    </li>
  )
}
