import { useTranslation } from 'react-i18next'
import { ORIENTATIONS, PAPERS } from '#core/protocol/printOptions.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ExportOptions.module.css'
import type { ExportChoices } from './exportChoices.ts'

interface PageOptionsProps {
  readonly choices: ExportChoices
  readonly isDisabled: boolean
  readonly onChange: (changes: Partial<ExportChoices>) => void
}

/** The sheet and its words: paper, orientation, size of print, language of headings, standard. */
export function PageOptions({ choices, isDisabled, onChange }: PageOptionsProps) {
  const { t } = useTranslation('export')
  const format = useFormat()
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('paper')}
          value={choices.paper}
          isDisabled={isDisabled}
          choices={PAPERS.map((value) => ({
            value,
            label: t(`papers.${value}`),
          }))}
          onChange={(paper) => onChange({ paper })}
        />
        <Select
          label={t('orientation')}
          value={choices.orientation}
          isDisabled={isDisabled}
          choices={ORIENTATIONS.map((value) => ({
            value,
            label: t(`orientations.${value}`),
          }))}
          onChange={(orientation) => onChange({ orientation })}
        />
      </div>
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
      {choices.format === 'pdf' && (
        <Select
          label={t('standard')}
          value={choices.standard}
          isDisabled={isDisabled}
          choices={(['archive', 'accessible'] as const).map((value) => ({
            value,
            label: t(`standards.${value}`),
          }))}
          onChange={(standard) => onChange({ standard })}
        />
      )}
      <Checkbox
        isSelected={choices.largePrint}
        isDisabled={isDisabled}
        onChange={(largePrint) => onChange({ largePrint })}
      >
        {t('largePrint')}
      </Checkbox>
    </>
  )
}
