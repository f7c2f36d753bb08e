import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenNotice } from '#core/protocol/hostApi.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useReadOnly, useSession } from '../../session/useSession.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { RecoveredDrafts } from './RecoveredDrafts.tsx'
import styles from './StatusLine.module.css'

/** What was found on opening and what was done about it; each until it has been read. */
export function NoticesBar() {
  const { t } = useTranslation('common')
  const session = useSession()
  const readOnly = useReadOnly()
  const text = useNoticeText()
  const errorText = useErrorText()
  const [read, setRead] = useState<readonly OpenNotice[]>([])
  const notices = session
    .notices()
    .filter((notice) => notice.type !== 'snapshot-discarded' && !read.includes(notice))
  const isTold = notices.some((notice) => notice.type === 'damaged')
  return (
    <>
      {readOnly !== null && !isTold && (
        <div className={styles.bar} data-kind="notice" role="note">
          <p className={styles.words}>{errorText({ code: 'READ_ONLY', reason: readOnly })}</p>
        </div>
      )}
      {notices.map((notice) => (
        <div key={notice.type} className={styles.bar} data-kind="notice" role="note">
          <p className={styles.words}>{text(notice)}</p>
          <IconButton icon={X} label={t('close')} onPress={() => setRead([...read, notice])} />
        </div>
      ))}
      <RecoveredDrafts />
    </>
  )
}

function useNoticeText(): (notice: OpenNotice) => string {
  const { t } = useTranslation('interview')
  const { bytes, number } = useFormat()
  const errorText = useErrorText()
  return (notice) => {
    switch (notice.type) {
      case 'torn-tail':
        return t('notice.tornTail', { bytes: bytes(notice.bytes), file: notice.quarantine })
      case 'snapshot-discarded':
        return t('notice.snapshotDiscarded')
      case 'damaged':
        return errorText(notice.error)
      case 'clock-went-back':
        return t('notice.clockWentBack', { frame: number(notice.frame) })
      default:
        return unreachable(notice)
    }
  }
}
