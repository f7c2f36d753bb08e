import { useTranslation } from 'react-i18next'
import { useKeys } from '../../keys/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyChord } from '../../ui/KeyChord.tsx'
import styles from './ReadBack.module.css'
import { READ_STEPS, type ReadStep } from './ReadBackKeys.tsx'

interface ReadBackFootProps {
  readonly steps: Readonly<Record<ReadStep, () => void>>
  readonly isPaged: boolean
  readonly isReadOnly: boolean
  readonly onPause: () => void
}

/** Every key of the read-back with what it does; each can be clicked, too. */
export function ReadBackFoot({ steps, isPaged, isReadOnly, onPause }: ReadBackFootProps) {
  const { t } = useTranslation('readBack')
  const { map } = useKeys()
  const shown = READ_STEPS.filter((step) => step !== 'readBack.tickPage' || isPaged)
  const name = (step: ReadStep) =>
    step === 'readBack.page' && isPaged ? t('step.single') : t(`step.${nameOf(step)}`)
  return (
    <footer className={styles.foot}>
      {shown.map((step) => (
        <Button
          key={step}
          kind="quiet"
          className={styles.step}
          excludeFromTabOrder
          isDisabled={isReadOnly && WRITES.has(step)}
          onPress={steps[step]}
        >
          <span className={styles.keys}>
            <KeyChord chord={map[step]} />
            {step === 'readBack.tick' && <KeyChord chord="Enter" />}
          </span>
          {name(step)}
        </Button>
      ))}
      <Button kind="quiet" className={styles.step} excludeFromTabOrder onPress={onPause}>
        <KeyChord chord="Escape" />
        {t('step.pause')}
      </Button>
    </footer>
  )
}

const WRITES: ReadonlySet<ReadStep> = new Set<ReadStep>([
  'readBack.tick',
  'readBack.tickPage',
  'readBack.untick',
  'readBack.objection',
  'readBack.remark',
  'readBack.correct',
  'readBack.end',
])

type StepName = ReadStep extends `readBack.${infer Name}` ? Name : never
const nameOf = (step: ReadStep): StepName => step.slice('readBack.'.length) as StepName
