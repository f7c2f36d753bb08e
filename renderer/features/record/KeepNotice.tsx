import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sameValue } from '#core/interview/sameValue.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { NoticeText } from '#core/record/noticeText.ts'
import { NOTICE_TEXTS_MAX } from '#core/record/noticeText.ts'
import { noticeTexts } from '#core/record/standardNotices.ts'
import { useChangeSettings, useSettings } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { isAbout, withNotice } from './noticeLibrary.ts'

/** Keeps the wording of a notice in the library of texts, for the next interview. */
export function KeepNotice({ wording }: { readonly wording: Pick<NoticeText, 'title' | 'text'> }) {
  const { t } = useTranslation('record')
  const { notices } = useSettings()
  const change = useChangeSettings()
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const { title, text } = wording
  const twin = noticeTexts(notices).find((each) => isAbout(wording, each))
  const isKept =
    twin !== undefined && sameValue({ title: twin.title, text: twin.text }, { title, text })
  const isBlank = Object.keys(title).length === 0
  if (isKept || isBlank || notices.length >= NOTICE_TEXTS_MAX) return null

  async function keep(): Promise<void> {
    const id = twin?.id ?? crypto.randomUUID()
    setRefusal(await change({ notices: withNotice(notices, { id, title, text }) }))
  }

  return (
    <>
      <Button kind="quiet" onPress={() => void keep()}>
        {twin === undefined ? t('notices.keep') : t('notices.keepInstead')}
      </Button>
      <Refusal error={refusal} />
    </>
  )
}
