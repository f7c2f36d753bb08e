import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Copy } from '#core/protocol/printOptions.ts'
import { classes } from '../../ui/classes.ts'
import fieldStyles from '../../ui/Field.module.css'
import styles from './CopyChoice.module.css'

interface CopyChoiceProps {
  readonly value: Copy
  readonly copies: readonly Copy[]
  readonly isDisabled: boolean
  readonly onChange: (copy: Copy) => void
}

/** Which copy of the record, each with what it holds and for whom it is. */
export function CopyChoice({ value, copies, isDisabled, onChange }: CopyChoiceProps) {
  const { t } = useTranslation('export')
  return (
    <RadioGroup
      className={classes(fieldStyles.labelled)}
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => onChange(chosen as Copy)}
    >
      <Label className={classes(fieldStyles.label)}>{t('copy')}</Label>
      <div className={styles.copies}>
        {copies.map((copy) => (
          <Radio key={copy} value={copy} className={classes(styles.copy)}>
            <span className={styles.name}>{t(`copies.${copy}`)}</span>
            {copy === value && <span className={styles.about}>{t(`aboutCopy.${copy}`)}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
