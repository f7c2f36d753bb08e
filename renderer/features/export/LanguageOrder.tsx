import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import {
  type ExportChoices,
  exportOptions,
  languagesLeast,
  languagesMost,
  movedLanguage,
} from './exportChoices.ts'
import styles from './LanguageOrder.module.css'

interface LanguageOrderProps {
  readonly choices: ExportChoices
  readonly isDisabled: boolean
  readonly onChange: (changes: Partial<ExportChoices>) => void
}

/** Which languages are exported, and in what order they stand. */
export function LanguageOrder({ choices, isDisabled, onChange }: LanguageOrderProps) {
  const { t } = useTranslation('export')
  const format = useFormat()
  const { order, chosen } = choices
  const most = languagesMost(choices.format)
  const taken = exportOptions(choices).languages
  const isFull = taken.length >= most
  return (
    <fieldset className={styles.order}>
      <legend>{t('languages')}</legend>
      <ol>
        {order.map((language, place) => {
          const name = format.languageTitle(language)
          const isTaken = taken.includes(language)
          return (
            <li key={language} className={styles.language}>
              <Checkbox
                isSelected={isTaken}
                isDisabled={isDisabled || (isFull && !isTaken)}
                onChange={(wanted) =>
                  onChange({
                    chosen: wanted
                      ? [...taken, language]
                      : chosen.filter((each) => each !== language),
                  })
                }
              >
                {name}
              </Checkbox>
              <IconButton
                icon={ArrowUp}
                label={t('languageUp', { language: name })}
                isDisabled={isDisabled || place === 0}
                onPress={() => onChange({ order: movedLanguage(order, language, -1) })}
              />
              <IconButton
                icon={ArrowDown}
                label={t('languageDown', { language: name })}
                isDisabled={isDisabled || place === order.length - 1}
                onPress={() => onChange({ order: movedLanguage(order, language, 1) })}
              />
            </li>
          )
        })}
      </ol>
      {taken.length < languagesLeast(choices.format) && (
        <p className={styles.wrong}>
          {t(choices.format === 'tmx' ? 'twoLanguages' : 'noLanguage')}
        </p>
      )}
      {order.length > most && <p className={styles.hint}>{t('languagesMost', { count: most })}</p>}
    </fieldset>
  )
}
