import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementCoverage } from '#core/report/coverage.ts'
import type { Link } from '#core/report/link.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActiveSegment } from '../../session/place.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { matchesStatement } from './matchesStatement.ts'
import { SearchBox } from './SearchBox.tsx'
import { StatementRow } from './StatementRow.tsx'
import styles from './StatementsPanel.module.css'
import { useCoverage } from './useCoverage.ts'
import { useRoving } from './useRoving.ts'

/** Side panel: the reported statements, and how the active segment bears on each. */
export function StatementsPanel() {
  const { t } = useTranslation('statements')
  const { run } = useKeys()
  const covered = useCoverage()
  const readOnly = useReadOnly()
  const active = useActiveSegment()
  const segment = useInterview((interview) =>
    active === null ? undefined : interview.segments.get(active),
  )
  const number = useInterview((interview) =>
    active === null ? 0 : interview.segmentOrder.indexOf(active) + 1,
  )
  const [query, setQuery] = useState('')
  const filter = useDeferredValue(query)
  const [open, setOpen] = useState<string | null>(null)

  const shown = covered.filter((each) => matchesStatement(each.statement, filter))
  const linkTo = (each: StatementCoverage): Link | undefined =>
    segment?.links.find((link) => link.statement === each.statement.id)
  const linked = shown.filter((each) => linkTo(each) !== undefined)
  const others = shown.filter((each) => linkTo(each) === undefined)
  const roving = useRoving([...linked, ...others].map((each) => each.statement.id))

  const rows = (group: readonly StatementCoverage[]) => (
    <ul>
      {group.map((each) => (
        <StatementRow
          key={each.statement.id}
          covered={each}
          segment={segment ?? null}
          number={number}
          link={linkTo(each) ?? null}
          isOpen={open === each.statement.id}
          isReadOnly={readOnly !== null}
          onToggle={() => setOpen(open === each.statement.id ? null : each.statement.id)}
          stop={roving.stop(each.statement.id)}
        />
      ))}
    </ul>
  )

  return (
    <section className={styles.panel} aria-label={t('panel.title')}>
      <header className={styles.header}>
        <h2>{t('panel.title')}</h2>
        {covered.length > 0 && <SearchBox label={t('panel.filter')} onSearch={setQuery} />}
      </header>
      {covered.length === 0 && (
        <div className={styles.empty}>
          <p>{t('panel.empty')}</p>
          <Button onPress={() => run('interview.statements')}>{t('panel.openReports')}</Button>
        </div>
      )}
      {covered.length > 0 && (
        <fieldset
          className={styles.list}
          aria-label={t('panel.title')}
          onKeyDown={roving.onKeyDown}
        >
          {segment === undefined ? (
            <p className={styles.hint}>{t('panel.noRow')}</p>
          ) : (
            <h3 className={styles.group}>
              {linked.length > 0
                ? t('panel.linkedTo', { number })
                : t('panel.linkedNone', { number })}
            </h3>
          )}
          {linked.length > 0 && rows(linked)}
          {segment !== undefined && others.length > 0 && (
            <h3 className={styles.group}>
              {linked.length > 0 ? t('panel.others') : t('panel.all')}
            </h3>
          )}
          {rows(others)}
          {shown.length === 0 && <p className={styles.hint}>{t('panel.noMatch')}</p>}
        </fieldset>
      )}
      {covered.length > 0 && segment !== undefined && readOnly === null && (
        <p className={styles.keys}>{t('panel.keys')}</p>
      )}
    </section>
  )
}
