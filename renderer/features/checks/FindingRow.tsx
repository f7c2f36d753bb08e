import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useAskReveal } from '../../session/place.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { SeveritySign } from '../../ui/SeveritySign.tsx'
import { AcceptForm } from '../assist/AcceptForm.tsx'
import { useFindingText } from '../assist/useFindingText.ts'
import styles from './ChecksView.module.css'
import { excerptOf } from './excerptOf.ts'
import type { ListedFinding } from './listedFindings.ts'

interface FindingRowProps {
  readonly listed: ListedFinding
  readonly stop: object
  /** True: Tab reaches what can be done with it. */
  readonly isCurrent: boolean
  /** It was let stand, or not: the focus goes back to the entry. */
  readonly onDone: () => void
}

/** One finding of the list: pressing it goes to the place; it can be let stand, or opened again. */
export function FindingRow({ listed, stop, isCurrent, onDone }: FindingRowProps) {
  const { t } = useTranslation('findings')
  const { t: checks } = useTranslation('checks')
  const { t: assist } = useTranslation('assist')
  const format = useFormat()
  const sentence = useFindingText()
  const reveal = useAskReveal()
  const { run, refusal } = useCommand()
  const isReadOnly = useReadOnly() !== null
  const [isAccepting, setAccepting] = useState(false)
  const { segment, number, finding, accepted } = listed
  const { place, severity } = finding
  const text = useInterview(
    (interview) => interview.segments.get(segment)?.renditions[place.language]?.text ?? '',
  )
  const acceptance = useInterview((interview) =>
    interview.segments.get(segment)?.acceptances.find(({ key }) => key === finding.key),
  )
  const author = useInterview((interview) =>
    acceptance?.author === null || acceptance === undefined
      ? ''
      : (interview.participants.get(acceptance.author)?.label ?? ''),
  )
  const timeZone = useInterview((interview) => interview.timeZone)
  const excerpt = excerptOf(text, place.range)
  return (
    <div className={styles.finding} data-severity={severity} data-finding={finding.check}>
      <button
        type="button"
        className={styles.jump}
        onClick={() =>
          reveal({
            segment,
            language: place.language,
            ...(place.range === null ? {} : { range: place.range }),
          })
        }
        {...stop}
      >
        <span className={styles.number}>
          <span className="visually-hidden">{t('row')} </span>
          {format.number(number)}
        </span>
        <span className={styles.check}>
          <SeveritySign severity={severity} />
          <span>
            {checks(`name.${finding.check}`)}
            <span className="visually-hidden">, {checks(`level.${severity}`)}</span>
          </span>
        </span>
        <span className={styles.words}>
          {sentence(finding)}
          {text !== '' && (
            <span className={styles.excerpt} lang={place.language}>
              {excerpt.before}
              {excerpt.marked !== '' && <mark>{excerpt.marked}</mark>}
              {excerpt.after}
            </span>
          )}
          {accepted && acceptance !== undefined && (
            <span className={styles.reason}>
              {t('standsBecause', { reason: acceptance.reason })}
              <span className={styles.excerpt}>
                {format.list([author, format.dateTime(acceptance.at, timeZone)].filter(Boolean))}
              </span>
            </span>
          )}
        </span>
      </button>
      {!isReadOnly && !isAccepting && (
        <Button
          kind="quiet"
          excludeFromTabOrder={!isCurrent}
          onPress={() =>
            accepted
              ? void run({ type: 'ReopenFinding', segment, key: finding.key })
              : setAccepting(true)
          }
        >
          {accepted ? assist('reopen') : assist('letStand')}
        </Button>
      )}
      {isAccepting && (
        <div className={styles.form}>
          <AcceptForm
            finding={finding}
            segment={segment}
            onDone={() => {
              setAccepting(false)
              onDone()
            }}
          />
        </div>
      )}
      <Refusal error={refusal} />
    </div>
  )
}
