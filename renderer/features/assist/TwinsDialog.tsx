import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { memorySourceKey, unitKey } from '#core/assist/memory/memorySource.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Segment } from '#core/interview/segment.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useSession } from '../../session/useSession.ts'
import { useView } from '../../session/useSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './Dialogs.module.css'
import type { Twins } from './twins.ts'

interface TwinsDialogProps {
  readonly segment: Segment
  readonly twins: readonly Twins[]
  readonly onClose: () => void
  readonly onDone: (rows: number) => void
}

/** What one tick gives: rows without a rendition in a language, or with another one. */
interface Gift extends Twins {
  readonly id: string
  readonly isEmpty: boolean
}

/** Shows how many rows would get this row's renditions, and gives them in one step. */
export function TwinsDialog({ segment, twins, onClose, onDone }: TwinsDialogProps) {
  const { t } = useTranslation('assist')
  const { t: common } = useTranslation('common')
  const name = useActionName()
  const format = useFormat()
  const session = useSession()
  const { operator, kind } = useView()
  const { run, refusal } = useCommand()
  const { segments, segmentOrder, participants } = session.interview()
  const gifts = twins.flatMap((each): readonly Gift[] => {
    const hasNone = (id: SegmentId) => segments.get(id)?.renditions[each.language] === undefined
    const empty = each.segments.filter(hasNone)
    const others = each.segments.filter((id) => !hasNone(id))
    return [
      { ...each, id: `${each.language} empty`, isEmpty: true, segments: empty },
      { ...each, id: `${each.language} other`, isEmpty: false, segments: others },
    ].filter((gift) => gift.segments.length > 0)
  })
  // Nothing that somebody wrote is replaced unless they say so.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(gifts.filter(({ isEmpty }) => isEmpty).map(({ id }) => id)),
  )
  const given = gifts.filter(({ id }) => ticked.has(id))
  const numbers = (ids: readonly SegmentId[]) =>
    format.list(ids.slice(0, SHOWN).map((id) => format.number(segmentOrder.indexOf(id) + 1)))

  async function give(): Promise<void> {
    const unit = unitKey(memorySourceKey({ type: 'interview', interview: session.id }), segment.id)
    const renditions = given.flatMap((gift) =>
      gift.segments.map((twin) => ({
        segment: twin,
        language: gift.language,
        text: gift.text,
        author: operator !== null && participants.has(operator) ? operator : null,
        origin: { type: 'memory', score: 100, unit } as const,
        ...(gift.isEmpty ? { kind } : {}),
      })),
    )
    if (await run({ type: 'CommitRenditions', renditions })) {
      onDone(new Set(renditions.map((one) => one.segment)).size)
    }
  }

  return (
    <Dialog
      title={name('assist.repeat')}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            isDisabled={given.length === 0}
            onPress={() => void give()}
          >
            {t('twinsDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('twinsIntro')}</p>
        {gifts.map((gift) => (
          <div key={gift.id} className={styles.gift}>
            <Checkbox
              isSelected={ticked.has(gift.id)}
              onChange={(isTicked) => {
                const next = new Set(ticked)
                if (isTicked) next.add(gift.id)
                else next.delete(gift.id)
                setTicked(next)
              }}
            >
              {format.languageTitle(gift.language)}:{' '}
              {gift.isEmpty
                ? t('twinsEmpty', { count: gift.segments.length })
                : t('twinsOther', { count: gift.segments.length })}
            </Checkbox>
            <p className={styles.aside}>
              {t('twinsRows', { rows: numbers(gift.segments) })}
              {gift.segments.length > SHOWN && '…'}
            </p>
            <p className={styles.quote} lang={gift.language}>
              {gift.text}
            </p>
          </div>
        ))}
        <Refusal error={refusal} />
      </div>
    </Dialog>
  )
}

/** Row numbers that are named; of more only the count is of use. */
const SHOWN = 12
