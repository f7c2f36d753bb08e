import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import { SegmentLink } from '../readback/SegmentLink.tsx'
import { usePeople } from '../readback/usePeople.ts'
import styles from './Redaction.module.css'
import type { RedactionGroup } from './redactionGroups.ts'

/** More places are counted, not listed. */
const LISTED = 12

interface GroupFactsProps {
  readonly group: RedactionGroup
  /** True: a place can be gone to. */
  readonly isLinked?: boolean
}

/** Who covered it and when, and every place that is covered. */
export function GroupFacts({ group: { places }, isLinked = false }: GroupFactsProps) {
  const { t } = useTranslation('redaction')
  const { dateTime, languageTitle } = useFormat()
  const people = usePeople()
  const timeZone = useInterview((interview) => interview.timeZone)
  const order = useInterview((interview) => interview.segmentOrder)
  const [{ redaction: first }] = places
  const more = places.length - LISTED
  return (
    <>
      <p className={styles.soft}>
        {people.name(first.author)} · {dateTime(first.at, timeZone)}
      </p>
      <ul className={styles.places}>
        {places.slice(0, LISTED).map(({ segment, redaction, words, isStanding, earlier }) => (
          <li key={`${segment} ${redaction.id}`}>
            {isLinked ? (
              <SegmentLink segment={segment} language={redaction.language} />
            ) : (
              <span>{t('segment', { number: order.indexOf(segment) + 1 })}</span>
            )}
            <span className={styles.soft}>{languageTitle(redaction.language)}</span>
            <span lang={redaction.language}>{words}</span>
            {!isStanding && <span className={styles.soft}>{t('deleted')}</span>}
            {earlier.length > 0 && (
              <span className={styles.soft}>
                {t('earlier')} <span lang={redaction.language}>{earlier.join(' · ')}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.soft}>{t('morePlaces', { count: more })}</p>}
    </>
  )
}
