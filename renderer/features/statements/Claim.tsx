import { useTranslation } from 'react-i18next'
import { localText } from '#core/report/localText.ts'
import type { Statement } from '#core/report/statement.ts'
import styles from './Claim.module.css'
import { useReadingLanguages } from './useReadingLanguages.ts'

/** What a statement claims; until it is restated, the words of its passage. */
export function Claim({ statement }: { statement: Statement }) {
  const { t } = useTranslation('statements')
  const claim = localText(statement.text, useReadingLanguages())
  if (claim !== null) return <span lang={claim.language}>{claim.text}</span>
  if (statement.anchor !== null) return <q className={styles.quote}>{statement.anchor.quote}</q>
  return <span className={styles.none}>{t('claim.none')}</span>
}
