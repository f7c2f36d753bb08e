import { useTranslation } from 'react-i18next'
import { useKeys } from '../../keys/keys.ts'
import { useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyChord } from '../../ui/KeyChord.tsx'
import { Section } from '../record/Section.tsx'
import styles from './Entries.module.css'
import { ReadBackEntry } from './ReadBackEntry.tsx'
import { useShowDialog } from './recordDialogs.ts'
import { useEntries } from './useEntries.ts'

/** Every read-back of the record: begun, interrupted, ended. */
export function ReadBackSection() {
  const { t } = useTranslation('readBack')
  const { t: record } = useTranslation('record')
  const { map } = useKeys()
  const isReadOnly = useReadOnly() !== null
  const showDialog = useShowDialog()
  const readBacks = useEntries('read-back')
  return (
    <Section
      title={record('section.readBack')}
      hint={t('hint')}
      tools={
        !isReadOnly && (
          <Button onPress={() => showDialog({ type: 'start-read-back' })}>
            {t('begin')} <KeyChord chord={map['readBack.start']} />
          </Button>
        )
      }
    >
      {readBacks.length === 0 ? (
        <p className={styles.soft}>{t('none')}</p>
      ) : (
        <ul className={styles.list}>
          {readBacks.map((readBack) => (
            <ReadBackEntry key={readBack.id} readBack={readBack} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
    </Section>
  )
}
