import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Participant } from '#core/interview/participant.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { usePeople } from '../readback/usePeople.ts'
import { AddButton } from './AddButton.tsx'
import { AssignmentForm } from './AssignmentForm.tsx'
import { blankAssignment } from './blankEntries.ts'
import { EntryRows } from './EntryRows.tsx'
import styles from './Form.module.css'
import { Part } from './Part.tsx'
import { useEntryList } from './useEntryList.ts'
import { useSegmentNumbers } from './useSegmentNumbers.ts'

/** Who interpreted what: sitting, stretch, languages, direction, mode, and the pivot of a relay. */
export function AssignmentList({ people }: { readonly people: readonly Participant[] }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const readOnly = useReadOnly() !== null
  const { name } = usePeople()
  const numbers = useSegmentNumbers()
  const languages = useInterview((interview) => interview.languages)
  const sittings = useInterview((interview) => interview.sittings)
  const list = useEntryList('assignment')
  const first = people.find(({ role }) => role === 'interpreter') ?? people[0]

  function add(): void {
    const last = list.entries.at(-1)
    const participant = last?.participant ?? first?.id
    const from = last?.from ?? languages[0]
    const to = last?.to ?? languages[1] ?? languages[0]
    if (participant === undefined || from === undefined || to === undefined) return
    void list.add(blankAssignment(participant, from, to))
  }

  function where({ sitting, first: from, last: to }: EntryOf<'assignment'>): string {
    const place = inOrder(sittings.values()).findIndex(({ id }) => id === sitting)
    const range =
      from === null && to === null
        ? []
        : [
            t('assignments.range', {
              first: from === null ? t('assignments.beginning') : (numbers.of(from) ?? '?'),
              last: to === null ? t('assignments.end') : (numbers.of(to) ?? '?'),
            }),
          ]
    const sat = place < 0 ? t('assignments.everySitting') : t('sitting', { number: place + 1 })
    return [sat, ...range].join(' · ')
  }

  return (
    <Part
      title={t('assignments.title')}
      hint={t('assignments.hint')}
      tools={
        !readOnly &&
        first !== undefined && <AddButton onAdd={add}>{t('assignments.add')}</AddButton>
      }
    >
      <Refusal error={list.refusal} />
      <EntryRows
        label={t('assignments.title')}
        list={list}
        head={(entry) => {
          const { from, to, direction, mode, pivot } = entry
          const sign = direction === 'both' ? '↔' : '→'
          return (
            <>
              <span>{name(entry.participant)}</span>
              <span>
                {format.language(from)} {sign} {format.language(to)}
                {pivot !== null &&
                  ` · ${t('assignments.through', { language: format.language(pivot) })}`}
              </span>
              <span className={styles.soft}>
                {where(entry)}
                {mode !== 'unknown' && ` · ${t(`mode.${mode}`)}`}
              </span>
            </>
          )
        }}
        form={(entry, among) => <AssignmentForm entry={entry} among={among} />}
      />
    </Part>
  )
}
