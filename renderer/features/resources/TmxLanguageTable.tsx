import { useTranslation } from 'react-i18next'
import type { TmxPreview } from '#core/exchange/tmxPreview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './TmxLanguageTable.module.css'
import { readings, type TmxLanguages } from './tmxLanguages.ts'

/** Stands for a language that is left out. */
const LEFT_OUT = ''

interface TmxLanguageTableProps {
  readonly preview: TmxPreview
  readonly languages: TmxLanguages
  readonly isDisabled: boolean
  readonly onChange: (languages: TmxLanguages) => void
}

/** The languages of a TMX file: how many texts, a sample, and as which language they are taken. */
export function TmxLanguageTable(props: TmxLanguageTableProps) {
  const { preview, languages, isDisabled, onChange } = props
  const { t } = useTranslation('resources')
  const format = useFormat()
  return (
    <table className={styles.table} aria-label={t('memories.fileLanguages')}>
      <thead>
        <tr>
          <th scope="col">{t('memories.inFile')}</th>
          <th scope="col">{t('memories.takenAs')}</th>
          <th scope="col">{t('memories.texts')}</th>
          <th scope="col">{t('memories.sample')}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.entries(preview.languages) as [LanguageTag, number][]).map(([tag, count]) => {
          const sample = preview.sample
            .map((texts) => texts[tag])
            .find((text) => text !== undefined)
          return (
            <tr key={tag}>
              <th scope="row">
                {format.languageTitle(tag)} <code>{tag}</code>
              </th>
              <td>
                <Select
                  label={t('memories.takenAsOf', { language: tag })}
                  labelHidden
                  isDisabled={isDisabled}
                  value={languages[tag] ?? LEFT_OUT}
                  choices={[
                    ...readings(tag).map((each) => ({
                      value: each as string,
                      label: format.languageTitle(each),
                    })),
                    { value: LEFT_OUT, label: t('memories.leftOut') },
                  ]}
                  onChange={(chosen) =>
                    onChange({
                      ...languages,
                      [tag]: chosen === LEFT_OUT ? null : (chosen as LanguageTag),
                    })
                  }
                />
              </td>
              <td className={styles.number}>{format.number(count)}</td>
              <td className={styles.sample} lang={tag}>
                {sample ?? ''}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
