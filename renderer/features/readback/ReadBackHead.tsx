import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReadState } from '#core/interview/readBackProgress.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './ReadBack.module.css'
import { progressOf, type ReadBack, type ReadRow } from './readBackRows.ts'
import { usePeople } from './usePeople.ts'

/** The most marks in the strip: in a longer read-back each stands for several rows. */
const MARKS = 160

interface ReadBackHeadProps {
  readonly readBack: ReadBack
  readonly rows: readonly ReadRow[]
  readonly index: number
}

/** Who reads what to whom, and how far they have come. */
export function ReadBackHead({ readBack, rows, index }: ReadBackHeadProps) {
  const { t } = useTranslation('readBack')
  const { languageTitle, time } = useFormat()
  const people = usePeople()
  const timeZone = useInterview((interview) => interview.timeZone)
  const { read, total } = progressOf(rows)
  return (
    <header className={styles.head}>
      <div className={styles.facts}>
        <h2>{t('view.label', { language: languageTitle(readBack.language) })}</h2>
        <span>{t(`way.${readBack.way}`)}</span>
        <span>{people.name(readBack.reader)}</span>
        {readBack.startedAt !== null && (
          <span>{t('view.since', { time: time(readBack.startedAt, timeZone) })}</span>
        )}
        <span className={styles.progress} role="status">
          {total > 0 && read === total && (
            <>
              <Check size={15} strokeWidth={2} aria-hidden />
              {t('view.done')}
            </>
          )}
        </span>
        <span className={styles.count}>{t('progress', { read, count: total })}</span>
      </div>
      <div
        className={styles.strip}
        role="progressbar"
        aria-label={t('view.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={read}
        aria-valuetext={t('progress', { read, count: total })}
      >
        {marksOf(rows, index).map((mark) => (
          <i key={mark.from} data-state={mark.state} data-here={mark.isHere || undefined} />
        ))}
      </div>
    </header>
  )
}

interface Mark {
  readonly from: number
  readonly state: ReadState
  readonly isHere: boolean
}

/** The rows as marks in a strip: one that stands for several is read when all of them are. */
function marksOf(rows: readonly ReadRow[], index: number): readonly Mark[] {
  const step = Math.max(1, Math.ceil(rows.length / MARKS))
  const marks: Mark[] = []
  for (let from = 0; from < rows.length; from += step) {
    const states = rows.slice(from, from + step).map(({ state }) => state)
    const state = (['changed', 'unread', 'read'] as const).find((each) => states.includes(each))
    marks.push({ from, state: state ?? 'textless', isHere: index >= from && index < from + step })
  }
  return marks
}
