import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistSettings } from '#core/assist/assistSettings.ts'
import { useApp } from '../../session/app.ts'
import { useSettings } from '../../session/useSettings.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useEscapeReverts } from '../../ui/useEscapeReverts.ts'
import styles from './MemoriesView.module.css'
import { wholeNumber } from './wholeNumber.ts'

/** As in the settings' schema, in percent. */
const FUZZY_FROM = [60, 100] as const

/** Whether the library's interviews teach the memory, and how alike a text must be. */
export function LearningSettings({ onChange }: { readonly onChange: () => void }) {
  const { t } = useTranslation('resources')
  const { settings } = useApp()
  const { learnFromInterviews, fuzzyFrom } = useSettings().assist
  const line = useEscapeReverts<HTMLInputElement>()
  const [isWrong, setWrong] = useState(false)

  async function change(changes: Partial<AssistSettings>): Promise<void> {
    await settings.change({ assist: { ...settings.get().assist, ...changes } })
    onChange()
  }

  return (
    <div className={styles.learning}>
      <div>
        <Checkbox
          isSelected={learnFromInterviews}
          onChange={(learn) => void change({ learnFromInterviews: learn })}
        >
          {t('memories.learn')}
        </Checkbox>
        <p className={styles.about}>{t('memories.learnAbout')}</p>
      </div>
      <div className={styles.fuzzy}>
        <TextField
          {...line}
          label={t('memories.fuzzyFrom')}
          description={t('memories.fuzzyAbout')}
          value={String(fuzzyFrom)}
          inputMode="numeric"
          error={isWrong ? t('memories.fuzzyWrong') : null}
          onCommit={(text) => {
            const percent = wholeNumber(text, ...FUZZY_FROM)
            setWrong(percent === null)
            if (percent === null) line.handle.current?.revert()
            else if (percent !== fuzzyFrom) void change({ fuzzyFrom: percent })
          }}
        />
      </div>
    </div>
  )
}
