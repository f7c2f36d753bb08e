import { chordKeys, formatChord } from '../keys/formatChord.ts'
import { useKeys } from '../keys/keys.ts'
import styles from './KeyChord.module.css'

/** A chord as the keys on a keyboard. */
export function KeyChord({ chord }: { readonly chord: string }) {
  const { mac } = useKeys()
  const keys = chordKeys(chord, mac)
  if (keys.length === 0) return null
  return (
    <kbd className={styles.chord} aria-label={formatChord(chord, mac)}>
      {keys.map((key) => (
        <span key={key} className={styles.key}>
          {key}
        </span>
      ))}
    </kbd>
  )
}
