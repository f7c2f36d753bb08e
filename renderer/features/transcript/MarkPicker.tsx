import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { MARK_KINDS, type MarkKind, markWord, pauseMark } from '#core/interview/mark.ts'
import { insertMark } from './insertMark.ts'
import styles from './PickList.module.css'
import { type Choice, PickList } from './PickList.tsx'
import { useTranscript } from './useTranscript.ts'

interface PickerProps {
  readonly segment: SegmentId
  readonly onClose: () => void
}

/** The marks, in the language of the column in which the caret stands. */
export function MarkPicker({ segment, onClose }: PickerProps) {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const language =
    transcript.get().active?.language ?? transcript.session.interview().languages[0] ?? null
  if (language === null) return null
  const choices = MARK_KINDS.map((kind): Choice => {
    const word = exampleOf(kind, language)
    return {
      id: kind,
      text: `${word} ${t(`mark.${kind}`)}`,
      content: (
        <>
          <span className={styles.words} lang={language}>
            {word}
          </span>
          <span className={styles.aside}>{t(`mark.${kind}`)}</span>
        </>
      ),
    }
  })
  return (
    <PickList
      segment={segment}
      label={t('pick.mark')}
      hint={t('pick.markHint')}
      choices={choices}
      other={(query) => pauseOf(query, language)}
      onPick={(kind) => {
        onClose()
        const [mark, seconds] = kind.split(' ')
        insertMark(transcript, mark as MarkKind, seconds)
      }}
      onClose={onClose}
    />
  )
}

/** How the mark will look. */
function exampleOf(kind: MarkKind, language: LanguageTag): string {
  if (kind === 'pause') return pauseMark(language, '…')
  return kind === 'false-start' ? '…-' : `[${markWord(kind, language)}]`
}

/** A number is a pause of so many seconds. */
function pauseOf(query: string, language: LanguageTag): Choice | null {
  if (!/^\d{1,4}$/.test(query)) return null
  return {
    id: `pause ${query}`,
    text: query,
    content: (
      <span className={styles.words} lang={language}>
        {pauseMark(language, query)}
      </span>
    ),
  }
}
