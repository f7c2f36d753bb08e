import { useTranslation } from 'react-i18next'
import type { Interview } from '#core/interview/interview.ts'
import styles from './ReadBack.module.css'
import { ReadMark } from './ReadMark.tsx'
import { ReadText } from './ReadText.tsx'
import type { ReadBack, ReadRow } from './readBackRows.ts'

interface ReadingSegmentProps {
  readonly row: ReadRow
  readonly readBack: ReadBack
  readonly interview: Interview
}

/** One segment by itself, read out to who cannot see it as soon as it is shown. */
export function ReadingSegment({ row, readBack, interview }: ReadingSegmentProps) {
  const { t } = useTranslation('readBack')
  const { segment, number } = row
  const speaker = segment.speaker === null ? undefined : interview.participants.get(segment.speaker)
  return (
    <article className={styles.single} aria-live="polite" aria-atomic="true">
      <p className={styles.who}>
        <span className={styles.number}>
          <span className="visually-hidden">{t('view.segment')} </span>
          {number}
        </span>
        <span className={styles.speaker}>{speaker?.label ?? t('view.nobody')}</span>
        <span>{speaker?.pseudonym || speaker?.name}</span>
        <ReadMark row={row} />
      </p>
      <ReadText segment={segment} language={readBack.language} />
    </article>
  )
}
