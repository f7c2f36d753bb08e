import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { closedThings } from '#core/interview/closedThings.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './Form.module.css'

interface EntryEndProps {
  readonly id: EntryId
  /** Every entry of its kind, in order. */
  readonly among: readonly EntryId[]
}

/** At the end of an entry's form: to another place in order, or away. Undo brings it back. */
export function EntryEnd({ id, among }: EntryEndProps) {
  const { t } = useTranslation('record')
  const { run, refusal } = useCommand()
  const place = among.indexOf(id)
  const closed = useInterview((interview) => closedThings(interview).entries)
  // Nothing comes to stand before what is closed.
  const isFirst = place <= 0 || closed.has(among[place - 1] as EntryId)
  const move = (after: EntryId | null) => void run({ type: 'MoveEntry', entry: id, after })
  return (
    <div className={styles.end}>
      {among.length > 1 && (
        <>
          <IconButton
            icon={ArrowUp}
            label={t('action.moveUp')}
            isDisabled={isFirst}
            onPress={() => move(among[place - 2] ?? null)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('action.moveDown')}
            isDisabled={place === among.length - 1}
            onPress={() => move(among[place + 1] ?? null)}
          />
        </>
      )}
      <div className={styles.refusal}>
        <Refusal error={refusal} />
      </div>
      <Button kind="danger" onPress={() => void run({ type: 'RemoveEntry', entry: id })}>
        {t('action.remove')}
      </Button>
    </div>
  )
}
