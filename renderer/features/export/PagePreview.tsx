import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './PagePreview.module.css'
import { usePreview } from './usePreview.ts'

interface PagePreviewProps {
  readonly options: PrintOptions
  /** True: for an office document, whose pages another program breaks. */
  readonly isDocument: boolean
}

/** A page as it will be printed, and its neighbours. */
export function PagePreview({ options, isDocument }: PagePreviewProps) {
  const { t } = useTranslation('export')
  const [wanted, setWanted] = useState(1)
  const [isLarge, setLarge] = useState(false)
  const { page, picture, failure, isWaiting } = usePreview(options, wanted)
  const pages = page?.pages ?? 1
  const current = Math.min(wanted, pages)
  const words = page === null ? '' : t('preview.page', { page: page.page, pages })

  return (
    <section
      className={styles.preview}
      aria-label={t('preview.title')}
      aria-busy={isWaiting}
      onKeyDown={(event) => {
        if (event.key === 'PageDown' && current < pages) setWanted(current + 1)
        else if (event.key === 'PageUp' && current > 1) setWanted(current - 1)
        else return
        event.preventDefault()
      }}
    >
      <div className={styles.desk} data-large={isLarge ? '' : undefined}>
        {picture !== null && (
          <img
            className={styles.page}
            data-waiting={isWaiting ? '' : undefined}
            src={picture}
            alt={words}
          />
        )}
        {picture === null && isWaiting && <p className={styles.words}>{t('preview.waiting')}</p>}
        <Refusal error={failure} />
      </div>
      <div className={styles.pager}>
        <IconButton
          icon={ChevronLeft}
          label={t('preview.previous')}
          isDisabled={current <= 1}
          onPress={() => setWanted(current - 1)}
        />
        <span className={styles.words} aria-live="polite">
          {words}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('preview.next')}
          isDisabled={current >= pages}
          onPress={() => setWanted(current + 1)}
        />
        <IconButton
          icon={isLarge ? ZoomOut : ZoomIn}
          label={isLarge ? t('preview.whole') : t('preview.larger')}
          isDisabled={picture === null}
          onPress={() => setLarge(!isLarge)}
        />
        {isDocument && <span className={styles.words}>{t('preview.document')}</span>}
        {page?.partial === true && <span className={styles.words}>{t('preview.partial')}</span>}
      </div>
    </section>
  )
}
