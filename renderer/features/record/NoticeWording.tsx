import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { NoticeText } from '#core/record/noticeText.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './NoticeWording.module.css'
import { WordingField } from './WordingField.tsx'

interface NoticeWordingProps {
  /** Begins the names of the drafts. */
  readonly name: string
  readonly wording: Pick<NoticeText, 'title' | 'text'>
  readonly isReadOnly: boolean
  readonly onTitle: (language: LanguageTag, text: string) => Promise<boolean>
  readonly onText: (language: LanguageTag, text: string) => Promise<boolean>
}

/** A notice in its languages, side by side. */
export function NoticeWording(props: NoticeWordingProps) {
  const { name, wording, isReadOnly, onTitle, onText } = props
  const { t } = useTranslation('record')
  const format = useFormat()
  const ofInterview = useInterview((interview) => interview.languages)
  const worded = [...Object.keys(wording.title), ...Object.keys(wording.text)] as LanguageTag[]
  const languages = [...new Set([...ofInterview, ...worded])]
  return (
    <div className={styles.columns}>
      {languages.map((language) => (
        <div key={language} className={styles.column} lang={language}>
          <WordingField
            field={`${name}:title:${language}`}
            label={t('notices.titleIn', { language: format.language(language) })}
            value={wording.title[language] ?? ''}
            isReadOnly={isReadOnly}
            save={(text) => onTitle(language, text)}
          />
          <WordingField
            field={`${name}:text:${language}`}
            label={t('notices.textIn', { language: format.language(language) })}
            value={wording.text[language] ?? ''}
            isLong
            isReadOnly={isReadOnly}
            save={(text) => onText(language, text)}
          />
        </div>
      ))}
    </div>
  )
}
