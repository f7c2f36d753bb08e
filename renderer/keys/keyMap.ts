import type { Settings } from '#core/protocol/settings.ts'
import { ACTIONS, type ActionId } from './actions.ts'
import { chordText, parseChord } from './chord.ts'

export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[]

/** The chord in force for every action: the person's own, else the default. */
export type KeyMap = Readonly<Record<ActionId, string>>

export function keyMapOf(keys: Settings['keys']): KeyMap {
  const entries = ACTION_IDS.map((action) => [action, keys[action] ?? ACTIONS[action]] as const)
  return Object.fromEntries(entries) as KeyMap
}

/** The action that each chord starts. Of two with the same chord, the one a person set wins. */
export function actionsByChord(keys: Settings['keys']): ReadonlyMap<string, ActionId> {
  const map = keyMapOf(keys)
  const isOwn = (action: ActionId) => keys[action] !== undefined
  const byChord = new Map<string, ActionId>()
  for (const action of ACTION_IDS.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)))) {
    const chord = parseChord(map[action])
    if (chord !== null) byChord.set(chordText(chord), action)
  }
  return byChord
}

/** Actions other than `action` that have this chord now. */
export function conflicts(
  keys: Settings['keys'],
  action: ActionId,
  chord: string,
): readonly ActionId[] {
  const wanted = parseChord(chord)
  if (wanted === null) return []
  const map = keyMapOf(keys)
  return ACTION_IDS.filter((other) => {
    const held = parseChord(map[other])
    return other !== action && held !== null && chordText(held) === chordText(wanted)
  })
}

/** The settings' keys with `action` on `chord`, and taken from every other action that had it. */
export function remapped(
  keys: Settings['keys'],
  action: ActionId,
  chord: string,
): Settings['keys'] {
  const next: Record<string, string> = { ...keys, [action]: chord }
  for (const other of conflicts(keys, action, chord)) next[other] = ''
  return withoutDefaults(next)
}

/** The settings' keys with `action` back on its default. */
export function resetKey(keys: Settings['keys'], action: ActionId): Settings['keys'] {
  return remapped(keys, action, ACTIONS[action])
}

function withoutDefaults(keys: Settings['keys']): Settings['keys'] {
  return Object.fromEntries(
    Object.entries(keys).filter(([action, chord]) => ACTIONS[action as ActionId] !== chord),
  )
}
