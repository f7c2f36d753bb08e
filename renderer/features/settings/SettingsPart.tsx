import { type ReactNode, useId } from 'react'
import styles from './SettingsPart.module.css'

interface SettingsPartProps {
  readonly title: string
  readonly intro: string
  /** What stands at the other end of the heading. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One subject of the settings. */
export function SettingsPart({ title, intro, action, children }: SettingsPartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.part}>
      <header className={styles.header}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {action}
      </header>
      <p className={styles.soft}>{intro}</p>
      {children}
    </section>
  )
}
