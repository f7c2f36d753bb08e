import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REMARK_TYPES, type RemarkType } from '#core/interview/entries/remark.ts'
import type { EntryId, ParticipantId, SegmentId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { normalizeText } from '#core/interview/text.ts'
import { newRemarkField } from '../../session/draftField.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useSession } from '../../session/useSession.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import styles from './Forms.module.css'
import { LanguageSelect } from './LanguageSelect.tsx'
import { ParticipantSelect } from './ParticipantSelect.tsx'
import { numberOf } from './readBackRows.ts'
import { type RecordDialog, useShowDialog } from './recordDialogs.ts'
import { useFirstField } from './useFirstField.ts'

/** Somebody's remark, objection or addition, to a segment or to the whole record. */
export function RemarkDialog({ asked }: { readonly asked: RecordDialog & { type: 'remark' } }) {
  const { t } = useTranslation('readBack')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const form = useId()
  const first = useFirstField()
  const session = useSession()
  const showDialog = useShowDialog()
  const { run, refusal } = useCommand()
  const [interview] = useState(session.interview)
  const isAboutRow = asked.segment !== null
  const [type, setType] = useState<RemarkType>(asked.remark)
  const [by, setBy] = useState<ParticipantId | null>(() => intervieweeOf(interview))
  const about = asked.language ?? (interview.languages[0] as LanguageTag)
  const [language, setLanguage] = useState(about)
  const [number, setNumber] = useState('')
  const draft = newRemarkField(asked.segment, about)
  // The field keeps its own text; what comes back from it is never written into it again.
  const [begun] = useState(() => session.draft(draft))
  const [text, setText] = useState(begun ?? '')
  const [fault, setFault] = useState<'text' | 'number' | null>(null)
  const types = isAboutRow ? REMARK_TYPES.filter((one) => one !== 'no-objection') : REMARK_TYPES

  function write(next: string): void {
    setText(next)
    session.saveDraft(draft, next === '' ? null : next)
  }

  /** What was typed stays a draft, which the form begins with when it is opened again. */
  const leave = () => showDialog(null)

  function forget(): void {
    session.saveDraft(draft, null)
    leave()
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const segment = isAboutRow ? asked.segment : segmentOf(interview, number)
    const isEmpty = normalizeText(text).trim() === '' && type !== 'no-objection'
    setFault(segment === undefined ? 'number' : isEmpty ? 'text' : null)
    if (segment === undefined || isEmpty) return
    const entry = {
      id: crypto.randomUUID() as EntryId,
      kind: 'remark',
      type,
      by,
      at: new Date().toISOString(),
      segment,
      text,
      language,
      readBack: asked.readBack,
      outcome: type === 'no-objection' ? 'noted' : 'open',
      answer: '',
    } as const
    if (await run({ type: 'AddEntry', entry })) forget()
  }

  return (
    <Dialog
      title={
        asked.segment === null
          ? t('remark.title')
          : t('remark.titleRow', { number: numberOf(interview, asked.segment) })
      }
      isOpen
      onClose={leave}
      footer={
        <>
          <Button onPress={forget}>{text === '' ? common('cancel') : t('discard')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('remark.add')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        {asked.segment !== null && asked.language !== null && (
          <p className={styles.quote} lang={asked.language}>
            {interview.segments.get(asked.segment)?.renditions[asked.language]?.text}
          </p>
        )}
        <AreaField
          label={t('field.text')}
          value=""
          draft={begun}
          lang={language}
          className={styles.area}
          handle={first}
          error={fault === 'text' ? errorText({ code: 'FIELD_EMPTY', field: 'text' }) : null}
          onInput={write}
        />
        <RadioRow
          label={t('field.type')}
          value={type}
          choices={types.map((value) => ({ value, label: t(`type.${value}`) }))}
          onChange={setType}
        />
        <div className={styles.pair}>
          <ParticipantSelect label={t('field.by')} value={by} onChange={setBy} />
          <LanguageSelect label={t('field.textLanguage')} value={language} onChange={setLanguage} />
        </div>
        {!isAboutRow && (
          <TextField
            label={t('field.segment')}
            description={t('remark.wholeHint')}
            value=""
            inputMode="numeric"
            error={
              fault === 'number' ? t('remark.noSegment', { count: interview.segments.size }) : null
            }
            onInput={setNumber}
          />
        )}
        <Refusal error={refusal} />
      </form>
    </Dialog>
  )
}

const intervieweeOf = ({ participants }: Interview): ParticipantId | null =>
  inOrder(participants.values()).find(({ role }) => role === 'interviewee')?.id ?? null

/** A segment by its number as typed; null: none was typed; undefined: there is none such. */
function segmentOf({ segmentOrder }: Interview, typed: string): SegmentId | null | undefined {
  return typed.trim() === '' ? null : segmentOrder[Number(typed) - 1]
}
