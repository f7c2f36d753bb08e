import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './FoundPlace.module.css'

/** Code units shown before the words that were found. */
const BEFORE = 60

interface FoundPlaceProps {
  readonly id: string
  readonly hit: SearchHit
  readonly isChosen: boolean
  readonly onOpen: () => void
}

/** One place where the words were found. The focus stays in the search field. */
export function FoundPlace({ id, hit, isChosen, onOpen }: FoundPlaceProps) {
  const { t } = useTranslation('find')
  const format = useFormat()
  const element = useRef<HTMLDivElement>(null)
  const { text, start, end, number, language } = hit
  const from = beginning(text, start)

  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field.
    // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant.
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles.place}
      onClick={onOpen}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.words} lang={language ?? undefined}>
        {from > 0 && '…'}
        {text.slice(from, start)}
        <mark className={styles.found}>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </span>
      <span className={styles.language}>
        {language === null ? t('library.note') : format.language(language)}
      </span>
    </div>
  )
}

/** Where an excerpt begins: at a word, not too far before the words that were found. */
function beginning(text: string, start: number): number {
  if (start <= BEFORE) return 0
  const space = text.indexOf(' ', start - BEFORE)
  return space === -1 || space >= start ? start - BEFORE : space + 1
}
