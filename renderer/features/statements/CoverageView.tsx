import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COVERAGE_STATES, type CoverageState } from '#core/report/coverage.ts'
import { filterCoverage, NO_FILTER } from '#core/report/filterCoverage.ts'
import { useAction } from '../../keys/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { CourseChart } from './CourseChart.tsx'
import { CoverageFilter } from './CoverageFilter.tsx'
import { CoverageList } from './CoverageList.tsx'
import { CoverageTools } from './CoverageTools.tsx'
import styles from './CoverageView.module.css'
import { useCoverageChoices } from './coverageChoices.ts'
import { StatementMatrix } from './StatementMatrix.tsx'
import { useCoverage, useDeferredInterview } from './useCoverage.ts'

/** What the interview says of each statement, and where: as a list with quotes, or as a matrix. */
export function CoverageView() {
  const { t } = useTranslation('statements')
  const interview = useDeferredInterview()
  const covered = useCoverage()
  const [choices, choose] = useCoverageChoices()
  const { layout, filter } = choices
  const shown = useMemo(
    () => filterCoverage(interview, covered, filter),
    [interview, covered, filter],
  )
  const counts = Object.fromEntries(
    COVERAGE_STATES.map((state) => [state, covered.filter((each) => each.state === state).length]),
  ) as Record<CoverageState, number>

  const [byKey, setByKey] = useState(false)

  useAction('coverage.layout', () => {
    setByKey(true)
    choose({ layout: layout === 'list' ? 'matrix' : 'list' })
  })

  if (covered.length === 0) {
    return (
      <div className={styles.view}>
        <p className={styles.empty}>{t('coverage.empty')}</p>
      </div>
    )
  }
  return (
    <div className={styles.view}>
      <CourseChart />
      <div className={styles.tools}>
        <CoverageFilter
          total={covered.length}
          counts={counts}
          wanted={filter.state}
          onChange={(state) => choose({ filter: { ...filter, state } })}
        />
        <CoverageTools
          covered={covered}
          choices={choices}
          onChange={(changes) => {
            setByKey(false)
            choose(changes)
          }}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.empty}>
          {t('coverage.noneShown')}{' '}
          <Button onPress={() => choose({ filter: NO_FILTER })}>{t('coverage.showAll')}</Button>
        </p>
      ) : layout === 'list' ? (
        <CoverageList covered={shown} takesFocus={byKey} />
      ) : (
        <StatementMatrix covered={shown} choices={choices} onChange={choose} takesFocus={byKey} />
      )}
    </div>
  )
}
