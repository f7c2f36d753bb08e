import { useTranslation } from 'react-i18next'
import type { LinkedSegment } from '#core/report/coverage.ts'
import type { ShownText } from '#core/report/localText.ts'
import styles from './LinkedQuote.module.css'
import { StanceSign } from './StanceSign.tsx'

interface QuotedSegmentProps {
  readonly linked: LinkedSegment
  readonly quote: ShownText | null
  readonly speaker: string | null
}

/** A segment that bears on a statement: stance, number and words. */
export function QuotedSegment({ linked, quote, speaker }: QuotedSegmentProps) {
  const { t } = useTranslation('statements')
  const { note, stance } = linked.link
  return (
    <>
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
    </>
  )
}
