import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { titleOf } from '../names/nameTexts.ts'
import { Section } from '../record/Section.tsx'
import styles from './Redaction.module.css'

/** Under which names people are printed: those who take part, and persons of the ledger. */
export function Pseudonyms() {
  const { t } = useTranslation('redaction')
  const interview = useInterview((one) => one)
  const isReadOnly = useReadOnly() !== null
  const { run, refusal } = useCommand()
  const participants = useMemo(() => inOrder(interview.participants.values()), [interview])
  const persons = useMemo(
    () => [...interview.names.values()].filter(({ kind }) => kind === 'person'),
    [interview],
  )
  const entries = new Map(entriesOf(interview, 'pseudonym').map((entry) => [entry.name, entry]))

  function keep(name: NameEntry, entry: EntryOf<'pseudonym'> | undefined, text: string): void {
    const pseudonym = text.trim()
    if (pseudonym === (entry?.pseudonym ?? '')) return
    if (entry === undefined) {
      const id = crypto.randomUUID() as EntryId
      void run({ type: 'AddEntry', entry: { kind: 'pseudonym', id, name: name.id, pseudonym } })
    } else if (pseudonym === '') void run({ type: 'RemoveEntry', entry: entry.id })
    else {
      const changes = { kind: 'pseudonym', pseudonym } as const
      void run({ type: 'ChangeEntry', entry: entry.id, changes })
    }
  }

  return (
    <Section title={t('pseudonyms.title')} hint={t('pseudonyms.hint')}>
      {participants.length + persons.length === 0 && (
        <p className={styles.soft}>{t('pseudonyms.none')}</p>
      )}
      <div className={styles.people}>
        {participants.map(({ id, label, name, pseudonym }) => (
          <TextField
            key={id}
            label={`${label} · ${name || t('pseudonyms.noName')}`}
            value={pseudonym}
            readOnly={isReadOnly}
            onCommit={(text) => {
              if (text !== pseudonym)
                void run({
                  type: 'ChangeParticipant',
                  participant: id,
                  changes: { pseudonym: text },
                })
            }}
          />
        ))}
        {persons.map((name) => (
          <TextField
            key={name.id}
            label={titleOf(name, interview.languages)}
            value={entries.get(name.id)?.pseudonym ?? ''}
            readOnly={isReadOnly}
            onCommit={(text) => keep(name, entries.get(name.id), text)}
          />
        ))}
      </div>
      <Refusal error={refusal} />
    </Section>
  )
}
