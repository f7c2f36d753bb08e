import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LinkedSegment } from '#core/report/coverage.ts'
import { ActionLayer } from '../../keys/actionLayer.tsx'
import { useAskReveal } from '../../session/place.ts'
import { classes } from '../../ui/classes.ts'
import menuStyles from '../../ui/Menu.module.css'
import styles from './LinkedSegments.module.css'
import { placeOfLink } from './placeOfLink.ts'
import { QuotedSegment } from './QuotedSegment.tsx'
import { useQuoted } from './useQuoted.ts'

interface LinkedSegmentsProps {
  /** The cell that counts them. */
  readonly trigger: Element
  readonly statement: string
  readonly linked: readonly LinkedSegment[]
  readonly onClose: () => void
}

/** The segments that a cell counts, to choose from: Enter goes to one. */
export function LinkedSegments({ trigger, statement, linked, onClose }: LinkedSegmentsProps) {
  const { t } = useTranslation('statements')
  const reveal = useAskReveal()
  const anchor = useRef(trigger)
  const label = t('matrix.segmentsOf', { label: statement })
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
      aria-label={label}
      className={classes(menuStyles.popover, styles.popover)}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <ActionLayer>
        <Menu
          aria-label={label}
          className={classes(menuStyles.list)}
          autoFocus="first"
          onAction={(key) => {
            const chosen = linked.find(({ link }) => link.id === key)
            onClose()
            if (chosen !== undefined) reveal(placeOfLink(chosen, null))
          }}
        >
          {linked.map((each) => (
            <LinkedItem key={each.link.id} linked={each} />
          ))}
        </Menu>
      </ActionLayer>
    </Popover>
  )
}

function LinkedItem({ linked }: { linked: LinkedSegment }) {
  const { t } = useTranslation('statements')
  const { quote, speaker } = useQuoted(linked)
  const words = [t(`stance.${linked.link.stance}`), linked.number, quote?.text ?? '']
  return (
    <MenuItem
      id={linked.link.id}
      textValue={words.join(' ')}
      className={classes(menuStyles.item, styles.item)}
    >
      <QuotedSegment linked={linked} quote={quote} speaker={speaker} />
    </MenuItem>
  )
}
