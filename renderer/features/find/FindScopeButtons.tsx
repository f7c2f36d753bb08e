import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useColumns } from '../../session/columns.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './FindScopeButtons.module.css'
import type { FindScope } from './findInInterview.ts'

interface FindScopeButtonsProps {
  readonly scope: FindScope
  readonly onChange: (scope: FindScope) => void
}

/** Which languages are searched, and whether notes are. At least one stays on. */
export function FindScopeButtons({ scope, onChange }: FindScopeButtonsProps) {
  const { t } = useTranslation('find')
  const format = useFormat()
  const columns = useColumns()
  const every = useInterview((interview) => interview.languages)
  const languages = [...new Set([...columns, ...every])]
  const isLast = scope.languages.length + (scope.notes ? 1 : 0) === 1
  return (
    <fieldset className={styles.scope} aria-label={t('bar.scope')}>
      {languages.map((language) => {
        const isOn = scope.languages.includes(language)
        return (
          <button
            key={language}
            type="button"
            className={styles.toggle}
            aria-pressed={isOn}
            onClick={() => {
              if (isOn && isLast) return
              const next = languages.filter(
                (each) => scope.languages.includes(each) !== (each === language),
              )
              onChange({ ...scope, languages: next })
            }}
          >
            {format.languageTitle(language)}
          </button>
        )
      })}
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={scope.notes}
        onClick={() => {
          if (!(scope.notes && isLast)) onChange({ ...scope, notes: !scope.notes })
        }}
      >
        {t('bar.notes')}
      </button>
    </fieldset>
  )
}
