import { useTranslation } from 'react-i18next'
import type { LinkedSegment } from '#core/report/coverage.ts'
import { segmentText } from '#core/report/localText.ts'
import { useAskReveal } from '../../session/place.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './LinkedQuote.module.css'
import { StanceSign } from './StanceSign.tsx'
import { useReadingLanguages } from './useReadingLanguages.ts'

/** One segment that bears on a statement: stance, number and words; pressing it goes there. */
export function LinkedQuote({ linked, stop }: { linked: LinkedSegment; stop: object }) {
  const { t } = useTranslation('statements')
  const reveal = useAskReveal()
  const preferred = useReadingLanguages()
  const segment = useInterview((interview) => interview.segments.get(linked.segment))
  const speaker = useInterview((interview) => {
    const id = interview.segments.get(linked.segment)?.speaker ?? null
    return id === null ? null : (interview.participants.get(id)?.label ?? null)
  })
  const { anchor, note, stance } = linked.link
  const quote = segment === undefined ? null : segmentText(segment, preferred)
  const language = anchor?.language ?? quote?.language ?? null
  return (
    <button
      type="button"
      className={styles.quote}
      onClick={() =>
        reveal({
          segment: linked.segment,
          language,
          ...(anchor === null ? {} : { range: { start: anchor.start, end: anchor.end } }),
        })
      }
      {...stop}
    >
      <span className={styles.place}>
        <StanceSign stance={stance} />
        <span className="visually-hidden">{t(`stance.${stance}`)} </span>
        <span className={styles.number}>{linked.number}</span>
        {speaker !== null && <span className={styles.speaker}>{speaker}</span>}
      </span>
      <span className={styles.words}>
        {quote === null ? (
          <span className={styles.empty}>{t('coverage.noText')}</span>
        ) : (
          <span lang={quote.language}>{quote.text}</span>
        )}
        {note !== '' && <span className={styles.note}>{note}</span>}
      </span>
    </button>
  )
}
