import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SittingId } from '#core/interview/ids.ts'
import type { InterviewFields } from '#core/interview/interviewFields.ts'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeLine } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useApp } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { InterviewForm } from '../interview/InterviewForm.tsx'
import { ownTimeZone } from '../interview/ownTimeZone.ts'

interface NewInterviewDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks for what an interview must have before its first word. */
export function NewInterviewDialog({ isOpen, onClose }: NewInterviewDialogProps) {
  const { t } = useTranslation('library')
  const { t: common } = useTranslation('common')
  const { host, navigate } = useApp()
  const actionName = useActionName()
  const form = useId()
  const [fields, setFields] = useState<InterviewFields>(newFields)
  const [error, setError] = useState<AppError | null>(null)

  function close(): void {
    setFields(newFields())
    setError(null)
    onClose()
  }

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault()
    const title = normalizeLine(fields.title)
    if (title === '') return setError({ code: 'FIELD_EMPTY', field: 'title' })
    const created = await host.call('interview.create', {
      fields: {
        ...fields,
        title,
        caseNumber: normalizeLine(fields.caseNumber),
        languages: [...fields.languages],
      },
      sitting: crypto.randomUUID() as SittingId,
    })
    if (!created.ok) return setError(created.error)
    close()
    navigate({ screen: 'interview', interview: created.value.interview })
  }

  return (
    <Dialog
      title={actionName('library.new')}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('create')}
          </Button>
        </>
      }
    >
      <InterviewForm
        id={form}
        initial={fields}
        error={error}
        onChange={setFields}
        onSubmit={(event) => void create(event)}
      />
    </Dialog>
  )
}

const newFields = (): InterviewFields => ({
  title: '',
  caseNumber: '',
  timeZone: ownTimeZone(),
  exercise: false,
  languages: DEFAULT_LANGUAGES as readonly string[] as readonly LanguageTag[],
})
