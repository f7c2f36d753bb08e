import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
  type TabListProps,
  type TabPanelProps,
  type TabProps,
  type TabsProps,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Tabs.module.css'

export function Tabs({
  className,
  ...props
}: Omit<TabsProps, 'className'> & { readonly className?: string | undefined }) {
  return <AriaTabs {...props} className={classes(styles.tabs, className)} />
}

export function TabList(props: Omit<TabListProps<object>, 'className'>) {
  return <AriaTabList {...props} className={classes(styles.list)} />
}

interface TabWithLabelProps extends Omit<TabProps, 'className' | 'children'> {
  readonly children: string
}

export function Tab({ children, ...props }: TabWithLabelProps) {
  return (
    <AriaTab {...props} className={classes(styles.tab)}>
      <span className={styles.label} data-label={children}>
        {children}
      </span>
    </AriaTab>
  )
}

export function TabPanel({
  className,
  ...props
}: Omit<TabPanelProps, 'className'> & { readonly className?: string | undefined }) {
  return <AriaTabPanel {...props} className={classes(styles.panel, className)} />
}
