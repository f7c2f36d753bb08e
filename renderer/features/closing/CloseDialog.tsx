import { type FormEvent, useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ClosingId, ParticipantId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { openPoints } from '#core/interview/openPoints.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useHost } from '../../session/app.ts'
import { useAskReveal } from '../../session/place.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useSession } from '../../session/useSession.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { ParticipantSelect } from '../readback/ParticipantSelect.tsx'
import { useShowDialog } from '../readback/recordDialogs.ts'
import { showSection } from '../record/shownSection.ts'
import styles from './Closing.module.css'
import { firstOpen } from './firstOpen.ts'
import { type CountedPoint, OpenPointList } from './OpenPointList.tsx'
import { sectionOfPoint } from './sectionOfPoint.ts'

/** What is open, what closing means, and the closing itself. */
export function CloseDialog() {
  const { t } = useTranslation('closing')
  const { t: common } = useTranslation('common')
  const form = useId()
  const name = useActionName()
  const keys = useKeys()
  const reveal = useAskReveal()
  const showDialog = useShowDialog()
  const session = useSession()
  const interview = useInterview((now) => now)
  const findings = useOpenFindings()
  const { run, refusal } = useCommand()
  const [by, setBy] = useState<ParticipantId | null>(() => officerOf(session.interview()))
  const [note, setNote] = useState('')
  const [isMeant, setMeant] = useState(false)
  const open = useMemo(() => openPoints(interview, findings), [interview, findings])

  function show(point: CountedPoint | 'missing'): void {
    // The interview has its keys back before the next one is read.
    flushSync(() => showDialog(null))
    if (point === 'findings') {
      keys.run('interview.checks')
      return
    }
    const place = point === 'missing' ? null : firstOpen(session.interview(), point)
    if (place !== null) {
      reveal(place)
      return
    }
    showSection(session, sectionOfPoint(point, open), true)
    keys.run('interview.record')
  }

  async function close(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isMeant) return
    const closing = crypto.randomUUID() as ClosingId
    if (await run({ type: 'CloseRecord', closing, by, note, findings })) showDialog(null)
  }

  return (
    <Dialog
      title={name('record.close')}
      isOpen
      onClose={() => showDialog(null)}
      footer={
        <>
          <Button onPress={() => showDialog(null)}>{common('cancel')}</Button>
          <Button kind="danger" type="submit" form={form} isDisabled={!isMeant}>
            {t('close')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void close(event)} noValidate>
        <section aria-labelledby={`${form}open`}>
          <h3 id={`${form}open`}>{t('openTitle')}</h3>
          <OpenPointList open={open} onShow={show} />
        </section>
        <section aria-labelledby={`${form}means`}>
          <h3 id={`${form}means`}>{t('meansTitle')}</h3>
          <p className={styles.hint}>{t('means')}</p>
          <p className={styles.hint}>{t('after')}</p>
        </section>
        <ParticipantSelect label={t('by')} value={by} onChange={setBy} />
        <AreaField label={t('note')} value="" onInput={setNote} />
        <Checkbox isSelected={isMeant} onChange={setMeant}>
          {t('meant')}
        </Checkbox>
        <Refusal error={refusal} />
      </form>
    </Dialog>
  )
}

const officerOf = ({ participants }: Interview): ParticipantId | null =>
  inOrder(participants.values()).find(({ role }) => role === 'interviewer')?.id ?? null

/** How many findings of the checks are open; null: not known yet, or the checks cannot say. */
function useOpenFindings(): number | null {
  const host = useHost()
  const { id } = useSession()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let isCurrent = true
    void host.call('assist.findings', { interview: id }).then((answer) => {
      if (!isCurrent || !answer.ok) return
      setCount(answer.value.rows.reduce((sum, { open }) => sum + open.length, 0))
    })
    return () => {
      isCurrent = false
    }
  }, [host, id])
  return count
}
