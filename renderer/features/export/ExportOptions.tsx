import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { CopyChoice } from './CopyChoice.tsx'
import styles from './ExportOptions.module.css'
import {
  copiesOf,
  type ExportChoices,
  exportOptions,
  isPaged,
  OFFERED_FORMATS,
} from './exportChoices.ts'
import { LanguageOrder } from './LanguageOrder.tsx'
import { PageOptions } from './PageOptions.tsx'

interface ExportOptionsProps {
  readonly choices: ExportChoices
  readonly isDisabled: boolean
  readonly onChange: (changes: Partial<ExportChoices>) => void
}

export function ExportOptions({ choices, isDisabled, onChange }: ExportOptionsProps) {
  const { t } = useTranslation('export')
  const copies = copiesOf(choices.format)
  const { copy } = exportOptions(choices)
  return (
    <div className={styles.options}>
      {copies.length > 0 && (
        <CopyChoice
          value={copy}
          copies={copies}
          isDisabled={isDisabled}
          onChange={(chosen) => onChange({ copy: chosen })}
        />
      )}
      <div>
        <Select
          label={t('format')}
          value={choices.format}
          isDisabled={isDisabled}
          choices={OFFERED_FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
          onChange={(format) => onChange({ format })}
        />
        <p className={styles.about}>{t(`about.${choices.format}`)}</p>
      </div>
      {choices.format !== 'json' && (
        <LanguageOrder choices={choices} isDisabled={isDisabled} onChange={onChange} />
      )}
      {choices.format === 'tmx' && (
        <Checkbox
          isSelected={choices.pseudonyms}
          isDisabled={isDisabled}
          onChange={(pseudonyms) => onChange({ pseudonyms })}
        >
          {t('pseudonymsInData')}
        </Checkbox>
      )}
      {isPaged(choices.format) && (
        <>
          {copy === 'working' && (
            <Checkbox
              isSelected={choices.annex}
              isDisabled={isDisabled}
              onChange={(annex) => onChange({ annex })}
            >
              {t('annex')}
            </Checkbox>
          )}
          <Checkbox
            isSelected={choices.pseudonyms || copy === 'release'}
            isDisabled={isDisabled || copy === 'release'}
            onChange={(pseudonyms) => onChange({ pseudonyms })}
          >
            {t('pseudonyms')}
          </Checkbox>
          <PageOptions choices={choices} isDisabled={isDisabled} onChange={onChange} />
        </>
      )}
    </div>
  )
}
