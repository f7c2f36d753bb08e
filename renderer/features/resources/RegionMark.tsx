import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './TermsTable.module.css'

/** Where a term is said, behind the term: `KP`, explained and read out as Korean (North Korea). */
export function RegionMark({ language }: { readonly language: LanguageTag }) {
  const { i18n } = useTranslation()
  const name = useFormat().languageTitle(language)
  return (
    <span className={styles.region} title={name}>
      {' '}
      <span aria-hidden>{language.slice(language.indexOf('-') + 1)}</span>
      <span className="visually-hidden" lang={i18n.language}>
        ({name})
      </span>
    </span>
  )
}
