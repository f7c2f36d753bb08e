import type { LinkedSegment } from '#core/report/coverage.ts'
import { useAskReveal } from '../../session/place.ts'
import styles from './LinkedQuote.module.css'
import { placeOfLink } from './placeOfLink.ts'
import { QuotedSegment } from './QuotedSegment.tsx'
import { useQuoted } from './useQuoted.ts'

/** One segment that bears on a statement; pressing it goes there. */
export function LinkedQuote({ linked, stop }: { linked: LinkedSegment; stop: object }) {
  const reveal = useAskReveal()
  const { quote, speaker } = useQuoted(linked)
  return (
    <button
      type="button"
      className={styles.quote}
      onClick={() => reveal(placeOfLink(linked, quote?.language ?? null))}
      {...stop}
    >
      <QuotedSegment linked={linked} quote={quote} speaker={speaker} />
    </button>
  )
}
