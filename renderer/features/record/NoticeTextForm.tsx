import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { NoticeText } from '#core/record/noticeText.ts'
import { noticeTexts } from '#core/record/standardNotices.ts'
import { useApp } from '../../session/app.ts'
import { useReadOnly } from '../../session/useSession.ts'
import { useChangeSettings, useSettings } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { withText } from '../statements/withText.ts'
import styles from './Form.module.css'
import { NoticeWording } from './NoticeWording.tsx'
import { isStandard, withNotice } from './noticeLibrary.ts'

/** A text of the library of notices; every change of it is the person's own wording. */
export function NoticeTextForm({ text }: { readonly text: NoticeText }) {
  const { t } = useTranslation('record')
  const { settings } = useApp()
  const own = useSettings().notices.some(({ id }) => id === text.id)
  const isReadOnly = useReadOnly() !== null
  const change = useChangeSettings()
  const [refusal, setRefusal] = useState<AppError | null>(null)

  async function save(part: 'title' | 'text', language: LanguageTag, words: string) {
    const { notices } = settings.get()
    const now = noticeTexts(notices).find(({ id }) => id === text.id) ?? text
    const changed = { ...now, [part]: withText(now[part], language, words) }
    const refused = await change({ notices: withNotice(notices, changed) })
    setRefusal(refused)
    return refused === null
  }

  async function giveUp(): Promise<void> {
    const notices = settings.get().notices.filter(({ id }) => id !== text.id)
    setRefusal(await change({ notices }))
  }

  return (
    <div className={styles.section}>
      <NoticeWording
        name={`notice:${text.id}`}
        wording={text}
        isReadOnly={isReadOnly}
        onTitle={(language, words) => save('title', language, words)}
        onText={(language, words) => save('text', language, words)}
      />
      <Refusal error={refusal} />
      {own && !isReadOnly && (
        <div className={styles.end}>
          <div className={styles.refusal} />
          <Button kind="danger" onPress={() => void giveUp()}>
            {isStandard(text.id) ? t('library.toStandard') : t('library.remove')}
          </Button>
        </div>
      )}
    </div>
  )
}
