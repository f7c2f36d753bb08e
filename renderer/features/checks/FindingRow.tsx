import { useRef, useState } from 'react'
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
}

/** One finding of the list: pressing it goes to the place; it can be let stand, or opened again. */
export function FindingRow({ listed, stop }: FindingRowProps) {
  const { t } = useTranslation('findings')
  const { t: checks } = useTranslation('checks')
  const { t: assist } = useTranslation('assist')
  const format = useFormat()
  const sentence = useFindingText()
  const reveal = useAskReveal()
  const { run, refusal } = useCommand()
  const isReadOnly = useReadOnly() !== null
  const button = useRef<HTMLButtonElement>(null)
  const [isAccepting, setAccepting] = useState(false)
  const { segment, number, finding, accepted } = listed
  const { place, severity } = finding
  const text = useInterview(
    (interview) => interview.segments.get(segment)?.renditions[place.language]?.text ?? '',
  )
  const acceptance = useInterview((interview) =>
    interview.segments.get(segment)?.acceptances.find(({ key }) => key === finding.key),
  )
  const excerpt = excerptOf(text, place.range)
  return (
    <div className={styles.finding} data-severity={severity} data-finding={finding.check}>
      <button
        ref={button}
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
            <span className={styles.reason}>{acceptance.reason}</span>
          )}
        </span>
      </button>
      {!isReadOnly && !isAccepting && (
        <Button
          kind="quiet"
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
              button.current?.focus()
            }}
          />
        </div>
      )}
      <Refusal error={refusal} />
    </div>
  )
}
