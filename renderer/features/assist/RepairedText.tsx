import { useTranslation } from 'react-i18next'
import type { Repair } from '#core/assist/memory/memoryMatch.ts'
import styles from './Proposals.module.css'

interface RepairedTextProps {
  readonly text: string
  readonly repairs: readonly Repair[]
}

/** A proposal with the places marked that were put right, each with what stood there before. */
export function RepairedText({ text, repairs }: RepairedTextProps) {
  const { t } = useTranslation('assist')
  const sorted = repairs.toSorted((a, b) => a.range.start - b.range.start)
  return sorted.length === 0 ? (
    text
  ) : (
    <>
      {sorted.map(({ range, from, kind }, at) => (
        <span key={range.start}>
          {text.slice(sorted[at - 1]?.range.end ?? 0, range.start)}
          <span
            className={styles.repair}
            title={t('repaired', { kind: t(`repair.${kind}`), from })}
          >
            {text.slice(range.start, range.end)}
          </span>
        </span>
      ))}
      {text.slice(sorted.at(-1)?.range.end)}
    </>
  )
}
