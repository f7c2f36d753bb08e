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

export function Tab(props: Omit<TabProps, 'className'>) {
  return <AriaTab {...props} className={classes(styles.tab)} />
}

export function TabPanel({
  className,
  ...props
}: Omit<TabPanelProps, 'className'> & { readonly className?: string | undefined }) {
  return <AriaTabPanel {...props} className={classes(styles.panel, className)} />
}
