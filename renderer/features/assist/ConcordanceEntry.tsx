import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConcordanceHit } from '#core/assist/memory/memoryMatch.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { TextRange } from '#core/interview/text.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './Concordance.module.css'

interface ConcordanceEntryProps {
  readonly id: string
  readonly hit: ConcordanceHit
  readonly languages: readonly LanguageTag[]
  readonly isChosen: boolean
  /** True: it is a row of the open interview. */
  readonly isHere: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}

/** One hit: its row in all languages, the words marked, with what was said before it. */
export function ConcordanceEntry(props: ConcordanceEntryProps) {
  const { id, hit, languages, isChosen, isHere, onChoose, onOpen } = props
  const { t } = useTranslation('assist')
  const { number } = useFormat()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const { provenance, texts, ranges, previous } = hit
  const columns = languages.includes(hit.language) ? languages : [hit.language, ...languages]
  const before = previous[hit.language]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field.
    // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant.
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles.hit}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <p className={styles.from}>
        {provenance.type === 'imported'
          ? provenance.name
          : isHere
            ? t('fromHere', { number: number(provenance.number) })
            : t('fromRow', { title: provenance.title, number: number(provenance.number) })}
      </p>
      {before !== undefined && before !== '' && (
        <p className={styles.before} lang={hit.language}>
          {before}
        </p>
      )}
      <div className={styles.texts}>
        {columns.map((language) => (
          <p key={language} lang={language} dir="auto" className={styles.text}>
            {language === hit.language ? (
              <Marked text={texts[language] ?? ''} ranges={ranges} />
            ) : (
              texts[language]
            )}
          </p>
        ))}
      </div>
    </div>
  )
}

interface MarkedProps {
  readonly text: string
  readonly ranges: readonly TextRange[]
}

function Marked({ text, ranges }: MarkedProps) {
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(ranges[at - 1]?.end ?? 0, start)}
          <mark className={styles.found}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
