import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupOf } from '../../keys/actionGroups.ts'
import type { ActionEntry } from '../../keys/actionRegistry.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { KeyChord } from '../../ui/KeyChord.tsx'
import { LineField } from '../../ui/LineField.tsx'
import { matchAction } from './matchAction.ts'
import styles from './PaletteBox.module.css'

interface PaletteBoxProps {
  readonly offered: readonly ActionEntry[]
  readonly onChoose: (entry: ActionEntry) => void
  readonly onClose: () => void
}

/** A line to type in and the actions it finds; the focus stays in the line. */
export function PaletteBox({ offered, onChoose, onClose }: PaletteBoxProps) {
  const { t } = useTranslation('settings')
  const { t: keysText } = useTranslation('keys')
  const { map } = useKeys()
  const name = useActionName()
  const id = useId()
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  useAction('app.palette', onClose)

  const found = offered
    .map((entry) => ({ entry, score: matchAction(query, name(entry.action)) }))
    .filter((match) => match.score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map((match) => match.entry)
  const at = Math.min(index, found.length - 1)
  const active = found[at]

  useEffect(() => {
    list.current?.querySelector(`[data-index="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function keyDown(event: KeyboardEvent): void {
    if (isImeKey(event.nativeEvent)) return
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setIndex(Math.max(0, Math.min(found.length - 1, at + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (active !== undefined) onChoose(active)
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose()
    }
  }

  return (
    <div className={styles.overlay} onPointerDown={onClose}>
      <div
        className={styles.box}
        role="dialog"
        aria-modal="true"
        aria-label={keysText('action.app.palette')}
        onPointerDown={(event) => event.stopPropagation()}
      >
        <LineField
          bare
          autoFocus
          value=""
          className={styles.query}
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}list`}
          aria-activedescendant={active === undefined ? undefined : `${id}${active.action}`}
          aria-label={t('palette.query')}
          placeholder={t('palette.query')}
          onInput={(text) => {
            setQuery(text)
            setIndex(0)
          }}
          onKeyDown={keyDown}
        />
        <div
          ref={list}
          id={`${id}list`}
          role="listbox"
          aria-label={keysText('action.app.palette')}
          className={styles.list}
        >
          {found.map((entry, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the line above has the focus and the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant.
            <div
              key={entry.action}
              id={`${id}${entry.action}`}
              data-index={place}
              role="option"
              aria-selected={place === at}
              className={styles.option}
              onPointerMove={() => setIndex(place)}
              onClick={() => onChoose(entry)}
            >
              <span className={styles.group}>{keysText(`group.${groupOf(entry.action)}`)}</span>
              <span className={styles.name}>{name(entry.action)}</span>
              <KeyChord chord={map[entry.action]} />
            </div>
          ))}
          {found.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
        </div>
      </div>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
}
