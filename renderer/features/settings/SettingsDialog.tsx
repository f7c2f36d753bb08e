import { useTranslation } from 'react-i18next'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useChangeSettings, useSettings } from '../../session/useSettings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { CheckSettings } from './CheckSettings.tsx'
import { DictionarySettings } from './DictionarySettings.tsx'
import { KeySettings } from './KeySettings.tsx'
import styles from './SettingsDialog.module.css'
import { TextSize } from './TextSize.tsx'
import { TranslationSettings } from './TranslationSettings.tsx'

interface SettingsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What a person sets for themself. Every change takes effect, and is kept, at once. */
export function SettingsDialog({ isOpen, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('settings')
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose} size="large">
      <SettingsForm />
    </Dialog>
  )
}

function SettingsForm() {
  const { t } = useTranslation('settings')
  const { ownLanguage } = useFormat()
  const settings = useSettings()
  const change = useChangeSettings()
  return (
    <div className={styles.form}>
      <RadioRow
        label={t('language.label')}
        value={settings.language ?? 'system'}
        choices={[
          { value: 'system' as const, label: t('language.system') },
          ...INTERFACE_LANGUAGES.map((language) => ({
            value: language,
            label: ownLanguage(language),
            lang: language,
          })),
        ]}
        onChange={(value) => void change({ language: value === 'system' ? null : value })}
      />
      <RadioRow
        label={t('theme.label')}
        value={settings.theme}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`theme.${value}`),
        }))}
        onChange={(theme) => void change({ theme })}
      />
      <TextSize
        size={settings.transcriptSize}
        onChange={(transcriptSize) => void change({ transcriptSize })}
      />
      <TranslationSettings />
      <DictionarySettings />
      <CheckSettings />
      <KeySettings keys={settings.keys} onChange={(keys) => void change({ keys })} />
    </div>
  )
}
