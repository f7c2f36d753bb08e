import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ServerAddress, serverAddress } from '#core/assist/translation/serverAddress.ts'
import {
  isConfirmed,
  TRANSLATION_KINDS,
  type TranslationConfig,
} from '#core/assist/translation/translationConfig.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useApp } from '../../session/app.ts'
import { useSettings } from '../../session/useSettings.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { ForeignServer } from './ForeignServer.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { TranslationKey } from './TranslationKey.tsx'
import styles from './TranslationSettings.module.css'
import { TranslationTrial } from './TranslationTrial.tsx'

type Change = (changes: Partial<TranslationConfig>) => void

const EXAMPLES = {
  'openai-compatible': 'http://127.0.0.1:11434',
  libretranslate: 'http://127.0.0.1:5000',
} as const
/** Seconds that can be waited for an answer. */
const TIMEOUTS = [10, 30, 60, 120, 300, 600]

/** Machine translation: off until a person names a server, and another computer only with their word. */
export function TranslationSettings() {
  const { t } = useTranslation('settings')
  const { settings } = useApp()
  const config = useSettings().translation
  const address = serverAddress(config.baseUrl)
  const stateText = useStateText()

  const [error, setError] = useState<AppError | null>(null)

  async function keep(changes: Partial<TranslationConfig>): Promise<void> {
    const translation = { ...settings.get().translation, ...changes }
    const refused = await settings.change({ translation })
    setError(refused)
    // Where text goes is what the engine says, not what was wished for.
    if (refused !== null) await settings.reload()
  }
  const change: Change = (changes) => void keep(changes)

  return (
    <SettingsPart title={t('translation.title')} intro={t('translation.intro')}>
      <Checkbox isSelected={config.enabled} onChange={(enabled) => change({ enabled })}>
        {t('translation.enabled')}
      </Checkbox>
      <p role="status" className={styles.state}>
        {stateText(config, address)}
      </p>
      <Refusal error={error} />
      {config.enabled && <ServerFields config={config} onChange={change} />}
      {config.enabled && address !== null && !address.loopback && (
        <ForeignServer
          address={address}
          isAllowed={isConfirmed(config, address)}
          onAllow={(allowed) => change({ acceptedOrigin: allowed ? address.origin : null })}
        />
      )}
      {config.enabled && address !== null && isConfirmed(config, address) && (
        <>
          <TranslationKey key={address.origin} />
          <TranslationTrial config={config} host={address.host} />
        </>
      )}
    </SettingsPart>
  )
}

function useStateText(): (config: TranslationConfig, address: ServerAddress | null) => string {
  const { t } = useTranslation('settings')
  return (config, address) => {
    if (!config.enabled) return t('translation.state.off')
    if (address === null) return t('translation.state.noAddress')
    const { host } = address
    return isConfirmed(config, address)
      ? t('translation.state.on', { host })
      : t('translation.state.waiting', { host })
  }
}

interface ServerFieldsProps {
  readonly config: TranslationConfig
  readonly onChange: Change
}

function ServerFields({ config, onChange }: ServerFieldsProps) {
  const { t } = useTranslation('settings')
  const errorText = useErrorText()
  const { kind, baseUrl, model, timeoutSeconds } = config
  const isWrong = baseUrl !== '' && serverAddress(baseUrl) === null
  const timeouts = [...new Set([...TIMEOUTS, timeoutSeconds])].sort((a, b) => a - b)
  return (
    <>
      <RadioRow
        label={t('translation.kind')}
        value={kind}
        choices={TRANSLATION_KINDS.map((value) => ({
          value,
          label: t(`translation.kinds.${value}`),
        }))}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <p className={styles.soft}>{t(`translation.kindHint.${kind}`)}</p>
      <div className={styles.fields}>
        <TextField
          label={t('translation.address')}
          description={t('translation.addressHint', { example: EXAMPLES[kind] })}
          error={isWrong ? errorText({ code: 'TRANSLATION_ADDRESS', address: baseUrl }) : null}
          value={baseUrl}
          inputMode="url"
          maxLength={500}
          onCommit={(text) => onChange({ baseUrl: text.trim() })}
        />
        {kind === 'openai-compatible' && (
          <TextField
            label={t('translation.model')}
            description={t('translation.modelHint')}
            value={model}
            maxLength={1_000}
            onCommit={(text) => onChange({ model: text.trim() })}
          />
        )}
        <Select
          label={t('translation.timeout')}
          value={String(timeoutSeconds)}
          choices={timeouts.map((count) => ({
            value: String(count),
            label: t('translation.seconds', { count }),
          }))}
          onChange={(seconds) => onChange({ timeoutSeconds: Number(seconds) })}
        />
      </div>
    </>
  )
}
