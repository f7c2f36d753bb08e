import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { usePeople } from '../readback/usePeople.ts'
import { AddButton } from './AddButton.tsx'
import { BLANK_SIGNATURE } from './blankEntries.ts'
import { EntryRows } from './EntryRows.tsx'
import styles from './Form.module.css'
import { proposeSignatures } from './proposeSignatures.ts'
import { Section } from './Section.tsx'
import { SignatureForm } from './SignatureForm.tsx'
import { useAddEntries } from './useAddEntries.ts'
import { useEntryList } from './useEntryList.ts'

/** The places to sign, and the certifications of interpreters and translators. */
export function SignaturesSection() {
  const { t } = useTranslation('record')
  const format = useFormat()
  const { name } = usePeople()
  const readOnly = useReadOnly() !== null
  const timeZone = useInterview((interview) => interview.timeZone)
  const proposed = useInterview(proposeSignatures)
  const list = useEntryList('signature')
  const { addAll, refusal } = useAddEntries()

  function who(entry: EntryOf<'signature'>): string {
    if (entry.participant !== null) return name(entry.participant)
    return [entry.name, entry.role].filter((each) => each !== '').join(', ') || t('notRecorded')
  }

  function outcome({ state, at, reason }: EntryOf<'signature'>): string {
    return [
      t(`signatureState.${state}`),
      ...(at === null ? [] : [format.dateTime(at, timeZone)]),
      ...(reason === '' ? [] : [reason]),
    ].join(' · ')
  }

  return (
    <Section
      title={t('section.signatures')}
      hint={t('signatures.hint')}
      tools={
        !readOnly && (
          <div className={styles.tools}>
            {proposed.length > 0 && (
              <AddButton onAdd={() => void addAll(proposed)}>
                {t('signatures.propose', { count: proposed.length })}
              </AddButton>
            )}
            <Button onPress={() => void list.add(BLANK_SIGNATURE)}>{t('signatures.add')}</Button>
          </div>
        )
      }
    >
      <Refusal error={list.refusal ?? refusal} />
      {list.entries.length === 0 && <p className={styles.soft}>{t('signatures.none')}</p>}
      <EntryRows
        label={t('section.signatures')}
        list={list}
        head={(entry) => (
          <>
            <span>{who(entry)}</span>
            <span>{t(`purpose.${entry.purpose}`)}</span>
            <span className={entry.state === 'open' ? styles.soft : undefined}>
              {outcome(entry)}
            </span>
          </>
        )}
        form={(entry, among) => <SignatureForm entry={entry} among={among} />}
      />
    </Section>
  )
}
