import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { parseCalendarDate } from './calendarDate.ts'
import { caseLanguages } from './caseLanguages.ts'
import styles from './NewReport.module.css'

interface NewReportProps {
  readonly onAdded: (report: ReportId) => void
  readonly onCancel: () => void
}

/** What is known of a report before its text is pasted. */
export function NewReport({ onAdded, onCancel }: NewReportProps) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const { run, refusal } = useCommand()
  const languages = useInterview((interview) => interview.languages)
  const [language, setLanguage] = useState<LanguageTag>(languages.at(-1) ?? ('en' as LanguageTag))
  const [dateWrong, setDateWrong] = useState(false)
  const title = useRef<FieldHandle<HTMLInputElement>>(null)
  const publisher = useRef<FieldHandle<HTMLInputElement>>(null)
  const date = useRef<FieldHandle<HTMLInputElement>>(null)

  useEffect(() => title.current?.element.focus(), [])

  async function add(): Promise<void> {
    const publishedOn = parseCalendarDate(date.current?.text() ?? '')
    setDateWrong(publishedOn === undefined)
    if (publishedOn === undefined) return
    const id = crypto.randomUUID() as ReportId
    const report = {
      id,
      title: title.current?.text() ?? '',
      publisher: publisher.current?.text() ?? '',
      publishedOn,
      language,
      text: '',
    }
    if (await run({ type: 'AddReport', report })) onAdded(id)
  }

  const onEnter = (_: string, cause: string) => {
    if (cause === 'enter') void add()
  }
  return (
    <section className={styles.form} aria-label={t('report.new')}>
      <h3>{t('report.new')}</h3>
      <TextField
        label={t('report.fieldTitle')}
        lang={language}
        value=""
        handle={title}
        onCommit={onEnter}
      />
      <TextField label={t('report.publisher')} value="" handle={publisher} onCommit={onEnter} />
      <div className={styles.pair}>
        <TextField
          label={t('report.publishedOn')}
          placeholder={t('report.datePlaceholder')}
          value=""
          handle={date}
          error={dateWrong ? t('report.dateInvalid') : null}
          onCommit={onEnter}
        />
        <Select
          label={t('report.language')}
          value={language}
          choices={caseLanguages([...languages, language]).map((tag) => ({
            value: tag,
            label: format.languageTitle(tag),
          }))}
          onChange={setLanguage}
        />
      </div>
      <Refusal error={refusal} />
      <div className={styles.buttons}>
        <Button onPress={onCancel}>{t('report.cancel')}</Button>
        <Button kind="primary" onPress={() => void add()}>
          {t('report.create')}
        </Button>
      </div>
    </section>
  )
}
