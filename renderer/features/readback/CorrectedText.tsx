import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import styles from './Forms.module.css'
import { useFirstField } from './useFirstField.ts'

interface CorrectedTextProps {
  readonly label: string
  readonly language: LanguageTag
  /** As it stands. */
  readonly before: string
  readonly text: string
  readonly isChanged: boolean
  /** True: the form begins here. */
  readonly isFirst?: boolean
  readonly onInput: (text: string) => void
  readonly children?: ReactNode
}

/** One language of a correction: the new text, and above it the old one once they differ. */
export function CorrectedText(props: CorrectedTextProps) {
  const { label, language, before, text, isChanged, isFirst = false, onInput, children } = props
  const { t } = useTranslation('readBack')
  const first = useFirstField(isFirst)
  // The field keeps its own text; what comes back from it is never written into it again.
  const [initial] = useState(text)
  return (
    <div className={styles.passage}>
      {(isFirst || isChanged) && (
        <>
          <span className={styles.caption}>{t('erratum.before')}</span>
          <p className={styles.quote} lang={language}>
            {isChanged ? <del>{before}</del> : before}
          </p>
        </>
      )}
      <AreaField
        label={label}
        value={before}
        draft={initial}
        lang={language}
        className={styles.area}
        handle={first}
        onInput={onInput}
      />
      {children}
    </div>
  )
}
