import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import styles from './ReadBack.module.css'
import { SegmentRemarks } from './SegmentRemarks.tsx'

interface ReadTextProps {
  readonly segment: Segment
  readonly language: LanguageTag
}

/** What is read of a segment, and what was said about it. */
export function ReadText({ segment, language }: ReadTextProps) {
  const { t } = useTranslation('readBack')
  const text = segment.renditions[language]?.text
  return (
    <>
      {text === undefined ? (
        <p className={styles.textless}>{t('view.textless')}</p>
      ) : (
        <p className={styles.text} lang={language} dir="auto">
          {text}
        </p>
      )}
      <SegmentRemarks segment={segment.id} language={language} />
    </>
  )
}
