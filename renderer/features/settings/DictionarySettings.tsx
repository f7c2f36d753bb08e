import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { DictionaryInfo } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useApp } from '../../session/app.ts'
import { useSettings } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { AddDictionary } from './AddDictionary.tsx'
import styles from './DictionarySettings.module.css'
import { SettingsPart } from './SettingsPart.tsx'
import { useDictionaries } from './useDictionaries.ts'
import { useLanguagesInUse } from './useLanguagesInUse.ts'

/** Which dictionary checks the spelling of each language, and the dictionaries of the library. */
export function DictionarySettings() {
  const { t } = useTranslation('settings')
  const { settings } = useApp()
  const { dictionaries: chosen } = useSettings().assist
  const { dictionaries, error, add, remove } = useDictionaries()
  const languages = useLanguagesInUse()
  const [isAdding, setAdding] = useState(false)
  const own = dictionaries.filter(({ place }) => place === 'library')

  function choose(language: LanguageTag, id: string): void {
    const { assist } = settings.get()
    const { [language]: _before, ...others } = assist.dictionaries
    const next = id === '' ? others : { ...others, [language]: id }
    void settings.change({ assist: { ...assist, dictionaries: next } })
  }

  return (
    <SettingsPart title={t('spelling.title')} intro={t('spelling.intro')}>
      <div className={styles.languages}>
        {languages.map((language) => (
          <DictionaryChoice
            key={language}
            language={language}
            chosen={chosen[language] ?? ''}
            dictionaries={dictionaries}
            onChoose={(id) => choose(language, id)}
          />
        ))}
      </div>
      {own.length > 0 && (
        <ul aria-label={t('spelling.own')} className={styles.own}>
          {own.map(({ id, name }) => (
            <li key={id} className={styles.line}>
              <span>{name}</span>
              <IconButton
                icon={Trash2}
                label={t('spelling.remove', { name })}
                onPress={() => void remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <Refusal error={error} />
      {isAdding ? (
        <AddDictionary languages={languages} onAdd={add} onClose={() => setAdding(false)} />
      ) : (
        <Button className={styles.add} onPress={() => setAdding(true)}>
          {t('spelling.add')}
        </Button>
      )}
    </SettingsPart>
  )
}

interface DictionaryChoiceProps {
  readonly language: LanguageTag
  /** A dictionary's id; empty: none. */
  readonly chosen: string
  readonly dictionaries: readonly DictionaryInfo[]
  readonly onChoose: (id: string) => void
}

function DictionaryChoice({ language, chosen, dictionaries, onChoose }: DictionaryChoiceProps) {
  const { t } = useTranslation('settings')
  const { languageTitle } = useFormat()
  const fitting = dictionaries.filter((dictionary) => base(dictionary.language) === base(language))
  const isGone = chosen !== '' && fitting.every(({ id }) => id !== chosen)
  const none = fitting.length === 0 ? t('spelling.noneFound') : t('spelling.none')
  return (
    <Select
      label={languageTitle(language)}
      value={chosen}
      isDisabled={fitting.length === 0 && chosen === ''}
      choices={[
        { value: '', label: none },
        ...fitting.map(({ id, name, place }) => ({
          value: id,
          label: t(`spelling.${place}`, { name }),
        })),
        // Chosen on another machine, which has it.
        ...(isGone
          ? [
              {
                value: chosen,
                label: t('spelling.gone', { name: chosen.slice(chosen.indexOf('/') + 1) }),
              },
            ]
          : []),
      ]}
      onChange={onChoose}
    />
  )
}

const base = (language: string): string => language.split('-')[0] ?? language
