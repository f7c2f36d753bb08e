import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CHECK_LEVELS,
  CHECKS,
  type CheckId,
  type CheckLevel,
  DEFAULT_CHECK_LEVELS,
} from '#core/assist/checks/check.ts'
import { useApp } from '../../session/app.ts'
import { takeAskedSettings } from '../../session/askedSettings.ts'
import { useSettings } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { focusFirst } from '../../ui/focusFirst.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './CheckSettings.module.css'
import { SettingsPart } from './SettingsPart.tsx'

/** How much weight each check has; off: it is not made. */
export function CheckSettings() {
  const { t } = useTranslation('settings')
  const { t: words } = useTranslation('checks')
  const id = useId()
  const part = useRef<HTMLDivElement>(null)
  const levels = useRef<HTMLDivElement>(null)
  // Before the dialog looks whether something in it has the focus: it takes what it finds.
  useEffect(() => {
    if (!takeAskedSettings('checks')) return
    focusFirst(levels.current)
    part.current?.scrollIntoView()
  }, [])
  const { settings } = useApp()
  const { checks } = useSettings().assist
  const level = (check: CheckId): CheckLevel => checks[check] ?? DEFAULT_CHECK_LEVELS[check]
  const isDefault = CHECKS.every((check) => level(check) === DEFAULT_CHECK_LEVELS[check])

  function change(changes: Partial<Record<CheckId, CheckLevel>>): void {
    const { assist } = settings.get()
    void settings.change({ assist: { ...assist, checks: { ...assist.checks, ...changes } } })
  }

  return (
    <div ref={part}>
      <SettingsPart
        title={t('checks.title')}
        intro={t('checks.intro')}
        action={
          <Button kind="quiet" isDisabled={isDefault} onPress={() => change(DEFAULT_CHECK_LEVELS)}>
            {t('checks.reset')}
          </Button>
        }
      >
        <div ref={levels} className={styles.columns}>
          {CHECKS.map((check) => (
            <div key={check} className={styles.line}>
              <div className={styles.check}>
                <p aria-hidden>{words(`name.${check}`)}</p>
                <p id={`${id}${check}`} className={styles.about}>
                  {words(`about.${check}`)}
                </p>
              </div>
              <div className={styles.level}>
                <Select
                  label={words(`name.${check}`)}
                  labelHidden
                  describedBy={`${id}${check}`}
                  value={level(check)}
                  choices={CHECK_LEVELS.map((value) => ({
                    value,
                    label: words(`level.${value}`),
                  }))}
                  onChange={(value) => change({ [check]: value })}
                />
              </div>
            </div>
          ))}
        </div>
      </SettingsPart>
    </div>
  )
}
