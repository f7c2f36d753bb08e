import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { EntryId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { ActionLayer } from '../../keys/actionLayer.tsx'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useSession } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './ReadBack.module.css'
import { ReadBackFoot } from './ReadBackFoot.tsx'
import { ReadBackHead } from './ReadBackHead.tsx'
import { ReadBackKeys, type ReadStep } from './ReadBackKeys.tsx'
import { ReadingPage } from './ReadingPage.tsx'
import { ReadingSegment } from './ReadingSegment.tsx'
import {
  isOpen,
  nextOpen,
  pageStarts,
  type ReadBack,
  readBackRows,
  resumeAt,
} from './readBackRows.ts'
import { useShowDialog, useShowReadBack } from './recordDialogs.ts'
import { useReadingSize } from './useReadingSize.ts'

interface ReadBackViewProps {
  readonly id: EntryId
  /** The form that lies over it, if one does. */
  readonly children: ReactNode
}

/** A read-back over the whole window, for those who read and those who listen. */
export function ReadBackView({ id, children }: ReadBackViewProps) {
  const entry = useInterview((interview) => interview.entries.get(id))
  const show = useShowReadBack()
  const isThere = entry?.kind === 'read-back'
  useEffect(() => {
    if (!isThere) show(null)
  }, [isThere, show])
  return isThere ? <Reading readBack={entry}>{children}</Reading> : null
}

interface ReadingProps {
  readonly readBack: ReadBack
  readonly children: ReactNode
}

function Reading({ readBack, children }: ReadingProps) {
  const { t } = useTranslation('readBack')
  const { languageTitle } = useFormat()
  const session = useSession()
  const show = useShowReadBack()
  const showDialog = useShowDialog()
  const { run, refusal } = useCommand()
  const interview = useInterview((now) => now)
  const rows = useMemo(() => readBackRows(interview, readBack), [interview, readBack])
  const [at, setAt] = useState(() => resumeAt(rows))
  const [isPaged, setPaged] = useState(false)
  const { size, change } = useReadingSize()
  const surface = useRef<HTMLElement>(null)
  const index = Math.min(at, Math.max(0, rows.length - 1))
  const row = rows[index]
  const page = useMemo(
    () => pageOf(pageStarts(rows, readBack.language), index, rows.length),
    [rows, readBack, index],
  )

  // The window is its own: keys mean something here from the first one on.
  useEffect(() => surface.current?.focus(), [])

  const pause = () => show(null)

  /** Ticks rows (or takes the ticks back) that have a text. A refusal leads back to the first. */
  async function tick(from: number, to: number, read: boolean): Promise<void> {
    const segments = rows
      .slice(from, to)
      .filter((each) => (read ? isOpen(each) : each.state === 'read' || each.state === 'changed'))
      .map(({ segment }) => segment.id)
    if (segments.length === 0) return
    const isKept = await run({ type: 'TickReadBack', readBack: readBack.id, segments, read })
    if (!isKept) setAt(from)
  }

  /** After a tick: the next row to be read, and at the end of them the row below. */
  function goOn(from: number): void {
    const below = rows.findIndex((each, place) => place > from && isOpen(each))
    setAt(below >= 0 ? below : Math.min(from + 1, rows.length - 1))
  }

  async function end(): Promise<void> {
    const changes = { kind: 'read-back', endedAt: new Date().toISOString() } as const
    if (await run({ type: 'ChangeEntry', entry: readBack.id, changes })) show(null)
  }

  function remark(type: 'objection' | 'remark'): void {
    if (row === undefined) return
    showDialog({
      type: 'remark',
      remark: type,
      segment: row.segment.id,
      language: readBack.language,
      readBack: readBack.id,
    })
  }

  const steps: Readonly<Record<ReadStep, () => void>> = {
    'readBack.next': () => setAt(Math.min(index + 1, rows.length - 1)),
    'readBack.previous': () => setAt(Math.max(0, index - 1)),
    'readBack.tick': () => {
      void tick(index, index + 1, true)
      goOn(index)
    },
    'readBack.tickPage': () => {
      const to = isPaged ? page.to : index + 1
      void tick(isPaged ? page.from : index, to, true)
      goOn(to - 1)
    },
    'readBack.untick': () => void tick(index, index + 1, false),
    'readBack.nextUnread': () => setAt(nextOpen(rows, index) ?? index),
    'readBack.objection': () => remark('objection'),
    'readBack.remark': () => remark('remark'),
    'readBack.correct': () => {
      if (row === undefined) return
      const { segment } = row
      showDialog({
        type: 'erratum',
        segment: segment.id,
        language: readBack.language,
        remark: openRemark(interview, segment.id),
      })
    },
    'readBack.page': () => setPaged(!isPaged),
    'readBack.larger': () => change(1),
    'readBack.smaller': () => change(-1),
    'readBack.end': () => void end(),
  }

  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      onOpenChange={(isOpenStill) => {
        if (!isOpenStill) pause()
      }}
    >
      <Modal className={styles.window ?? ''}>
        <ActionLayer>
          <Dialog
            className={styles.dialog ?? ''}
            aria-label={t('view.label', { language: languageTitle(readBack.language) })}
          >
            <ReadBackKeys steps={steps} />
            <ReadBackHead readBack={readBack} rows={rows} index={index} />
            <section
              ref={surface}
              className={styles.surface}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what is read out must be reachable.
              tabIndex={0}
              aria-label={t('view.surface')}
              data-reading=""
              style={{ '--reading-size': `${size}px` } as React.CSSProperties}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.target !== surface.current) return
                if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
                event.preventDefault()
                steps['readBack.tick']()
              }}
            >
              {row === undefined && <p className={styles.nothing}>{t('view.nothing')}</p>}
              {row !== undefined && !isPaged && (
                <ReadingSegment row={row} readBack={readBack} interview={interview} />
              )}
              {row !== undefined && isPaged && (
                <ReadingPage
                  rows={rows.slice(page.from, page.to)}
                  active={row.segment.id}
                  readBack={readBack}
                  interview={interview}
                />
              )}
            </section>
            <Refusal error={refusal} />
            <ReadBackFoot
              steps={steps}
              isPaged={isPaged}
              isReadOnly={session.readOnly() !== null}
              onPause={pause}
            />
            {children}
          </Dialog>
        </ActionLayer>
      </Modal>
    </ModalOverlay>
  )
}

/** The latest remark on a segment that waits for an outcome: a correction answers it. */
const openRemark = (interview: Interview, segment: SegmentId): EntryId | null =>
  entriesOf(interview, 'remark').findLast(
    (remark) => remark.segment === segment && remark.outcome === 'open',
  )?.id ?? null

/** The page on which a row stands: its first row, and the one after its last. */
function pageOf(
  starts: readonly number[],
  index: number,
  count: number,
): { readonly from: number; readonly to: number } {
  const at = starts.findLastIndex((start) => start <= index)
  return { from: starts[at] ?? 0, to: starts[at + 1] ?? count }
}
