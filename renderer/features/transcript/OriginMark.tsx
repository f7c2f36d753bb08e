import type { RenditionOrigin } from '#core/interview/rendition.ts'
import styles from './TextCell.module.css'
import { useWords } from './useWords.ts'

/** Says of a rendition that was not typed where it came from. */
export function OriginMark({ origin }: { readonly origin: RenditionOrigin }) {
  const { t, format } = useWords()
  if (origin.type === 'typed') return null
  if (origin.type === 'machine') {
    const title = t('origin.machineTitle', { engine: origin.engine })
    return (
      <span className={styles.origin} data-origin="machine" title={title}>
        {t('origin.machine')}
      </span>
    )
  }
  const score = format.percent(origin.score / 100)
  return (
    <span className={styles.origin} data-origin="memory" title={t('origin.memoryTitle', { score })}>
      {t('origin.memory', { score })}
    </span>
  )
}
