import { ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { classes } from './classes.ts'
import fieldStyles from './Field.module.css'
import menuStyles from './Menu.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Language of the label, where it is not the interface's. */
  readonly lang?: string
}

interface SelectProps<Value extends string> {
  readonly label: ReactNode
  /** True: the label is read out and not shown. */
  readonly labelHidden?: boolean
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
  /** The id of what says more about it. */
  readonly describedBy?: string
}

/** One of a list, opened on demand. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden = false, value, choices, onChange, isDisabled = false } = props
  return (
    <AriaSelect
      className={classes(fieldStyles.labelled)}
      isDisabled={isDisabled}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen as Value)
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : classes(fieldStyles.label)}>
        {label}
      </Label>
      <Button className={classes(fieldStyles.field, fieldStyles.select)}>
        <SelectValue className={classes(fieldStyles.selected)} />
        <ChevronsUpDown size={14} strokeWidth={1.5} aria-hidden />
      </Button>
      <Popover className={classes(menuStyles.popover)} offset={2}>
        <ListBox items={choices} className={classes(menuStyles.list)}>
          {(choice) => (
            <ListBoxItem
              id={choice.value}
              textValue={choice.label}
              className={classes(menuStyles.item)}
              {...(choice.lang === undefined ? {} : { lang: choice.lang })}
            >
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
