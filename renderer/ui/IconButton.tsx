import type { LucideIcon } from 'lucide-react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import type { ActionId } from '../keys/actions.ts'
import { formatChord } from '../keys/formatChord.ts'
import { useKeys } from '../keys/keys.ts'
import styles from './Button.module.css'
import { classes } from './classes.ts'

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly icon: LucideIcon
  /** What it does, in words: read out, and shown when pointed at. */
  readonly label: string
  /** The action it stands for: its key is shown with the words. */
  readonly action?: ActionId
  readonly className?: string | undefined
}

export function IconButton({ icon: Icon, label, action, className, ...props }: IconButtonProps) {
  const { map, mac } = useKeys()
  const chord = action === undefined ? '' : formatChord(map[action], mac)
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classes(styles.button, styles.icon, className)}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden />
      </AriaButton>
      <Tooltip className={classes(styles.tooltip)} offset={4}>
        {label}
        {chord !== '' && <kbd>{chord}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
