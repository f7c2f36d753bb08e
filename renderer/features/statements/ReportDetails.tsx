import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report, ReportChanges } from '#core/report/report.ts'
import type { Statement } from '#core/report/statement.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { parseCalendarDate } from './calendarDate.ts'
import { caseLanguages } from './caseLanguages.ts'
import { linksTo } from './linksTo.ts'
import { RemovalQuestion } from './RemovalQuestion.tsx'
import styles from './ReportDetails.module.css'

interface ReportDetailsProps {
  readonly report: Report
  readonly statements: readonly Statement[]
}

/** Title, publisher, date and language of a report, and its removal. */
export function ReportDetails({ report, statements }: ReportDetailsProps) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const readOnly = useReadOnly() !== null
  const { run, refusal } = useCommand()
  const languages = useInterview((interview) => interview.languages)
  const [asking, setAsking] = useState(false)
  const [dateWrong, setDateWrong] = useState(false)
  const change = (changes: ReportChanges) =>
    run({ type: 'ChangeReport', report: report.id, changes })
  const title = useDraftedField(`report:${report.id}:title`, report.title, (text) =>
    change({ title: text }),
  )
  const publisher = useDraftedField(`report:${report.id}:publisher`, report.publisher, (text) =>
    change({ publisher: text }),
  )
  const links = useInterview((interview) =>
    asking ? linksTo(interview, new Set(statements.map((statement) => statement.id))) : 0,
  )

  return (
    <section className={styles.details} aria-label={t('report.details')}>
      <div className={styles.title}>
        <TextField
          label={t('report.fieldTitle')}
          lang={report.language}
          readOnly={readOnly}
          {...title}
        />
      </div>
      <TextField label={t('report.publisher')} readOnly={readOnly} {...publisher} />
      <TextField
        label={t('report.publishedOn')}
        placeholder={t('report.datePlaceholder')}
        value={report.publishedOn ?? ''}
        readOnly={readOnly}
        error={dateWrong ? t('report.dateInvalid') : null}
        onCommit={(typed) => {
          const publishedOn = parseCalendarDate(typed)
          setDateWrong(publishedOn === undefined)
          if (publishedOn !== undefined) void change({ publishedOn })
        }}
      />
      <Select
        label={t('report.language')}
        value={report.language}
        isDisabled={readOnly}
        choices={caseLanguages([...languages, report.language]).map((tag) => ({
          value: tag,
          label: format.languageTitle(tag),
        }))}
        onChange={(language) => void change({ language })}
      />
      <div className={styles.end}>
        <Refusal error={refusal} />
        {!readOnly && (
          <Button kind="danger" onPress={() => setAsking(true)}>
            {t('report.remove')}
          </Button>
        )}
      </div>
      <RemovalQuestion
        isOpen={asking}
        question={t('report.removeQuestion')}
        consequence={
          statements.length === 0
            ? t('report.removeAlone')
            : t('report.removeWithStatements', {
                count: statements.length,
                links: t('links', { count: links }),
              })
        }
        action={t('report.remove')}
        onRemove={() => void run({ type: 'RemoveReport', report: report.id })}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}
