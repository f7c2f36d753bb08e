import type { CommandId } from '#core/interview/ids.ts'

/** Where a command's frame stands in the journal. */
export interface FramePosition {
  readonly seq: number
  /** Bytes. */
  readonly offset: number
  /** Bytes of the whole frame. */
  readonly size: number
}

/** The commands carried out last, oldest first. Mutable; one for each interview in memory. */
export type RecentCommands = Map<CommandId, FramePosition>

/** A window sends a command again within seconds; this many are hours of typing. */
const RECENT_MAX = 4_096

export function rememberCommand(
  recent: RecentCommands,
  command: CommandId,
  position: FramePosition,
): void {
  recent.set(command, position)
  if (recent.size <= RECENT_MAX) return
  const oldest = recent.keys().next()
  if (!oldest.done) recent.delete(oldest.value)
}
