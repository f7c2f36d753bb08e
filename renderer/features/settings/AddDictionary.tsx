import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { ChosenFile, Request } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useHost } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './DictionarySettings.module.css'

interface AddDictionaryProps {
  readonly languages: readonly LanguageTag[]
  /** True: it was added. */
  readonly onAdd: (request: Request<'dictionaries.add'>) => Promise<boolean>
  readonly onClose: () => void
}

/** Takes the two files of a Hunspell dictionary, one after the other. */
export function AddDictionary({ languages, onAdd, onClose }: AddDictionaryProps) {
  const { t } = useTranslation('settings')
  const { languageTitle } = useFormat()
  const host = useHost()
  const [language, setLanguage] = useState(languages[0])
  const [affix, setAffix] = useState<ChosenFile | null>(null)
  const [words, setWords] = useState<ChosenFile | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  async function choose(ending: string, take: (file: ChosenFile) => void): Promise<void> {
    // At once: a browser opens its file dialog only while the click is being handled.
    const chosen = await host.chooseFile([ending])
    setError(chosen.ok ? null : chosen.error)
    if (chosen.ok && chosen.value !== null) take(chosen.value)
  }
  async function add(): Promise<void> {
    if (language === undefined || affix === null || words === null) return
    const request = { language, affix: affix.ticket, words: words.ticket }
    if (await onAdd(request)) onClose()
  }

  return (
    <fieldset className={styles.form}>
      <legend className="visually-hidden">{t('spelling.add')}</legend>
      <p className={styles.soft}>{t('spelling.adding.intro')}</p>
      <div className={styles.row}>
        <Select
          label={t('spelling.adding.language')}
          value={language ?? ''}
          choices={languages.map((value) => ({ value, label: languageTitle(value) }))}
          onChange={(value) => setLanguage(value as LanguageTag)}
        />
        <Button onPress={() => void choose('.aff', setAffix)}>
          {affix?.name ?? t('spelling.adding.affix')}
        </Button>
        <Button onPress={() => void choose('.dic', setWords)}>
          {words?.name ?? t('spelling.adding.words')}
        </Button>
      </div>
      <Refusal error={error} />
      <div className={styles.row}>
        <Button onPress={onClose}>{t('spelling.adding.cancel')}</Button>
        <Button
          kind="primary"
          isDisabled={affix === null || words === null}
          onPress={() => void add()}
        >
          {t('spelling.adding.keep')}
        </Button>
      </div>
    </fieldset>
  )
}
