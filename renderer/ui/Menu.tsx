import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import type { ActionId } from '../keys/actions.ts'
import { formatChord } from '../keys/formatChord.ts'
import { useKeys } from '../keys/keys.ts'
import { classes } from './classes.ts'
import styles from './Menu.module.css'

interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'style' | 'children'> {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly label: string
  readonly children: ReactNode
}

/** A menu under a button. */
export function Menu({ trigger, label, children, ...props }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(styles.popover)} offset={2}>
        <AriaMenu {...props} aria-label={label} className={classes(styles.list)}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  /** The action it stands for: its key is shown at the end. */
  readonly action?: ActionId
}

export function MenuItem({ children, action, ...props }: MenuItemProps) {
  const { map, mac } = useKeys()
  const chord = action === undefined ? '' : formatChord(map[action], mac)
  return (
    <AriaMenuItem {...props} className={classes(styles.item)}>
      <span className={styles.words}>{children}</span>
      {chord !== '' && <kbd className={styles.chord}>{chord}</kbd>}
    </AriaMenuItem>
  )
}

export const MenuLine = () => <Separator className={classes(styles.separator)} />
