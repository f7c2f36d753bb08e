import { useTranslation } from 'react-i18next'
import { closedThings } from '#core/interview/closedThings.ts'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import { REMARK_OUTCOMES } from '#core/interview/entries/remark.ts'
import type { Segment } from '#core/interview/segment.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { useInterview } from '../../session/useSession.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './Entries.module.css'
import { useShowDialog } from './recordDialogs.ts'
import { SegmentLink } from './SegmentLink.tsx'
import { usePeople } from './usePeople.ts'

/** What a remark can come to without an erratum. */
const OUTCOMES = REMARK_OUTCOMES.filter((outcome) => outcome !== 'corrected')

interface RemarkEntryProps {
  readonly remark: EntryOf<'remark'>
  readonly isReadOnly: boolean
}

/** One remark: who said what about which segment, and its outcome. */
export function RemarkEntry({ remark, isReadOnly }: RemarkEntryProps) {
  const { t } = useTranslation('readBack')
  const { t: common } = useTranslation('common')
  const { dateTime } = useFormat()
  const people = usePeople()
  const showDialog = useShowDialog()
  const { run, refusal } = useCommand()
  const timeZone = useInterview((interview) => interview.timeZone)
  const isClosed = useInterview((interview) => closedThings(interview).entries.has(remark.id))
  const language = useInterview((interview) =>
    remark.segment === null ? null : languageFor(interview.segments.get(remark.segment), remark),
  )
  const answer = useDraftedField(`remark:${remark.id}:answer`, remark.answer, (text) =>
    run({ type: 'ChangeEntry', entry: remark.id, changes: { kind: 'remark', answer: text } }),
  )
  const { segment, outcome } = remark
  // Corrected it is by an erratum alone, and stays so.
  const isFixed = isReadOnly || isClosed || outcome === 'corrected'
  const isAnswered = outcome === 'noted' || outcome === 'rejected'
  const canCorrect = !isReadOnly && segment !== null && language !== null && outcome !== 'corrected'

  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <b>{t(`type.${remark.type}`)}</b>
        <span>{people.name(remark.by)}</span>
        <span className={styles.soft}>
          {remark.at === null ? t('notRecorded') : dateTime(remark.at, timeZone)}
        </span>
        {segment === null ? (
          <span className={styles.soft}>{t('whole')}</span>
        ) : (
          <SegmentLink segment={segment} language={language} />
        )}
        {isFixed && (
          <span data-end="" className={outcome === 'open' ? styles.open : styles.soft}>
            {t(`outcome.${outcome}`)}
          </span>
        )}
      </div>
      {remark.text !== '' && (
        <p className={styles.words} lang={remark.language}>
          {remark.text}
        </p>
      )}
      {isFixed && remark.answer !== '' && <p className={styles.words}>{remark.answer}</p>}
      {!isFixed && remark.type !== 'no-objection' && (
        <div className={styles.answer}>
          <Select
            label={t('field.outcome')}
            value={outcome}
            choices={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            onChange={(value) =>
              void run({
                type: 'ChangeEntry',
                entry: remark.id,
                changes: { kind: 'remark', outcome: value },
              })
            }
          />
          {(isAnswered || remark.answer !== '') && (
            <AreaField label={t('field.answer')} {...answer} />
          )}
        </div>
      )}
      {!isReadOnly && (
        <div className={styles.buttons}>
          {canCorrect && (
            <Button
              kind="quiet"
              onPress={() => showDialog({ type: 'erratum', segment, language, remark: remark.id })}
            >
              {t('remarks.correct')}
            </Button>
          )}
          {!isFixed && (
            <Button
              kind="quiet"
              onPress={() => void run({ type: 'RemoveEntry', entry: remark.id })}
            >
              {common('remove')}
            </Button>
          )}
        </div>
      )}
      <Refusal error={refusal} />
    </li>
  )
}

/** The text that a remark is about: in the remark's own language, else the source. */
const languageFor = (segment: Segment | undefined, remark: EntryOf<'remark'>) =>
  segment?.renditions[remark.language] === undefined ? (segment?.source ?? null) : remark.language
