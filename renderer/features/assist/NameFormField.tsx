import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NameProposal } from '#core/assist/names/proposal.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { classes } from '../../ui/classes.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Dialogs.module.css'

interface NameFormFieldProps {
  readonly language: LanguageTag
  /** What was picked or written; null: nothing yet, the first proposal counts. */
  readonly text: string | null
  readonly proposals: readonly NameProposal[]
  /** True: the focus begins here. */
  readonly isFirst: boolean
  readonly onText: (text: string) => void
  readonly onEnter: (text: string, cause: string) => void
}

/** The form of a name in one language: picked from what the systems propose, or written. */
export function NameFormField(props: NameFormFieldProps) {
  const { language, text, proposals, isFirst, onText, onEnter } = props
  const { t } = useTranslation('names')
  const format = useFormat()
  const current = text ?? proposals[0]?.text ?? ''
  const title = format.languageTitle(language)
  return (
    <div className={styles.nameForm}>
      <TextField
        label={title}
        lang={language}
        value={current}
        autoFocus={isFirst}
        maxLength={1_000}
        onInput={onText}
        onCommit={onEnter}
      />
      {proposals.length > 1 && (
        <RadioGroup
          className={classes(styles.proposals)}
          value={current}
          onChange={onText}
          orientation="vertical"
        >
          <Label className="visually-hidden">{t('proposals', { language: title })}</Label>
          {proposals.map((proposal) => (
            <Radio key={proposal.text} value={proposal.text} className={classes(styles.proposal)}>
              <span lang={language}>{proposal.text}</span>
              <span className={styles.system}>{t(`systems.${proposal.system}`)}</span>
            </Radio>
          ))}
        </RadioGroup>
      )}
      {proposals.length === 1 && proposals[0] !== undefined && (
        <p className={styles.aside}>{t(`systems.${proposals[0].system}`)}</p>
      )}
    </div>
  )
}
