import { useTranslation } from 'react-i18next'
import { type ActionGroup, actionsByGroup } from '../../keys/actionGroups.ts'
import type { ActionId } from '../../keys/actions.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { KeyChord } from '../../ui/KeyChord.tsx'
import styles from './KeyMapSheet.module.css'

/** Keys that are not actions: they belong to the field that is being typed into. */
const TYPING = [
  ['commit', 'Enter'],
  ['lineBreak', 'Shift+Enter'],
  ['nextCell', 'Tab'],
  ['previousCell', 'Shift+Tab'],
] as const

/** Nine keys in a row that do the same to speaker, statement or term 1 to 9. */
const isNumbered = (action: ActionId): boolean =>
  /^(row\.(speaker|link)|assist\.term)[1-9]$/.test(action)

const RANGES = {
  speaker: 'speakerRange',
  link: 'linkRange',
  assist: 'termRange',
} as const satisfies Partial<Record<ActionGroup, string>>

const rangeOf = (group: ActionGroup) =>
  group in RANGES ? RANGES[group as keyof typeof RANGES] : null

/** Every key there is, on one page. */
export function KeyMapSheet({ brief = false }: { readonly brief?: boolean }) {
  const { t } = useTranslation('keys')
  const { map } = useKeys()
  const name = useActionName()
  const groups = actionsByGroup()
    .filter(([group]) => !brief || ['row', 'move', 'speaker', 'link', 'app'].includes(group))
    .map(([group, actions]) => [group, actions.filter((action) => map[action] !== '')] as const)
    .filter(([, actions]) => actions.length > 0)
  return (
    <div className={brief ? styles.brief : styles.sheet}>
      <section className={styles.group}>
        <h3 className={styles.heading}>{t('group.field')}</h3>
        <dl>
          {TYPING.map(([key, chord]) => (
            <Line key={key} name={t(`typing.${key}`)} chords={[chord]} />
          ))}
        </dl>
      </section>
      {groups.map(([group, actions]) => {
        const numbered = actions.filter(isNumbered)
        const ends = [numbered.at(0), numbered.at(-1)].filter((action) => action !== undefined)
        const range = rangeOf(group)
        return (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`group.${group}`)}</h3>
            <dl>
              {ends.length === 2 && range !== null && (
                <Line name={t(range)} chords={ends.map((action) => map[action])} />
              )}
              {actions
                .filter((action) => !isNumbered(action))
                .map((action) => (
                  <Line key={action} name={name(action)} chords={[map[action]]} />
                ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}

function Line({ name, chords }: { readonly name: string; readonly chords: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.keys}>
        {chords.map((chord, index) => (
          <span key={chord} className={styles.keys}>
            {index > 0 && <span className={styles.to}>–</span>}
            <KeyChord chord={chord} />
          </span>
        ))}
      </dd>
    </div>
  )
}
