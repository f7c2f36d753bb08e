import { AtTheKeyboard } from './AtTheKeyboard.tsx'
import { ParticipantList } from './ParticipantList.tsx'
import styles from './ParticipantsView.module.css'
import { SittingList } from './SittingList.tsx'

/** Who takes part, in which sittings, and who is typing. */
export function ParticipantsView() {
  return (
    <div className={styles.view}>
      <div className={styles.page}>
        <AtTheKeyboard />
        <ParticipantList />
        <SittingList />
      </div>
    </div>
  )
}
