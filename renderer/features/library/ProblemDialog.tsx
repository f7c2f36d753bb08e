import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { useApp } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './BackupList.module.css'
import { BackupList } from './BackupList.tsx'
import { useBackups } from './useBackups.ts'

interface ProblemDialogProps {
  /** Null: nothing is wrong, or nobody asked. */
  readonly interview: InterviewSummary | null
  readonly onClose: () => void
}

/** A damaged interview: what is wrong with it, and what can be put in its place. */
export function ProblemDialog({ interview, onClose }: ProblemDialogProps) {
  if (interview === null || interview.problem === null) return null
  return <Problem interview={interview} onClose={onClose} />
}

function Problem({ interview, onClose }: { interview: InterviewSummary; onClose: () => void }) {
  const { t } = useTranslation('library')
  const { t: common } = useTranslation('common')
  const { navigate } = useApp()
  const { backups, failure, restore } = useBackups(interview.id)
  const open = () => navigate({ screen: 'interview', interview: interview.id })
  return (
    <Dialog
      title={t('problem.title', { title: interview.title || interview.id })}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{common('close')}</Button>
          {canBeViewed(interview.problem) && <Button onPress={open}>{t('problem.view')}</Button>}
        </>
      }
    >
      <div className={styles.problem}>
        <Refusal error={interview.problem} />
        <p>{t('problem.safe')}</p>
        <BackupList
          backups={backups}
          onRestore={async (backup) => {
            if (await restore(backup)) open()
          }}
        />
        <Refusal error={failure} />
      </div>
    </Dialog>
  )
}

/** A journal that is damaged in its first frame has nothing intact to show. */
const canBeViewed = (problem: AppError | null): boolean =>
  problem?.code !== 'JOURNAL_DAMAGED' || problem.frame > 1
