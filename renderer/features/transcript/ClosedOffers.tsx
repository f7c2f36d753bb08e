import type { ActionId } from '../../keys/actions.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import styles from './Transcript.module.css'

const OFFERS = ['errata.correct', 'record.newSitting'] as const satisfies readonly ActionId[]

/** What can be done instead of changing what is closed. */
export function ClosedOffers() {
  const { run, map, mac } = useKeys()
  const name = useActionName()
  return (
    <span className={styles.offers}>
      {OFFERS.map((action) => (
        <button key={action} type="button" className={styles.newRow} onClick={() => run(action)}>
          {name(action)} <kbd>{formatChord(map[action], mac)}</kbd>
        </button>
      ))}
    </span>
  )
}
