import { useTranslation } from 'react-i18next'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './NameFields.module.css'
import { variantsText } from './nameDraft.ts'

interface NameDetailsProps {
  readonly name: NameEntry
  readonly languages: readonly LanguageTag[]
}

/** Everything that is known of a name that cannot be changed here. */
export function NameDetails({ name, languages }: NameDetailsProps) {
  const { t } = useTranslation('names')
  const format = useFormat()
  return (
    <dl className={styles.details}>
      <div>
        <dt>{t('kind')}</dt>
        <dd>{t(`kinds.${name.kind}`)}</dd>
      </div>
      {languages.map((language) => {
        const form = name.forms[language]
        return (
          form !== undefined && (
            <div key={language}>
              <dt>{format.languageTitle(language)}</dt>
              <dd>
                <span lang={language}>{form.text}</span>{' '}
                <span className={styles.system}>{t(`systems.${form.system}`)}</span>
              </dd>
              {form.variants.length > 0 && (
                <dd className={styles.system} lang={language}>
                  {variantsText(form)}
                </dd>
              )}
            </div>
          )
        )
      })}
      {name.note !== '' && (
        <div>
          <dt>{t('note')}</dt>
          <dd className={styles.note}>{name.note}</dd>
        </div>
      )}
    </dl>
  )
}
