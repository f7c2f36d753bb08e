import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../session/useCommand.ts'
import { useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { GroupFacts } from './GroupFacts.tsx'
import styles from './Redaction.module.css'
import type { RedactionDialog } from './redactionDialogs.ts'
import { type RedactedPlace, redactionGroups } from './redactionGroups.ts'

interface CoveredDialogProps {
  readonly asked: RedactionDialog & { type: 'covered' }
  readonly onClose: () => void
}

/** What was covered together: its reason can be put in other words, and it can be lifted. */
export function CoveredDialog({ asked, onClose }: CoveredDialogProps) {
  const { t } = useTranslation('redaction')
  const { t: common } = useTranslation('common')
  const form = useId()
  const session = useSession()
  const { run, refusal } = useCommand()
  const [group] = useState(() =>
    redactionGroups(session.interview()).find(({ id }) => id === asked.group),
  )
  const [reason, setReason] = useState(group?.places[0].redaction.reason ?? '')
  if (group === undefined) return null
  const { id, places } = group
  const here = places.find(
    ({ segment, redaction }) =>
      segment === asked.at?.segment &&
      redaction.language === asked.at.language &&
      redaction.start <= asked.at.start &&
      redaction.end > asked.at.start,
  )

  async function lift(lifted: readonly RedactedPlace[]): Promise<void> {
    const redactions = lifted.map(({ segment, redaction }) => ({
      segment,
      redaction: redaction.id,
    }))
    if (await run({ type: 'RemoveRedactions', redactions })) onClose()
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (await run({ type: 'ChangeRedactionReason', group: id, reason })) onClose()
  }

  return (
    <Dialog
      title={t('covered.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          {here !== undefined && places.length > 1 && (
            <Button onPress={() => void lift([here])}>{t('covered.liftHere')}</Button>
          )}
          <Button onPress={() => void lift(places)}>
            {t('covered.lift', { count: places.length })}
          </Button>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('covered.save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <TextField label={t('reason')} value={reason} autoFocus onInput={setReason} />
        <GroupFacts group={group} />
        <Refusal error={refusal} />
      </form>
    </Dialog>
  )
}
