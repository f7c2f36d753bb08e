import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { COVERAGE_STATES, type CoverageState } from '#core/report/coverage.ts'
import styles from './CoverageFilter.module.css'
import { CoverageMark } from './CoverageMark.tsx'

interface CoverageFilterProps {
  readonly total: number
  readonly counts: Readonly<Record<CoverageState, number>>
  /** Null: every statement. */
  readonly wanted: CoverageState | null
  readonly onChange: (wanted: CoverageState | null) => void
}

const EVERY = 'every'

/** How many statements are in which state; choosing one shows only those. */
export function CoverageFilter({ total, counts, wanted, onChange }: CoverageFilterProps) {
  const { t } = useTranslation('statements')
  return (
    <RadioGroup
      className={styles.filter ?? ''}
      orientation="horizontal"
      value={wanted ?? EVERY}
      onChange={(value) => onChange(COVERAGE_STATES.find((state) => state === value) ?? null)}
    >
      <Label className={styles.title ?? ''}>{t('coverage.filter')}</Label>
      <Radio className={styles.choice ?? ''} value={EVERY}>
        {t('coverage.every')} <span className={styles.count}>{total}</span>
      </Radio>
      {COVERAGE_STATES.map((state) => (
        <Radio key={state} className={styles.choice ?? ''} value={state}>
          <CoverageMark state={state} />
          {t(`state.${state}`)} <span className={styles.count}>{counts[state]}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
