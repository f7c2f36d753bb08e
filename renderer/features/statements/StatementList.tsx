import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementId } from '#core/interview/ids.ts'
import type { TextRange } from '#core/interview/text.ts'
import type { Report } from '#core/report/report.ts'
import type { Statement } from '#core/report/statement.ts'
import { Button } from '../../ui/Button.tsx'
import { ReportStatement } from './ReportStatement.tsx'
import styles from './StatementList.module.css'
import { useRoving } from './useRoving.ts'

interface StatementListProps {
  readonly report: Report
  readonly statements: readonly Statement[]
  /** The one that is open. */
  readonly current: StatementId | null
  /** The one that was just made: its first field takes the focus. */
  readonly fresh: StatementId | null
  readonly hasSelection: boolean
  readonly isReadOnly: boolean
  readonly onCurrent: (statement: StatementId | null) => void
  readonly onAdd: () => void
  readonly selected: () => TextRange | null
}

/** The statements taken from a report; the open one as a form. */
export function StatementList(props: StatementListProps) {
  const { report, statements, current, fresh, isReadOnly, onCurrent, onAdd } = props
  const { t } = useTranslation('statements')
  const list = useRef<HTMLUListElement>(null)
  const roving = useRoving(statements.map((statement) => statement.id))

  useEffect(() => {
    if (current === null) return
    list.current
      ?.querySelector(`[data-statement="${current}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <section className={styles.pane} aria-label={t('statement.list')}>
      <header className={styles.header}>
        <h4>{t('statement.list')}</h4>
        {!isReadOnly && (
          <Button kind="quiet" onPress={onAdd}>
            <Plus size={16} strokeWidth={1.5} aria-hidden />
            {t('report.addStatement')}
          </Button>
        )}
      </header>
      {statements.length === 0 && <p className={styles.none}>{t('statement.none')}</p>}
      <ul ref={list} onKeyDown={roving.onKeyDown}>
        {statements.map((statement, place) => (
          <ReportStatement
            key={statement.id}
            report={report}
            statement={statement}
            before={statements[place - 1] ?? null}
            twoBefore={statements[place - 2] ?? null}
            after={statements[place + 1] ?? null}
            isOpen={statement.id === current}
            isFresh={statement.id === fresh}
            isReadOnly={isReadOnly}
            hasSelection={props.hasSelection}
            selected={props.selected}
            onToggle={() => onCurrent(statement.id === current ? null : statement.id)}
            stop={roving.stop(statement.id)}
          />
        ))}
      </ul>
    </section>
  )
}
