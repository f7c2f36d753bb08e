import { useTranslation } from 'react-i18next'
import { useInterview } from '../../session/useSession.ts'
import { useEntries } from '../readback/useEntries.ts'
import { AssignmentList } from './AssignmentList.tsx'
import styles from './Form.module.css'
import { InterpreterForm } from './InterpreterForm.tsx'
import { PeopleList } from './PeopleList.tsx'
import { Section } from './Section.tsx'
import { TakeOver } from './TakeOver.tsx'
import { unattributed } from './unattributed.ts'
import { usePeopleIn } from './usePeopleIn.ts'

/** Who interpreted and translated, with what standing, and which stretches each rendered. */
export function InterpretersSection() {
  const { t } = useTranslation('record')
  const everybody = usePeopleIn(null)
  const entries = useEntries('interpreter')
  const assignments = useEntries('assignment')
  const known = new Set([...entries, ...assignments].map(({ participant }) => participant))
  const people = everybody.filter(({ id, role }) => role === 'interpreter' || known.has(id))
  const unknown = useInterview(unattributed)
  return (
    <Section title={t('section.interpreters')}>
      <TakeOver section="interpreters" />
      {people.length === 0 && <p className={styles.soft}>{t('interpreters.nobody')}</p>}
      <PeopleList
        label={t('section.interpreters')}
        people={people}
        summary={({ id }) => {
          const entry = entries.find(({ participant }) => participant === id)
          if (entry === undefined) return ''
          const { credentials, oath, conflict } = entry
          return [
            ...(credentials === '' ? [] : [credentials]),
            ...(oath === 'unknown' ? [] : [t(`oath.${oath}`)]),
            ...(conflict === 'unknown' ? [] : [t(`conflict.${conflict}`)]),
          ].join(' · ')
        }}
        form={(participant) => <InterpreterForm participant={participant} />}
      />
      <AssignmentList people={everybody} />
      <p role="status" className={styles.hint}>
        {unknown === 0 ? t('assignments.allKnown') : t('assignments.unknown', { count: unknown })}
      </p>
    </Section>
  )
}
