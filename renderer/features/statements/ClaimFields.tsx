import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Statement } from '#core/report/statement.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import styles from './ClaimFields.module.css'
import type { ChangeStatement } from './changeStatement.ts'
import { useClaimLanguages } from './useClaimLanguages.ts'
import { withText } from './withText.ts'

interface ClaimFieldsProps {
  readonly statement: Statement
  /** True: just made; the first language waits for its words. */
  readonly isFresh: boolean
  readonly isReadOnly: boolean
  readonly change: ChangeStatement
}

/** The claim, restated in each language. */
export function ClaimFields({ statement, isFresh, isReadOnly, change }: ClaimFieldsProps) {
  const { t } = useTranslation('statements')
  const languages = useClaimLanguages([statement.text])
  return (
    <fieldset className={styles.fields}>
      <legend>{t('statement.claim')}</legend>
      {languages.map((language, place) => (
        <ClaimField
          key={language}
          statement={statement}
          language={language}
          takesFocus={isFresh && place === 0}
          isReadOnly={isReadOnly}
          change={change}
        />
      ))}
    </fieldset>
  )
}

interface ClaimFieldProps {
  readonly statement: Statement
  readonly language: LanguageTag
  readonly takesFocus: boolean
  readonly isReadOnly: boolean
  readonly change: ChangeStatement
}

function ClaimField({ statement, language, takesFocus, isReadOnly, change }: ClaimFieldProps) {
  const format = useFormat()
  const handle = useRef<FieldHandle<HTMLTextAreaElement>>(null)
  const field = useDraftedField(
    `statement:${statement.id}:claim:${language}`,
    statement.text[language] ?? '',
    (text) => change((now) => ({ text: withText(now.text, language, text) })),
  )
  useEffect(() => {
    if (takesFocus) handle.current?.element.focus()
  }, [takesFocus])
  return (
    <AreaField
      label={format.languageTitle(language)}
      lang={language}
      rows={2}
      readOnly={isReadOnly}
      handle={handle}
      {...field}
    />
  )
}
