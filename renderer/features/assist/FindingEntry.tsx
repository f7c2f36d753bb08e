import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/assist/checks/finding.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useAskReveal, useHere } from '../../session/place.ts'
import { SeveritySign } from '../../ui/SeveritySign.tsx'
import type { Transcript } from '../transcript/transcript.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { applySuggestion } from './applySuggestion.ts'
import styles from './Checks.module.css'
import { useFindingText } from './useFindingText.ts'

interface FindingEntryProps {
  readonly finding: Finding
  readonly segment: SegmentId
  readonly transcript: Transcript
  readonly isReadOnly: boolean
}

/** One finding: the sentence leads to the place, the buttons put it right or let it stand. */
export function FindingEntry({ finding, segment, transcript, isReadOnly }: FindingEntryProps) {
  const { t } = useTranslation('assist')
  const format = useFormat()
  const sentence = useFindingText()
  const reveal = useAskReveal()
  const here = useHere()
  const [isAccepting, setAccepting] = useState(false)
  const { severity, place, suggestions } = finding

  function jump(): void {
    const { language, range } = place
    reveal({ segment, language, ...(range === null ? {} : { range }) })
  }

  function leave(): void {
    setAccepting(false)
    const at = here()
    if (at !== null) reveal(at)
  }

  return (
    <li className={styles.finding} data-severity={severity} data-finding={finding.check}>
      <button
        type="button"
        className={styles.sentence}
        data-rove=""
        data-jump=""
        tabIndex={-1}
        onClick={jump}
      >
        <span className={styles.level}>
          <SeveritySign severity={severity} />
          {t(`severity.${severity}`)}
          <span className={styles.where}>{format.language(place.language)}</span>
        </span>
        <span>{sentence(finding)}</span>
      </button>
      {!isReadOnly && (
        <div className={styles.actions}>
          {suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              className={styles.suggestion}
              data-rove=""
              tabIndex={-1}
              lang={place.language}
              aria-label={t('replaceBy', { text: suggestion })}
              onClick={() => applySuggestion(transcript, segment, finding, suggestion)}
            >
              {suggestion}
            </button>
          ))}
          {!isAccepting && (
            <button
              type="button"
              className={styles.let}
              data-rove=""
              tabIndex={-1}
              onClick={() => setAccepting(true)}
            >
              {t('letStand')}
            </button>
          )}
        </div>
      )}
      {isAccepting && <AcceptForm finding={finding} segment={segment} onDone={leave} />}
    </li>
  )
}
