import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewFields } from '#core/interview/interviewFields.ts'
import { normalizeLine } from '#core/interview/text.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useApp } from '../../session/app.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly, useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ClosedNote } from '../record/ClosedNote.tsx'
import { InterviewForm } from './InterviewForm.tsx'

interface DetailsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Title, case, time zone and languages of the open interview. */
export function DetailsDialog({ isOpen, onClose }: DetailsDialogProps) {
  return isOpen ? <Details onClose={onClose} /> : null
}

function Details({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('common')
  const { t: resources } = useTranslation('resources')
  const { settings } = useApp()
  const session = useSession()
  const name = useActionName()
  const form = useId()
  const isReadOnly = useReadOnly() !== null
  const closedAt = useInterview(({ closings }) => closings[0]?.at ?? null)
  const { run, refusal } = useCommand()
  const [initial] = useState(() => fieldsOf(session.interview()))
  const [fields, setFields] = useState(initial)
  const [wasKeptOut] = useState(() => settings.get().assist.keptOut.includes(session.id))
  const [isKeptOut, setKeptOut] = useState(wasKeptOut)
  const isTitleEmpty = normalizeLine(fields.title) === ''

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isTitleEmpty || isReadOnly) return
    const changes = changed(initial, {
      ...fields,
      title: normalizeLine(fields.title),
      caseNumber: normalizeLine(fields.caseNumber),
    })
    const nothing = Object.keys(changes).length === 0
    if (!nothing && !(await run({ type: 'ChangeInterview', changes }))) return
    if (isKeptOut !== wasKeptOut) keepOut()
    onClose()
  }

  /** A setting of the library, not part of the interview's journal. */
  function keepOut(): void {
    const { assist } = settings.get()
    const others = assist.keptOut.filter((interview) => interview !== session.id)
    const keptOut = isKeptOut ? [...others, session.id] : others
    void settings.change({ assist: { ...assist, keptOut } })
  }

  return (
    <Dialog
      title={name('interview.details')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={isReadOnly}>
            {t('save')}
          </Button>
        </>
      }
    >
      <ClosedNote at={closedAt} />
      <InterviewForm
        id={form}
        initial={initial}
        error={isTitleEmpty ? { code: 'FIELD_EMPTY', field: 'title' } : refusal}
        isReadOnly={isReadOnly || closedAt !== null}
        onChange={setFields}
        onSubmit={(event) => void save(event)}
      >
        <Checkbox isSelected={isKeptOut} isDisabled={isReadOnly} onChange={setKeptOut}>
          {resources('memories.keptOut')}
        </Checkbox>
      </InterviewForm>
    </Dialog>
  )
}

const fieldsOf = (interview: InterviewFields): InterviewFields => ({
  title: interview.title,
  caseNumber: interview.caseNumber,
  timeZone: interview.timeZone,
  exercise: interview.exercise,
  languages: interview.languages,
})

/** The fields that differ: a change says only what it changes. */
function changed(before: InterviewFields, after: InterviewFields): Partial<InterviewFields> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(before[field as keyof InterviewFields]),
    ),
  )
}
