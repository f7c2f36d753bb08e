import { useTranslation } from 'react-i18next'
import { RECORDING_STATES } from '#core/interview/entries/header.ts'
import { useReadOnly } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { formatMediaTime } from '../transcript/mediaTime.ts'
import { AddButton } from './AddButton.tsx'
import { BLANK_RECORDING } from './blankEntries.ts'
import { ClosedNote } from './ClosedNote.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryRadio } from './EntryRadio.tsx'
import { EntryRows } from './EntryRows.tsx'
import styles from './Form.module.css'
import { Part } from './Part.tsx'
import { RecordingForm } from './RecordingForm.tsx'
import { Section } from './Section.tsx'
import { TakeOver } from './TakeOver.tsx'
import { useEntryList } from './useEntryList.ts'
import { useHeaderForm } from './useHeaderForm.ts'

/** Whether the questioning was recorded by technical means, and the files, or why not. */
export function RecordingSection() {
  const { t } = useTranslation('record')
  const readOnly = useReadOnly() !== null
  const form = useHeaderForm()
  const list = useEntryList('recording')
  return (
    <Section title={t('section.recording')} hint={t('recording.hint')}>
      <ClosedNote at={form.closedAt} />
      <EntryRadio
        form={form}
        field="recording"
        label={t('recording.state')}
        choices={RECORDING_STATES.map((value) => ({ value, label: t(`recordingState.${value}`) }))}
      />
      {(form.fields.recording === 'none' || form.fields.noRecordingReason !== '') && (
        <EntryLine form={form} field="noRecordingReason" label={t('recording.reason')} />
      )}
      <TakeOver section="recording" />
      {(form.fields.recording !== 'none' || list.entries.length > 0) && (
        <Part
          title={t('recording.files')}
          tools={
            !readOnly && (
              <AddButton onAdd={() => void list.add(BLANK_RECORDING)}>
                {t('recording.add')}
              </AddButton>
            )
          }
        >
          <Refusal error={list.refusal} />
          {list.entries.length === 0 && <p className={styles.soft}>{t('recording.noFiles')}</p>}
          <EntryRows
            label={t('recording.files')}
            list={list}
            head={(entry, number) => {
              const { file, device, duration, sha256 } = entry
              return (
                <>
                  <span>{file || t('recording.file', { number })}</span>
                  <span className={device === '' ? styles.soft : undefined}>
                    {device || t('recording.noDevice')}
                  </span>
                  <span className={styles.soft}>
                    {duration === null ? t('recording.noDuration') : formatMediaTime(duration)}
                    {' · '}
                    {sha256 === '' ? t('recording.noHash') : `${sha256.slice(0, 8)}…`}
                  </span>
                </>
              )
            }}
            form={(entry, among) => <RecordingForm entry={entry} among={among} />}
          />
        </Part>
      )}
    </Section>
  )
}
