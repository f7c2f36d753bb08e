import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeSettings, useSettings } from '../../session/useSettings.ts'
import styles from './SidePanel.module.css'

/** As in the settings' schema, in CSS pixels. */
const WIDTH_MIN = 240
const WIDTH_MAX = 640
const STEP = 16

const within = (width: number): number =>
  Math.round(Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, width)))

interface SidePanelProps {
  readonly label: string
  readonly children: ReactNode
}

/** What the active row needs, beside the transcript; as wide as the person likes. */
export function SidePanel({ label, children }: SidePanelProps) {
  const { t } = useTranslation('interview')
  const { panel } = useSettings()
  const change = useChangeSettings()
  const frame = useRef<HTMLElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const width = dragged ?? panel.width

  const keep = (next: number) => void change({ panel: { open: true, width: within(next) } })

  function keyDown(event: KeyboardEvent): void {
    const wanted = WIDTHS[event.key]?.(width)
    if (wanted === undefined) return
    event.preventDefault()
    keep(wanted)
  }

  function drag(event: PointerEvent): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const right = frame.current?.getBoundingClientRect().right ?? innerWidth
    setDragged(within(right - event.clientX))
  }

  return (
    <aside ref={frame} className={styles.panel} style={{ width }} aria-label={label}>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no hr. */}
      <div
        className={styles.handle}
        role="separator"
        tabIndex={0}
        aria-label={t('panel.width')}
        aria-orientation="vertical"
        aria-valuemin={WIDTH_MIN}
        aria-valuemax={WIDTH_MAX}
        aria-valuenow={width}
        onKeyDown={keyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onLostPointerCapture={() => {
          if (dragged !== null) keep(dragged)
          setDragged(null)
        }}
      />
      <div className={styles.content}>{children}</div>
    </aside>
  )
}

const WIDTHS: Readonly<Record<string, (width: number) => number>> = {
  ArrowLeft: (width) => width + STEP,
  ArrowRight: (width) => width - STEP,
  Home: () => WIDTH_MAX,
  End: () => WIDTH_MIN,
}
