import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/assist/checks/finding.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useSession } from '../../session/useSession.ts'
import { useView } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Checks.module.css'

interface AcceptFormProps {
  readonly finding: Finding
  readonly segment: SegmentId
  /** It was let stand, or not: the focus goes back to where it came from. */
  readonly onDone: () => void
}

/** Lets a finding stand, with the reason for it. */
export function AcceptForm({ finding, segment, onDone }: AcceptFormProps) {
  const { t } = useTranslation('assist')
  const { t: common } = useTranslation('common')
  const session = useSession()
  const { operator } = useView()
  const { run, refusal } = useCommand()
  const field = useRef<FieldHandle<HTMLInputElement>>(null)
  const [isMissing, setMissing] = useState(false)

  async function accept(): Promise<void> {
    const reason = field.current?.text() ?? ''
    setMissing(reason === '')
    if (reason === '') return
    const { check, key } = finding
    const isKnown = operator !== null && session.interview().participants.has(operator)
    const author = isKnown ? operator : null
    const acceptance = { check, key, reason, author }
    if (await run({ type: 'AcceptFinding', segment, acceptance })) onDone()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of its fields leaves it.
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (isImeKey(event.nativeEvent) || event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <TextField
        label={t('reason')}
        value=""
        handle={field}
        autoFocus
        maxLength={1_000}
        error={isMissing ? t('reasonMissing') : null}
        onCommit={(_, cause) => {
          if (cause === 'enter') void accept()
        }}
      />
      <div className={styles.formEnd}>
        <Button onPress={onDone}>{common('cancel')}</Button>
        <Button kind="primary" onPress={() => void accept()}>
          {t('letStandDo')}
        </Button>
      </div>
      <Refusal error={refusal} />
    </div>
  )
}
