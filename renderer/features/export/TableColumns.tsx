import { useTranslation } from 'react-i18next'
import { inOrder } from '#core/interview/inOrder.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './TableColumns.module.css'

/** What the columns of a table to import are called and hold, for this very interview. */
export function TableColumns() {
  const { t } = useTranslation('export')
  const format = useFormat()
  const languages = useInterview((interview) => interview.languages)
  const label = useInterview((interview) => inOrder(interview.statements.values())[0]?.label)
  const speaker = useInterview((interview) => inOrder(interview.participants.values())[0]?.label)
  const rows: readonly (readonly [string, string, string])[] = [
    ['start', t('import.start'), '0:14:02.500'],
    ['end', t('import.end'), '0:14:09'],
    ['speaker', t('import.speaker'), speaker ?? 'A'],
    ['source', t('import.source'), languages[0] ?? ''],
    ...languages.map(
      (language) =>
        [language, t('import.language', { language: format.language(language) }), ''] as const,
    ),
    ['note', t('import.note'), ''],
    ['links', t('import.links'), `${label ?? 'S1'}:supports; S4:contradicts`],
  ]
  return (
    <table className={styles.table}>
      <caption>{t('import.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.column')}</th>
          <th scope="col">{t('import.meaning')}</th>
          <th scope="col">{t('import.example')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, meaning, example]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{meaning}</td>
            <td>
              <code>{example}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
