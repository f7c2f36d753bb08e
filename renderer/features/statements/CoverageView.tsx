import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COVERAGE_STATES, type CoverageState } from '#core/report/coverage.ts'
import { CoverageFilter } from './CoverageFilter.tsx'
import { CoverageRow } from './CoverageRow.tsx'
import styles from './CoverageView.module.css'
import { useCoverage } from './useCoverage.ts'
import { useRoving } from './useRoving.ts'

/** What the interview says of each statement, and where. */
export function CoverageView() {
  const { t } = useTranslation('statements')
  const covered = useCoverage()
  const [wanted, setWanted] = useState<CoverageState | null>(null)
  const shown = covered.filter((each) => wanted === null || each.state === wanted)
  const roving = useRoving(
    shown.flatMap((each) => Object.values(each.linked).flatMap((links) => links.map(stopOf))),
  )
  const counts = Object.fromEntries(
    COVERAGE_STATES.map((state) => [state, covered.filter((each) => each.state === state).length]),
  ) as Record<CoverageState, number>

  if (covered.length === 0) {
    return (
      <div className={styles.view}>
        <p className={styles.empty}>{t('coverage.empty')}</p>
      </div>
    )
  }
  return (
    <div className={styles.view}>
      <CoverageFilter total={covered.length} counts={counts} wanted={wanted} onChange={setWanted} />
      <section className={styles.scroll} aria-label={t('coverage.title')}>
        <table className={styles.table} onKeyDown={roving.onKeyDown}>
          <caption className={styles.caption}>{t('coverage.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('coverage.statement')}</th>
              <th scope="col">{t('coverage.claim')}</th>
              <th scope="col">{t('coverage.state')}</th>
              <th scope="col">{t('coverage.segments')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <CoverageRow key={each.statement.id} covered={each} stop={roving.stop} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && wanted !== null && (
          <p className={styles.empty}>{t('coverage.noneInState')}</p>
        )}
      </section>
    </div>
  )
}

const stopOf = (linked: { readonly link: { readonly id: string } }): string => linked.link.id
