import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chordOf, chordText, isModifierCode } from '../../keys/chord.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useKeys } from '../../keys/keys.ts'
import { classes } from '../../ui/classes.ts'
import { KeyChord } from '../../ui/KeyChord.tsx'
import styles from './KeySettings.module.css'

interface ChordRecorderProps {
  readonly label: string
  readonly chord: string
  /** The chord that was pressed; empty: no key. */
  readonly onChord: (chord: string) => void
}

/** Shows a chord; once started, takes the next one that is pressed. Escape leaves it as it is. */
export function ChordRecorder({ label, chord, onChord }: ChordRecorderProps) {
  const { t } = useTranslation('settings')
  const { t: keysText } = useTranslation('keys')
  const { mac } = useKeys()
  const [recording, setRecording] = useState(false)

  function keyDown(event: KeyboardEvent): void {
    if (!recording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (isImeKey(event.nativeEvent) || isModifierCode(event.code)) return
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey
    const pressed = chordOf(event.nativeEvent, mac)
    if (event.key === 'Escape' || pressed === null) {
      setRecording(false)
    } else if (bare && (event.key === 'Backspace' || event.key === 'Delete')) {
      setRecording(false)
      onChord('')
    } else if (!bare || /^F[0-9]+$/.test(pressed.key)) {
      setRecording(false)
      onChord(chordText(pressed))
    }
  }

  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={recording}
      className={classes(styles.recorder, recording && styles.recording)}
      onClick={() => setRecording(true)}
      onBlur={() => setRecording(false)}
      onKeyDown={keyDown}
    >
      {recording ? (
        <span role="status">{t('keys.press')}</span>
      ) : chord === '' ? (
        keysText('none')
      ) : (
        <KeyChord chord={chord} />
      )}
    </button>
  )
}
