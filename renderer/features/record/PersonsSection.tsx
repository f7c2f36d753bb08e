import { useTranslation } from 'react-i18next'
import { useEntries } from '../readback/useEntries.ts'
import styles from './Form.module.css'
import { PeopleList } from './PeopleList.tsx'
import { PersonForm } from './PersonForm.tsx'
import { Section } from './Section.tsx'
import { usePeopleIn } from './usePeopleIn.ts'

/** What is recorded of everybody who takes part, as a person. */
export function PersonsSection() {
  const { t } = useTranslation('record')
  const people = usePeopleIn(null)
  const entries = useEntries('person')
  return (
    <Section title={t('section.persons')} hint={t('persons.hint')}>
      {people.length === 0 && <p className={styles.soft}>{t('persons.nobody')}</p>}
      <PeopleList
        label={t('section.persons')}
        people={people}
        summary={({ id }) => {
          const entry = entries.find(({ participant }) => participant === id)
          if (entry === undefined) return ''
          const { post, birthDate, residence, dialect } = entry
          return [post, birthDate, residence, dialect].filter((each) => each !== '').join(' · ')
        }}
        form={(participant) => <PersonForm participant={participant} />}
      />
    </Section>
  )
}
