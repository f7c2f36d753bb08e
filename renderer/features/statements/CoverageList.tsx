import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementCoverage } from '#core/report/coverage.ts'
import { CoverageRow } from './CoverageRow.tsx'
import styles from './CoverageView.module.css'
import { useFocusAtFirst } from './useFocusAtFirst.ts'
import { useRoving } from './useRoving.ts'

interface CoverageListProps {
  readonly covered: readonly StatementCoverage[]
  /** True: it was turned to by its key, and takes the focus. */
  readonly takesFocus: boolean
}

/** Each statement with the words that bear on it. */
export function CoverageList({ covered, takesFocus }: CoverageListProps) {
  const { t } = useTranslation('statements')
  const roving = useRoving(
    covered.flatMap(({ linked }) => Object.values(linked).flatMap((links) => links.map(stopOf))),
  )
  const table = useRef<HTMLTableElement>(null)
  useFocusAtFirst(takesFocus, () =>
    table.current?.querySelector<HTMLElement>('[data-rove][tabindex="0"]')?.focus(),
  )
  return (
    <section className={styles.scroll} aria-label={t('coverage.title')}>
      <table ref={table} className={styles.table} onKeyDown={roving.onKeyDown}>
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
          {covered.map((each) => (
            <CoverageRow key={each.statement.id} covered={each} stop={roving.stop} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const stopOf = (linked: { readonly link: { readonly id: string } }): string => linked.link.id
