import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MemoryInfo } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useEscapeReverts } from '../../ui/useEscapeReverts.ts'
import styles from './MemoriesView.module.css'
import { wholeNumber } from './wholeNumber.ts'

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
  const { name, problem } = memory
  const nameLine = useEscapeReverts<HTMLInputElement>()
  const penaltyLine = useEscapeReverts<HTMLInputElement>()
  return (
    <tr>
      <td className={styles.name}>
        <LineField
          {...nameLine}
          value={name}
          maxLength={1_000}
          aria-label={t('memories.nameOf', { name })}
          onCommit={(text) => {
            if (text === '') nameLine.handle.current?.revert()
            else if (text !== name) onChange({ name: text })
          }}
        />
        <Refusal error={problem} />
      </td>
      <td>
        <Checkbox
          isSelected={memory.enabled && problem === null}
          isDisabled={problem !== null}
          aria-label={t('memories.useOf', { name })}
          onChange={(enabled) => onChange({ enabled })}
        >
          {problem !== null
            ? t('memories.damaged')
            : memory.enabled
              ? t('memories.on')
              : t('memories.off')}
        </Checkbox>
      </td>
      <td className={styles.penalty}>
        <LineField
          {...penaltyLine}
          value={String(memory.penalty)}
          inputMode="numeric"
          aria-label={t('memories.penaltyOf', { name })}
          onCommit={(text) => {
            const penalty = wholeNumber(text, 0, PENALTY_MAX)
            if (penalty === null) penaltyLine.handle.current?.revert()
            else if (penalty !== memory.penalty) onChange({ penalty })
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
