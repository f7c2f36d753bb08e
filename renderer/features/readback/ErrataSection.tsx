import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useInterview } from '../../session/useSession.ts'
import { Section } from '../record/Section.tsx'
import styles from './Entries.module.css'
import { SegmentLink } from './SegmentLink.tsx'
import { useEntries } from './useEntries.ts'
import { usePeople } from './usePeople.ts'

/** Every correction with both readings. */
export function ErrataSection() {
  const { t } = useTranslation('readBack')
  const { t: record } = useTranslation('record')
  const { map, mac } = useKeys()
  const errata = useEntries('erratum')
  return (
    <Section
      title={record('section.errata')}
      hint={t('errata.hint', { key: formatChord(map['errata.correct'], mac) })}
    >
      {errata.length === 0 ? (
        <p className={styles.soft}>{t('errata.none')}</p>
      ) : (
        <ol className={styles.list}>
          {errata.map((erratum, index) => (
            <ErratumEntry key={erratum.id} erratum={erratum} number={index + 1} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function ErratumEntry({ erratum, number }: { erratum: EntryOf<'erratum'>; number: number }) {
  const { t } = useTranslation('readBack')
  const { languageTitle, dateTime, list } = useFormat()
  const people = usePeople()
  const timeZone = useInterview((interview) => interview.timeZone)
  const { language, agreedBy } = erratum
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <b>E{number}</b>
        <SegmentLink segment={erratum.segment} language={language} />
        <span>{languageTitle(language)}</span>
        <span className={styles.soft}>{dateTime(erratum.at, timeZone)}</span>
      </div>
      <dl className={styles.readings}>
        <dt>{t('errata.before')}</dt>
        <dd className={styles.words} lang={language}>
          <del>{erratum.before}</del>
        </dd>
        <dt>{t('errata.after')}</dt>
        <dd className={styles.words} lang={language}>
          <ins>{erratum.after}</ins>
        </dd>
        <dt>{t('field.reason')}</dt>
        <dd className={styles.words}>{erratum.reason}</dd>
        <dt>{t('field.proposer')}</dt>
        <dd className={styles.words}>{people.name(erratum.proposer)}</dd>
        <dt>{t('field.agreedBy')}</dt>
        <dd className={styles.words}>
          {agreedBy.length === 0 ? t('notRecorded') : list(agreedBy.map(people.name))}
        </dd>
      </dl>
    </li>
  )
}
