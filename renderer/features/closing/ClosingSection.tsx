import { useTranslation } from 'react-i18next'
import type { Closing } from '#core/interview/closing.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import listStyles from '../readback/Entries.module.css'
import { numberOf } from '../readback/readBackRows.ts'
import { usePeople } from '../readback/usePeople.ts'
import { Section } from '../record/Section.tsx'
import { OpenPointList } from './OpenPointList.tsx'

/** When the record was closed, over what, and what was open then; and how to close it. */
export function ClosingSection() {
  const { t } = useTranslation('closing')
  const { t: record } = useTranslation('record')
  const { run } = useKeys()
  const name = useActionName()
  const isReadOnly = useReadOnly() !== null
  const closings = useInterview((interview) => interview.closings)
  return (
    <Section
      title={record('section.closing')}
      hint={closings.length === 0 ? t('means') : t('after')}
      tools={
        !isReadOnly && (
          <div className={listStyles.buttons}>
            {closings.length > 0 && (
              <Button onPress={() => run('record.newSitting')}>{name('record.newSitting')}</Button>
            )}
            <Button onPress={() => run('record.close')}>{name('record.close')}</Button>
          </div>
        )
      }
    >
      {closings.length === 0 ? (
        <p className={listStyles.soft}>{t('never')}</p>
      ) : (
        <ol className={listStyles.list}>
          {closings.map((closing) => (
            <ClosingEntry key={closing.id} closing={closing} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function ClosingEntry({ closing }: { readonly closing: Closing }) {
  const { t } = useTranslation('closing')
  const { dateTime, number } = useFormat()
  const people = usePeople()
  const timeZone = useInterview((interview) => interview.timeZone)
  const last = useInterview((interview) =>
    closing.lastSegment === null ? null : numberOf(interview, closing.lastSegment),
  )
  return (
    <li className={listStyles.entry}>
      <div className={listStyles.line}>
        <b>{dateTime(closing.at, timeZone)}</b>
        <span>{people.name(closing.by)}</span>
        {last !== null && <span>{t('upTo', { number: last })}</span>}
      </div>
      {closing.note !== '' && <p className={listStyles.words}>{closing.note}</p>}
      <p className={listStyles.soft}>
        {t('journal', { seq: number(closing.seq) })}{' '}
        <span className={listStyles.hash}>{closing.head}</span>
      </p>
      <details>
        <summary>{t('openThen')}</summary>
        <OpenPointList open={closing.open} />
      </details>
    </li>
  )
}
