import { useTranslation } from 'react-i18next'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useReadOnly } from '../../session/useSession.ts'
import { ClosedOffers } from './ClosedOffers.tsx'
import { openRow } from './goTo.ts'
import styles from './Transcript.module.css'
import { useMessageText } from './useMessageText.ts'
import { useTranscript, useTranscriptState } from './useTranscript.ts'

/** Below the rows: what was just done, read out politely, and the way to a new row by mouse. */
export function TranscriptFooter() {
  const { t } = useTranslation('transcript')
  const transcript = useTranscript()
  const { map, mac } = useKeys()
  const readOnly = useReadOnly() !== null
  const message = useTranscriptState((state) => state.message)
  const messageText = useMessageText()
  return (
    <div className={styles.footer} data-after-rows="" tabIndex={-1}>
      <p
        role="status"
        className={styles.message}
        data-refused={message?.type === 'refused' || undefined}
      >
        {message === null ? '' : messageText(message)}
      </p>
      {message?.type === 'refused' && message.error.code === 'RECORD_CLOSED' && <ClosedOffers />}
      {!readOnly && (
        <button type="button" className={styles.newRow} onClick={() => openRow(transcript)}>
          {t('newRow')} <kbd>{formatChord(map['row.new'], mac)}</kbd>
        </button>
      )}
    </div>
  )
}
