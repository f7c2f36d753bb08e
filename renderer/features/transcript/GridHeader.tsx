import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { ColumnHead, Row, RowGroup } from './gridParts.tsx'
import styles from './Transcript.module.css'

/** The head of the columns; each language is named in itself. */
export function GridHeader({ columns }: { readonly columns: readonly LanguageTag[] }) {
  const { t } = useTranslation('transcript')
  const format = useFormat()
  return (
    <RowGroup className={styles.header}>
      <Row aria-rowindex={1} className={styles.headerRow}>
        <ColumnHead aria-colindex={1} className={styles.number}>
          <abbr title={t('number')}>#</abbr>
        </ColumnHead>
        <ColumnHead aria-colindex={2}>{t('time')}</ColumnHead>
        <ColumnHead aria-colindex={3}>{t('speaker')}</ColumnHead>
        {columns.map((language, place) => (
          <ColumnHead
            key={language}
            aria-colindex={place + 4}
            lang={language}
            title={format.languageTitle(language)}
            className={styles.languageHead}
          >
            {format.ownLanguage(language)}
          </ColumnHead>
        ))}
        <ColumnHead aria-colindex={columns.length + 4} className="visually-hidden">
          {t('extras')}
        </ColumnHead>
      </Row>
    </RowGroup>
  )
}
