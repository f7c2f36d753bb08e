import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { retimeRow } from './retimeRow.ts'
import styles from './Transcript.module.css'
import { readTimes, type TimeFault, type TimeFields, timeFields } from './timeFields.ts'
import { useSegment, useTranscript } from './useTranscript.ts'

const FIELDS = ['date', 'wallStart', 'wallEnd', 'mediaStart', 'mediaEnd'] as const
const FORM = 'retime-form'

interface RetimeDialogProps {
  readonly segment: SegmentId
  readonly onClose: () => void
}

/** A row's times: on the clock of the interview's zone, and in the recording. */
export function RetimeDialog({ segment, onClose }: RetimeDialogProps) {
  const { t } = useTranslation('transcript')
  const { t: common } = useTranslation('common')
  const transcript = useTranscript()
  const known = useSegment(segment)
  const { timeZone } = transcript.session.interview()
  const [initial] = useState(() => (known === undefined ? null : timeFields(known, timeZone)))
  const [faults, setFaults] = useState<Partial<Record<keyof TimeFields, TimeFault>>>({})
  if (initial === null) return null

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? '')]))
    const times = readTimes(typed as unknown as TimeFields, timeZone)
    if (!times.ok) {
      setFaults(times.error)
      return
    }
    retimeRow(transcript, segment, times.value)
    onClose()
  }

  return (
    <Dialog
      title={t('retime')}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form={FORM}>
            {common('save')}
          </Button>
        </>
      }
    >
      <form id={FORM} className={styles.times} onSubmit={submit} noValidate>
        {FIELDS.map((name, index) => (
          <TextField
            key={name}
            name={name}
            value={initial[name]}
            autoFocus={index === 0}
            label={t(`times.${name}`, { zone: timeZone })}
            placeholder={t(`times.${name}Form`)}
            error={faults[name] === undefined ? null : t(`times.${faults[name]}`)}
          />
        ))}
      </form>
    </Dialog>
  )
}
