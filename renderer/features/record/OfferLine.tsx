import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyChord } from '../../ui/KeyChord.tsx'
import { leaveField } from '../../ui/leaveField.ts'
import styles from './Form.module.css'

interface OfferLineProps {
  readonly children: ReactNode
  readonly onTake: () => void
}

/** Something that could be taken over: offered as suggestions are, by the key that accepts them. */
export function OfferLine({ children, onTake }: OfferLineProps) {
  const { t } = useTranslation('record')
  const { map } = useKeys()
  useAction('assist.accept', () => {
    leaveField()
    onTake()
  })
  return (
    <div className={styles.offer}>
      <span>{children}</span>
      <Button kind="quiet" onPress={onTake}>
        {t('takeOver.take')}
        <KeyChord chord={map['assist.accept']} />
      </Button>
    </div>
  )
}
