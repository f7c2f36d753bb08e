import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MemoryInfo } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LineField } from '../../ui/LineField.tsx'
import styles from './MemoriesView.module.css'

/** As in the protocol, in points of the score. */
const PENALTY_MAX = 50

interface MemoryRowProps {
  readonly memory: MemoryInfo
  readonly onChange: (changes: Partial<Pick<MemoryInfo, 'name' | 'penalty' | 'enabled'>>) => void
  readonly onRemove: () => void
}

/** One imported memory: its name, whether it is used, and what its matches lose. */
export function MemoryRow({ memory, onChange, onRemove }: MemoryRowProps) {
  const { t } = useTranslation('resources')
  const format = useFormat()
  const { name } = memory
  return (
    <tr>
      <td className={styles.name}>
        <LineField
          bare
          value={name}
          aria-label={t('memories.nameOf', { name })}
          onCommit={(text) => {
            if (text.trim() !== '' && text !== name) onChange({ name: text.trim() })
          }}
        />
      </td>
      <td>
        <Checkbox
          isSelected={memory.enabled}
          aria-label={t('memories.useOf', { name })}
          onChange={(enabled) => onChange({ enabled })}
        >
          {memory.enabled ? t('memories.on') : t('memories.off')}
        </Checkbox>
      </td>
      <td className={styles.penalty}>
        <LineField
          value={String(memory.penalty)}
          inputMode="numeric"
          aria-label={t('memories.penaltyOf', { name })}
          onCommit={(text) => {
            const penalty = Math.round(Number(text))
            if (Number.isFinite(penalty)) {
              onChange({ penalty: Math.min(PENALTY_MAX, Math.max(0, penalty)) })
            }
          }}
        />
      </td>
      <td className={styles.number}>{format.number(memory.units)}</td>
      <td className={styles.facts}>
        {Object.entries(memory.languages)
          .map(([tag, count]) => `${format.language(tag)} ${format.number(count)}`)
          .join(', ')}
      </td>
      <td className={styles.facts}>{format.date(memory.importedAt)}</td>
      <td className={styles.end}>
        <IconButton icon={Trash2} label={t('memories.removeOf', { name })} onPress={onRemove} />
      </td>
    </tr>
  )
}
