import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import { SIGNATURE_PURPOSES, SIGNATURE_STATES } from '#core/interview/entries/signature.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { useReadOnly } from '../../session/useSession.ts'
import { usePeople } from '../readback/usePeople.ts'
import { EntryEnd } from './EntryEnd.tsx'
import { EntryFlag } from './EntryFlag.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryMoment } from './EntryMoment.tsx'
import { EntryRadio } from './EntryRadio.tsx'
import { EntrySelect } from './EntrySelect.tsx'
import type { EntryForm } from './entryForm.ts'
import styles from './Form.module.css'
import { useEntry } from './useEntry.ts'
import { useLanguageChoices } from './useLanguageChoices.ts'

interface SignatureFormProps {
  readonly entry: EntryOf<'signature'>
  readonly among: readonly EntryId[]
}

/** One place to sign. Once the record is closed, what came of it is still entered. */
export function SignatureForm({ entry, among }: SignatureFormProps) {
  const { t } = useTranslation('record')
  const people = usePeople()
  const languages = useLanguageChoices()
  const form = useEntry<'signature'>(entry)
  const outcome: EntryForm<'signature'> = { ...form, isReadOnly: useReadOnly() !== null }
  const isCertified = entry.purpose !== 'party'
  return (
    <div className={styles.form}>
      {form.closedAt !== null && (
        <p className={`${styles.whole} ${styles.hint}`}>{t('signatures.closed')}</p>
      )}
      <div className={styles.whole}>
        <EntryRadio
          form={outcome}
          field="state"
          label={t('signatures.state')}
          choices={SIGNATURE_STATES.map((value) => ({
            value,
            label: t(`signatureState.${value}`),
          }))}
        />
      </div>
      {(entry.state === 'refused' || entry.state === 'unable' || entry.reason !== '') && (
        <div className={styles.whole}>
          <EntryLine form={outcome} field="reason" label={t('signatures.reason')} />
        </div>
      )}
      <div className={styles.half}>
        <EntryMoment form={outcome} field="at" label={t('signatures.at')} />
      </div>
      <div className={styles.half}>
        <EntryLine form={outcome} field="place" label={t('signatures.place')} />
      </div>
      <div className={styles.half}>
        <EntrySelect
          form={form}
          field="participant"
          label={t('signatures.participant')}
          none={t('signatures.somebodyElse')}
          choices={people.all.map(({ id }) => ({ value: id, label: people.name(id) }))}
        />
      </div>
      <div className={styles.half}>
        <EntrySelect
          form={form}
          field="purpose"
          label={t('signatures.purpose')}
          choices={SIGNATURE_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        />
      </div>
      {entry.participant === null && (
        <>
          <div className={styles.half}>
            <EntryLine form={form} field="name" label={t('signatures.name')} />
          </div>
          <div className={styles.half}>
            <EntryLine form={form} field="role" label={t('signatures.role')} />
          </div>
        </>
      )}
      {isCertified && (
        <>
          <div className={styles.half}>
            <EntrySelect
              form={form}
              field="from"
              label={t('signatures.from')}
              none={t('notRecorded')}
              choices={languages}
            />
          </div>
          <div className={styles.half}>
            <EntrySelect
              form={form}
              field="to"
              label={t('signatures.to')}
              none={t('notRecorded')}
              choices={languages}
            />
          </div>
        </>
      )}
      <div className={styles.whole}>
        <EntryFlag form={form} field="ownHand">
          {t('signatures.ownHand')}
        </EntryFlag>
      </div>
      {!form.isReadOnly && <EntryEnd id={entry.id} among={among} />}
    </div>
  )
}
