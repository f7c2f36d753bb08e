import { Check, Circle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OpenPoints } from '#core/interview/closing.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Closing.module.css'

const COUNTED = ['drafts', 'stale', 'unread', 'remarks', 'findings'] as const
export type CountedPoint = (typeof COUNTED)[number]

interface OpenPointListProps {
  readonly open: OpenPoints
  /** Goes to where a point is open; left out: it only says so. */
  readonly onShow?: (point: CountedPoint | 'missing') => void
}

/** What is open, a line each, by sign and words; what is in order says so, too. */
export function OpenPointList({ open, onShow }: OpenPointListProps) {
  const { t } = useTranslation('closing')
  const { list } = useFormat()
  const words = (point: CountedPoint, count: number | null): string => {
    if (count === null) return t('findingsUnknown')
    return count === 0 ? t(`none.${point}`) : t(`point.${point}`, { count })
  }
  return (
    <ul className={styles.points}>
      {COUNTED.map((point) => {
        const count = open[point]
        return (
          <li key={point} data-open={count !== 0 || undefined}>
            {count === 0 ? (
              <Check size={14} strokeWidth={2} aria-hidden />
            ) : (
              <Circle size={14} strokeWidth={2} aria-hidden />
            )}
            <span>{words(point, count)}</span>
            {onShow !== undefined && count !== null && count > 0 && (
              <Button kind="quiet" aria-label={t(`show.${point}`)} onPress={() => onShow(point)}>
                {t('show.word')}
              </Button>
            )}
          </li>
        )
      })}
      <li data-open={open.missing.length > 0 || undefined}>
        {open.missing.length === 0 ? (
          <Check size={14} strokeWidth={2} aria-hidden />
        ) : (
          <Circle size={14} strokeWidth={2} aria-hidden />
        )}
        <span>
          {open.missing.length === 0
            ? t('missingNone')
            : t('missing', { sections: list(open.missing.map((name) => t(`section.${name}`))) })}
        </span>
        {onShow !== undefined && open.missing.length > 0 && (
          <Button kind="quiet" aria-label={t('show.missing')} onPress={() => onShow('missing')}>
            {t('show.word')}
          </Button>
        )}
      </li>
    </ul>
  )
}
