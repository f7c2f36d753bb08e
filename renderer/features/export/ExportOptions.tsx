import { useTranslation } from 'react-i18next'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ExportOptions.module.css'
import { type ExportChoices, OFFERED_FORMATS } from './exportChoices.ts'
import { LanguageOrder } from './LanguageOrder.tsx'

interface ExportOptionsProps {
  readonly choices: ExportChoices
  readonly isDisabled: boolean
  readonly onChange: (changes: Partial<ExportChoices>) => void
}

export function ExportOptions({ choices, isDisabled, onChange }: ExportOptionsProps) {
  const { t } = useTranslation('export')
  const format = useFormat()
  const isPdf = choices.format === 'pdf'
  return (
    <div className={styles.options}>
      <RadioRow
        label={t('format')}
        value={choices.format}
        isDisabled={isDisabled}
        choices={OFFERED_FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
        onChange={(chosen) => onChange({ format: chosen })}
      />
      <p className={styles.about}>{t(`about.${choices.format}`)}</p>
      {choices.format !== 'json' && (
        <LanguageOrder choices={choices} isDisabled={isDisabled} onChange={onChange} />
      )}
      {isPdf && (
        <>
          <Checkbox
            isSelected={choices.annex}
            isDisabled={isDisabled}
            onChange={(annex) => onChange({ annex })}
          >
            {t('annex')}
          </Checkbox>
          <div className={styles.pair}>
            <Select
              label={t('paper')}
              value={choices.paper}
              isDisabled={isDisabled}
              choices={(['a4', 'us-letter'] as const).map((value) => ({
                value,
                label: t(`papers.${value}`),
              }))}
              onChange={(paper) => onChange({ paper })}
            />
            <Select
              label={t('labels')}
              value={choices.labels}
              isDisabled={isDisabled}
              choices={INTERFACE_LANGUAGES.map((value) => ({
                value,
                label: format.ownLanguage(value),
                lang: value,
              }))}
              onChange={(labels) => onChange({ labels })}
            />
          </div>
        </>
      )}
    </div>
  )
}
