import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemoryInfo } from '#core/protocol/hostApi.ts'
import { useSettings } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { ExportMemoryDialog } from './ExportMemoryDialog.tsx'
import { ImportMemoryDialog } from './ImportMemoryDialog.tsx'
import { LearningSettings } from './LearningSettings.tsx'
import styles from './MemoriesView.module.css'
import { MemoryRow } from './MemoryRow.tsx'
import { useAssistReading } from './useAssistReading.ts'
import { useMemories } from './useMemories.ts'

/** The translation memories: what the library's interviews taught, and what was imported. */
export function MemoriesView() {
  const { t } = useTranslation('resources')
  const memories = useMemories()
  const [dialog, setDialog] = useState<'import' | 'export' | null>(null)
  const [removing, setRemoving] = useState<MemoryInfo | null>(null)
  const { list } = memories
  const { learnFromInterviews } = useSettings().assist
  const isReading = useAssistReading(list, () => void memories.refresh())
  const close = () => setDialog(null)
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <output className={styles.learnt}>
          {list !== null &&
            (learnFromInterviews
              ? t('memories.learnt', { count: list.learnt })
              : t('memories.notLearnt'))}
          {isReading && ` ${t('memories.reading')}`}
        </output>
        <Button isDisabled={list === null || list.learnt === 0} onPress={() => setDialog('export')}>
          {t('memories.export')}
        </Button>
        <Button kind="primary" onPress={() => setDialog('import')}>
          {t('memories.import')}
        </Button>
      </div>
      <LearningSettings onChange={() => void memories.refresh()} />
      <Refusal error={memories.refusal} />
      {list?.imported.length === 0 && <p className={styles.empty}>{t('memories.none')}</p>}
      {list !== null && list.imported.length > 0 && (
        <table className={styles.table} aria-label={t('memories.imported')}>
          <thead>
            <tr>
              <th scope="col">{t('memories.name')}</th>
              <th scope="col">{t('memories.used')}</th>
              <th scope="col">{t('memories.penalty')}</th>
              <th scope="col" className={styles.number}>
                {t('memories.units')}
              </th>
              <th scope="col">{t('memories.languages')}</th>
              <th scope="col">{t('memories.importedAt')}</th>
              <th scope="col" aria-label={t('memories.actions')} />
            </tr>
          </thead>
          <tbody>
            {list.imported.map((memory) => (
              <MemoryRow
                key={memory.id}
                memory={memory}
                onChange={(changes) => void memories.change(memory, changes)}
                onRemove={() => setRemoving(memory)}
              />
            ))}
          </tbody>
        </table>
      )}
      <ImportMemoryDialog
        isOpen={dialog === 'import'}
        onClose={close}
        onImported={memories.refresh}
      />
      <ExportMemoryDialog isOpen={dialog === 'export'} onClose={close} />
      <Dialog
        size="small"
        role="alertdialog"
        title={t('memories.removeTitle')}
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        footer={
          <>
            <Button autoFocus onPress={() => setRemoving(null)}>
              {t('cancel')}
            </Button>
            <Button
              kind="danger"
              onPress={() => {
                if (removing !== null) void memories.remove(removing)
                setRemoving(null)
              }}
            >
              {t('memories.remove')}
            </Button>
          </>
        }
      >
        <p>{t('memories.removeQuestion', { name: removing?.name ?? '' })}</p>
      </Dialog>
    </div>
  )
}
