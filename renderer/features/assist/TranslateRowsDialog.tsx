import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useHost } from '../../session/app.ts'
import { assistanceOf } from '../../session/assistance.ts'
import { useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { JobProgress } from '../export/JobProgress.tsx'
import { useJob } from '../export/useJob.ts'
import styles from './Dialogs.module.css'
import { joinProposals } from './joinProposals.ts'
import type { RowSpan } from './rowSpan.ts'
import { rowsToTranslate } from './rowsToTranslate.ts'

interface TranslateRowsDialogProps {
  /** The rows that were chosen, or from the active one to the last. */
  readonly span: RowSpan
  readonly languages: readonly LanguageTag[]
  /** The server that will be asked. */
  readonly server: string
  readonly onClose: () => void
}

interface Outcome {
  readonly proposals: number
  readonly failures: number
  readonly error: AppError | null
}

/** Asks the translation engine for many rows. What it answers joins each row's suggestions. */
export function TranslateRowsDialog(props: TranslateRowsDialogProps) {
  const { span, languages, server, onClose } = props
  const { t } = useTranslation('assist')
  const { t: common } = useTranslation('common')
  const name = useActionName()
  const format = useFormat()
  const host = useHost()
  const session = useSession()
  const job = useJob()
  const form = useId()
  const [fields, setFields] = useState({ from: String(span.from), to: String(span.to) })
  const [targets, setTargets] = useState<ReadonlySet<LanguageTag>>(() => new Set(languages))
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const interview = session.interview()
  const last = interview.segmentOrder.length
  const from = rowNumber(fields.from, last)
  const to = rowNumber(fields.to, last)
  const wanted = languages.filter((language) => targets.has(language))
  const isSpan = from !== null && to !== null && from <= to
  const rows = isSpan ? rowsToTranslate(interview, { from, to }, wanted) : []

  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (rows.length === 0 || job.running !== null) return
    setOutcome(null)
    const request = { interview: session.id, segments: [...rows], targets: wanted, texts: {} }
    const done = await job.follow(host.call('translation.propose', request))
    if (!done.ok) return setOutcome({ proposals: 0, failures: 0, error: done.error })
    if (done.value.type !== 'translated') return
    const { proposals, failures } = done.value
    joinProposals(assistanceOf(session), proposals)
    setOutcome({
      proposals: proposals.length,
      failures: failures.length,
      error: failures[0]?.error ?? null,
    })
  }

  return (
    <Dialog
      title={name('assist.translateRows')}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        job.running === null ? (
          <>
            <Button onPress={onClose}>{common('close')}</Button>
            <Button kind="primary" type="submit" form={form} isDisabled={rows.length === 0}>
              {t('rowsDo')}
            </Button>
          </>
        ) : (
          <>
            <JobProgress running={job.running} />
            <Button onPress={job.cancel}>{common('cancel')}</Button>
          </>
        )
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void ask(event)} noValidate>
        <p>{t('rowsIntro', { host: server })}</p>
        <div className={styles.span}>
          <TextField
            label={t('rowsFrom')}
            value={String(span.from)}
            inputMode="numeric"
            autoFocus
            onInput={(text) => setFields({ ...fields, from: text })}
          />
          <TextField
            label={t('rowsTo')}
            value={String(span.to)}
            inputMode="numeric"
            error={isSpan ? null : t('rowsWrong', { last: format.number(last) })}
            onInput={(text) => setFields({ ...fields, to: text })}
          />
        </div>
        {languages.map((language) => (
          <Checkbox
            key={language}
            isSelected={targets.has(language)}
            onChange={(isTicked) => {
              const next = new Set(targets)
              if (isTicked) next.add(language)
              else next.delete(language)
              setTargets(next)
            }}
          >
            {format.languageTitle(language)}
          </Checkbox>
        ))}
        <p className={styles.aside}>{t('rowsCount', { count: rows.length })}</p>
        <div aria-live="polite">
          {outcome !== null && outcome.proposals > 0 && (
            <p>{t('rowsDone', { count: outcome.proposals })}</p>
          )}
          {outcome !== null && outcome.failures > 0 && (
            <p>{t('rowsFailed', { count: outcome.failures })}</p>
          )}
          {outcome?.error?.code !== 'CANCELLED' && <Refusal error={outcome?.error ?? null} />}
        </div>
      </form>
    </Dialog>
  )
}

/** A row's number as somebody typed it; null: there is no such row. */
function rowNumber(text: string, last: number): number | null {
  const number = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= last ? number : null
}
