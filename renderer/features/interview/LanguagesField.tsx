import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES_MAX, LANGUAGES_MIN, type LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './InterviewForm.module.css'
import { LanguageAdder } from './LanguageAdder.tsx'

interface LanguagesFieldProps {
  readonly languages: readonly LanguageTag[]
  readonly isReadOnly: boolean
  readonly onChange: (languages: readonly LanguageTag[]) => void
}

/** One to six languages, in order. */
export function LanguagesField({ languages: initial, isReadOnly, onChange }: LanguagesFieldProps) {
  const { t } = useTranslation('interview')
  const { t: common } = useTranslation('common')
  const { languageTitle: nameOf } = useFormat()
  const [languages, setLanguages] = useState(initial)

  function change(next: readonly LanguageTag[]): void {
    setLanguages(next)
    onChange(next)
  }

  return (
    <fieldset>
      <legend className={styles.legend}>{t('form.languages')}</legend>
      <ol className={styles.languages}>
        {languages.map((language, index) => (
          <li key={language} className={styles.language}>
            <span className={styles.languageName}>
              {nameOf(language)}
              <span className={styles.tag}>{language}</span>
            </span>
            {!isReadOnly && (
              <>
                <IconButton
                  icon={ArrowUp}
                  label={`${common('moveUp')}: ${nameOf(language)}`}
                  isDisabled={index === 0}
                  onPress={() => change(swapped(languages, index - 1))}
                />
                <IconButton
                  icon={ArrowDown}
                  label={`${common('moveDown')}: ${nameOf(language)}`}
                  isDisabled={index === languages.length - 1}
                  onPress={() => change(swapped(languages, index))}
                />
                <IconButton
                  icon={X}
                  label={`${common('remove')}: ${nameOf(language)}`}
                  isDisabled={languages.length === LANGUAGES_MIN}
                  onPress={() => change(languages.filter((other) => other !== language))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly &&
        (languages.length < LANGUAGES_MAX ? (
          <LanguageAdder taken={languages} onAdd={(language) => change([...languages, language])} />
        ) : (
          <p className={styles.hint}>{t('form.languagesFull', { max: LANGUAGES_MAX })}</p>
        ))}
    </fieldset>
  )
}

/** The list with the entries at `index` and after it exchanged. */
function swapped(languages: readonly LanguageTag[], index: number): readonly LanguageTag[] {
  const [first, second] = [languages[index], languages[index + 1]]
  if (first === undefined || second === undefined) return languages
  return languages.with(index, second).with(index + 1, first)
}
