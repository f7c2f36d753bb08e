import type { ActionId } from './actions.ts'
import { ACTION_IDS } from './keyMap.ts'

/** The headings under which actions are listed, in order. */
const ACTION_GROUPS = [
  'row',
  'move',
  'speaker',
  'link',
  'mark',
  'assist',
  'edit',
  'interview',
  'app',
  'library',
  'report',
  'record',
  'readBack',
] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

const MOVES: ReadonlySet<ActionId> = new Set<ActionId>([
  'row.next',
  'row.previous',
  'cell.next',
  'cell.previous',
  'row.first',
  'row.last',
  'row.extendUp',
  'row.extendDown',
])

export function groupOf(action: ActionId): ActionGroup {
  if (MOVES.has(action)) return 'move'
  if (action.startsWith('row.speaker')) return 'speaker'
  if (action.startsWith('row.link')) return 'link'
  if (action === 'coverage.layout') return 'report'
  const [room] = action.split('.')
  if (room === 'errata' || room === 'redaction') return 'record'
  return ACTION_GROUPS.find((group) => group === room) ?? 'app'
}

/** Every action under its heading, in the order of the list of actions. */
export function actionsByGroup(): readonly (readonly [ActionGroup, readonly ActionId[]])[] {
  return ACTION_GROUPS.map((group) => [
    group,
    ACTION_IDS.filter((action) => groupOf(action) === group),
  ])
}
