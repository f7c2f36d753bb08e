import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TermbaseInfo } from '#core/protocol/hostApi.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './OtherBase.module.css'

interface OtherBaseProps {
  readonly base: TermbaseInfo
  readonly onEnabled: (enabled: boolean) => void
  readonly onRemove: () => void
}

/** What a termbase that cannot be edited is, and whether its terms are recognised. */
export function OtherBase({ base, onEnabled, onRemove }: OtherBaseProps) {
  const { t } = useTranslation('resources')
  return (
    <div className={styles.bar}>
      <Checkbox
        isSelected={base.enabled && base.problem === null}
        isDisabled={base.problem !== null}
        onChange={onEnabled}
      >
        {t('terms.recognised')}
      </Checkbox>
      <div className={styles.about}>
        {base.problem === null ? (
          base.builtIn ? (
            t('terms.starterAbout')
          ) : (
            t('terms.readOnly')
          )
        ) : (
          <Refusal error={base.problem} />
        )}
      </div>
      {!base.builtIn && (
        <IconButton
          icon={Trash2}
          label={t('terms.removeBase', { name: base.name })}
          onPress={onRemove}
        />
      )}
    </div>
  )
}
