import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionChain } from '#core/report/localText.ts'
import type { Statement } from '#core/report/statement.ts'
import styles from './AttributionChain.module.css'
import { useReadingLanguages } from './useReadingLanguages.ts'

/** Who states it, and through whom it came: "National Intelligence Service ← Yonhap". */
export function AttributionChain({ statement }: { statement: Statement }) {
  const { t } = useTranslation('statements')
  const chain = attributionChain(statement.attribution, useReadingLanguages())
  if (chain.length === 0) return <span className={styles.chain}>{t('attribution.none')}</span>
  return (
    <span className={styles.chain}>
      {chain.map((name, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link of the chain is its place in it.
        <Fragment key={place}>
          {place > 0 && (
            <span role="img" aria-label={t('attribution.through')}>
              {' ← '}
            </span>
          )}
          <span lang={name.language}>{name.text}</span>
        </Fragment>
      ))}
    </span>
  )
}
