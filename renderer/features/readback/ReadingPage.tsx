import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import styles from './ReadBack.module.css'
import { ReadMark } from './ReadMark.tsx'
import { ReadText } from './ReadText.tsx'
import type { ReadBack, ReadRow } from './readBackRows.ts'

interface ReadingPageProps {
  readonly rows: readonly ReadRow[]
  readonly active: SegmentId
  readonly readBack: ReadBack
  readonly interview: Interview
}

/** Several segments below one another, as on a sheet; the keys act on the marked one. */
export function ReadingPage({ rows, active, readBack, interview }: ReadingPageProps) {
  const { t } = useTranslation('readBack')
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is why it scrolls.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const current = rows.find(({ segment }) => segment.id === active)
  const speakerOf = ({ segment }: ReadRow) =>
    segment.speaker === null ? undefined : interview.participants.get(segment.speaker)
  return (
    <>
      <ol ref={list} className={styles.page}>
        {rows.map((row) => {
          const { segment, number } = row
          return (
            <li
              key={segment.id}
              className={styles.entry}
              aria-current={segment.id === active || undefined}
            >
              <p className={styles.who}>
                <span className={styles.number}>{number}</span>
                <span className={styles.speaker}>{speakerOf(row)?.label ?? t('view.nobody')}</span>
                <ReadMark row={row} />
              </p>
              <ReadText segment={segment} language={readBack.language} />
            </li>
          )
        })}
      </ol>
      {current !== undefined && (
        <p className="visually-hidden" aria-live="polite" aria-atomic="true">
          {t('view.segment')} {current.number} {speakerOf(current)?.label ?? t('view.nobody')}{' '}
          <span lang={readBack.language}>
            {current.segment.renditions[readBack.language]?.text ?? t('view.textless')}
          </span>{' '}
          {t(`state.${current.state}`)}
        </p>
      )}
    </>
  )
}
