import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { LocalText, Statement } from '#core/report/statement.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LineField } from '../../ui/LineField.tsx'
import styles from './AttributionFields.module.css'
import type { ChangeStatement } from './changeStatement.ts'
import { useClaimLanguages } from './useClaimLanguages.ts'
import { withText } from './withText.ts'

interface AttributionFieldsProps {
  readonly statement: Statement
  readonly isReadOnly: boolean
  readonly change: ChangeStatement
}

/** Who states it, then through whom it came; each name in each language. */
export function AttributionFields({ statement, isReadOnly, change }: AttributionFieldsProps) {
  const { t } = useTranslation('statements')
  const { attribution } = statement
  const languages = useClaimLanguages(attribution)
  /** A step without a name yet is not part of the statement: it stands on screen alone. */
  const [adding, setAdding] = useState(false)
  const isNew = adding || attribution.length === 0
  const steps: readonly LocalText[] = isNew && !isReadOnly ? [...attribution, {}] : attribution

  async function setName(place: number, language: LanguageTag, name: string): Promise<boolean> {
    const isLast = place === attribution.length
    const saved = await change((now) => {
      const step = withText(now.attribution[place] ?? {}, language, name)
      return { attribution: now.attribution.toSpliced(place, 1, step) }
    })
    if (saved && isLast) setAdding(false)
    return saved
  }

  const swap = (place: number, other: number) =>
    void change((now) => {
      const [one, two] = [now.attribution[place], now.attribution[other]]
      if (one === undefined || two === undefined) return {}
      return { attribution: now.attribution.with(place, two).with(other, one) }
    })

  return (
    <fieldset className={styles.fields}>
      <legend>{t('statement.attribution')}</legend>
      <ol>
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step of the chain is its place in it.
          <li key={place} className={styles.step}>
            <fieldset className={styles.names}>
              <legend>
                {place === 0 ? t('statement.who') : t('statement.through', { place })}
              </legend>
              <div className={styles.grid}>
                {languages.map((language) => (
                  <NameField
                    key={language}
                    field={`statement:${statement.id}:source:${place}:${language}`}
                    step={step}
                    language={language}
                    isReadOnly={isReadOnly}
                    setName={(name) => setName(place, language, name)}
                  />
                ))}
              </div>
            </fieldset>
            {!isReadOnly && place < attribution.length && (
              <div className={styles.buttons}>
                <IconButton
                  icon={ArrowUp}
                  label={t('statement.stepUp')}
                  isDisabled={place === 0}
                  onPress={() => swap(place, place - 1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={t('statement.stepDown')}
                  isDisabled={place === attribution.length - 1}
                  onPress={() => swap(place, place + 1)}
                />
                <IconButton
                  icon={X}
                  label={t('statement.stepRemove')}
                  onPress={() =>
                    void change((now) => ({ attribution: now.attribution.toSpliced(place, 1) }))
                  }
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && !isNew && (
        <Button kind="quiet" className={styles.add} onPress={() => setAdding(true)}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {t('statement.addStep')}
        </Button>
      )}
    </fieldset>
  )
}

interface NameFieldProps {
  readonly field: string
  readonly step: LocalText
  readonly language: LanguageTag
  readonly isReadOnly: boolean
  readonly setName: (name: string) => Promise<boolean>
}

function NameField({ field, step, language, isReadOnly, setName }: NameFieldProps) {
  const format = useFormat()
  const name = useDraftedField(field, step[language] ?? '', setName)
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{format.languageTitle(language)}</label>
      <LineField id={id} lang={language} readOnly={isReadOnly} {...name} />
    </>
  )
}
