import { useRef } from 'react'
import { Menu, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import { ActionLayer } from '../../keys/actionLayer.tsx'
import type { ActionId } from '../../keys/actions.ts'
import { useKeys } from '../../keys/keys.ts'
import { classes } from '../../ui/classes.ts'
import menuStyles from '../../ui/Menu.module.css'
import { MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { chosenRows } from './chosenRows.ts'
import { changesRow, isClosedRow } from './closedRows.ts'
import { hasStale } from './confirmStale.ts'
import { goTo, sourceColumn } from './goTo.ts'
import styles from './Transcript.module.css'
import { useTranscript } from './useTranscript.ts'

const GROUPS = [
  ['row.new', 'row.split', 'row.merge', 'row.moveUp', 'row.moveDown'],
  ['row.speaker', 'row.link', 'row.source', 'row.status', 'row.mode', 'row.note'],
  ['row.time', 'row.retime', 'mark.inaudible', 'mark.unclear', 'mark.other'],
  ['errata.correct', 'record.remark'],
  ['row.remove'],
] as const satisfies readonly (readonly ActionId[])[]

/** What cannot be done with a closed row. */
const CLOSED_TO: readonly ActionId[] = [...GROUPS.flat(), 'row.confirm' as const].filter(changesRow)

interface RowMenuProps {
  readonly segment: SegmentId
  readonly x: number
  readonly y: number
  readonly onClose: () => void
}

/** Everything that can be done with a row, for who uses the mouse; each with its key. */
export function RowMenu({ segment, x, y, onClose }: RowMenuProps) {
  const { t } = useTranslation('transcript')
  const { t: keyWords } = useTranslation('keys')
  const transcript = useTranscript()
  const { run } = useKeys()
  const isClosed = isClosedRow(transcript.session.interview(), segment)
  const anchor = useRef<HTMLDivElement>(null)

  function choose(key: string): void {
    onClose()
    if (!chosenRows(transcript).includes(segment)) {
      goTo(transcript, { segment, language: sourceColumn(transcript, segment) })
    }
    // After the menu has closed and given the keys back to the transcript.
    setTimeout(() => {
      run(key as ActionId)
    }, 0)
  }

  return (
    <>
      <div ref={anchor} className={styles.menuAnchor} style={{ left: x, top: y }} />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        aria-label={t('rowActions')}
        className={classes(menuStyles.popover)}
        onOpenChange={(open) => {
          if (!open) onClose()
        }}
      >
        <ActionLayer>
          <Menu
            aria-label={t('rowActions')}
            className={classes(menuStyles.list)}
            autoFocus="first"
            disabledKeys={isClosed ? CLOSED_TO : []}
            onAction={(key) => choose(String(key))}
          >
            {GROUPS.flatMap((group, index) => [
              ...(index === 0 ? [] : [<MenuLine key={group[0]} />]),
              ...group.map((action) => (
                <MenuItem key={action} id={action} action={action}>
                  {keyWords(`action.${action}`)}
                </MenuItem>
              )),
              ...(index === 1 && hasStale(transcript, segment)
                ? [
                    <MenuItem key="row.confirm" id="row.confirm" action="row.confirm">
                      {keyWords('action.row.confirm')}
                    </MenuItem>,
                  ]
                : []),
            ])}
          </Menu>
        </ActionLayer>
      </Popover>
    </>
  )
}
