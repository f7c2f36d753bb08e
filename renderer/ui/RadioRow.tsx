import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './Choice.module.css'
import { classes } from './classes.ts'
import fieldStyles from './Field.module.css'
import type { Choice } from './Select.tsx'

interface RadioRowProps<Value extends string> {
  readonly label: ReactNode
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
}

/** One of a few, all in sight. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { label, value, choices, onChange, isDisabled = false } = props
  return (
    <RadioGroup
      className={classes(fieldStyles.labelled)}
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      <Label className={classes(fieldStyles.label)}>{label}</Label>
      <div className={styles.row}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={classes(styles.segment)}
            {...(choice.lang === undefined ? {} : { lang: choice.lang })}
          >
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
