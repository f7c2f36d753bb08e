import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closedThings } from '#core/interview/closedThings.ts'
import { READ_BACK_WAYS } from '#core/interview/entries/readBack.ts'
import type { EntryId, ParticipantId, SegmentId, SittingId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Forms.module.css'
import { LanguageSelect } from './LanguageSelect.tsx'
import { ParticipantSelect } from './ParticipantSelect.tsx'
import { useShowDialog, useShowReadBack } from './recordDialogs.ts'

type Way = (typeof READ_BACK_WAYS)[number]

/** What is read: everything that is not closed, a range of segments, or a sitting by its id. */
const OPEN = 'open'
const RANGE = 'range'

/** Who reads what to whom; then the read-back fills the window. */
export function StartReadBack() {
  const { t } = useTranslation('readBack')
  const { t: common } = useTranslation('common')
  const form = useId()
  const session = useSession()
  const showDialog = useShowDialog()
  const showReadBack = useShowReadBack()
  const { run, refusal } = useCommand()
  const [interview] = useState(session.interview)
  const [way, setWay] = useState<Way>('read-aloud')
  const [reader, setReader] = useState<ParticipantId | null>(() =>
    readerOf(interview, 'read-aloud'),
  )
  const [language, setLanguage] = useState<LanguageTag>(() => languageOf(interview))
  const [what, setWhat] = useState<string>(OPEN)
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [isWrong, setWrong] = useState(false)
  const sittings = inOrder(interview.sittings.values())
  const closed = closedThings(interview).sittings

  function chooseWay(next: Way): void {
    setReader((known) => (known === readerOf(interview, way) ? readerOf(interview, next) : known))
    setWay(next)
  }

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault()
    const range = what === RANGE ? rangeOf(interview, first, last) : { first: null, last: null }
    setWrong(range === null)
    if (range === null) return
    const id = crypto.randomUUID() as EntryId
    const sitting = sittings.find((one) => one.id === what)?.id ?? (null as SittingId | null)
    const entry = {
      id,
      kind: 'read-back',
      way,
      reader,
      language,
      sitting,
      ...range,
      startedAt: new Date().toISOString(),
      endedAt: null,
      note: '',
    } as const
    if (!(await run({ type: 'AddEntry', entry }))) return
    showDialog(null)
    showReadBack(id)
  }

  return (
    <Dialog
      title={t('start.title')}
      isOpen
      onClose={() => showDialog(null)}
      footer={
        <>
          <Button onPress={() => showDialog(null)}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('start.begin')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void start(event)} noValidate>
        <RadioRow
          label={t('field.way')}
          value={way}
          choices={READ_BACK_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
          onChange={chooseWay}
        />
        <div className={styles.pair}>
          <ParticipantSelect label={t('field.reader')} value={reader} onChange={setReader} />
          <LanguageSelect label={t('field.language')} value={language} onChange={setLanguage} />
        </div>
        <Select
          label={t('field.what')}
          value={what}
          choices={[
            { value: OPEN, label: t('start.open') },
            ...sittings.flatMap(({ id }, index) =>
              sittings.length === 1 || closed.has(id)
                ? []
                : [{ value: id as string, label: t('start.sitting', { number: index + 1 }) }],
            ),
            { value: RANGE, label: t('start.range') },
          ]}
          onChange={setWhat}
        />
        {what === RANGE && (
          <div className={styles.pair}>
            <TextField
              label={t('field.first')}
              value=""
              inputMode="numeric"
              error={isWrong ? t('start.noRange', { count: interview.segments.size }) : null}
              onInput={setFirst}
            />
            <TextField label={t('field.last')} value="" inputMode="numeric" onInput={setLast} />
          </div>
        )}
        <p className={styles.hint}>{t('start.hint')}</p>
        <Refusal error={refusal} />
      </form>
    </Dialog>
  )
}

/** Who reads, unless somebody says otherwise: an interpreter aloud, the interviewee alone. */
function readerOf(interview: Interview, way: Way): ParticipantId | null {
  const role = way === 'read-aloud' ? 'interpreter' : 'interviewee'
  const participants = inOrder(interview.participants.values())
  return participants.find((participant) => participant.role === role)?.id ?? null
}

/** The language of the interviewee, as far as it is known. */
function languageOf({ participants, languages, segments }: Interview): LanguageTag {
  const interviewee = inOrder(participants.values()).find(({ role }) => role === 'interviewee')
  const spoken = interviewee?.languages.find((tag) => languages.includes(tag))
  const answered = segments.find((segment) => segment.speaker === interviewee?.id)?.source
  return spoken ?? answered ?? (languages[0] as LanguageTag)
}

/** A range by numbers as typed; empty: from the beginning, to the end. Null: there is none such. */
function rangeOf(
  { segmentOrder }: Interview,
  first: string,
  last: string,
): { readonly first: SegmentId | null; readonly last: SegmentId | null } | null {
  const from = first.trim() === '' ? 1 : Number(first)
  const to = last.trim() === '' ? segmentOrder.length : Number(last)
  const start = segmentOrder[from - 1]
  const end = segmentOrder[to - 1]
  if (start === undefined || end === undefined || from > to) return null
  return { first: start, last: end }
}
