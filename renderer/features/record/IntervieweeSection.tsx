import { useTranslation } from 'react-i18next'
import { useEntries } from '../readback/useEntries.ts'
import styles from './Form.module.css'
import { IntervieweeForm } from './IntervieweeForm.tsx'
import { PeopleList } from './PeopleList.tsx'
import { Section } from './Section.tsx'
import { usePeopleIn } from './usePeopleIn.ts'

/** Status, identity, health and comprehension of whoever is questioned. */
export function IntervieweeSection() {
  const { t } = useTranslation('record')
  const people = usePeopleIn('interviewee')
  const entries = useEntries('interviewee')
  return (
    <Section title={t('section.interviewee')}>
      {people.length === 0 && <p className={styles.soft}>{t('interviewee.nobody')}</p>}
      <PeopleList
        label={t('section.interviewee')}
        people={people}
        summary={({ id }) => {
          const entry = entries.find(({ participant }) => participant === id)
          if (entry === undefined) return ''
          const { status, surname, firstNames, rank } = entry
          const name = [surname, firstNames].filter((each) => each !== '').join(' ')
          return [status, rank, name].filter((each) => each !== '').join(' · ')
        }}
        form={(participant) => <IntervieweeForm participant={participant} />}
      />
    </Section>
  )
}
