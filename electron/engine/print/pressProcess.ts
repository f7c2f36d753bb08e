import type { PressPaths, PressReply, PrintTask } from './pressTask.ts'

/** The first message to a press says where it finds what it prints with; each other is a task. */
export type PressOrder = { readonly type: 'begin'; readonly paths: PressPaths } | PrintTask

/**
 * A press in a process of its own. Typst is native code: only the end of its process gives all
 * of its memory back, and only that stops it in the middle of its work.
 */
export interface PressProcess {
  send(order: PressOrder): void
  onReply(listener: (reply: PressReply) => void): void
  /** Called once, whoever ended it; `detail` says how it ended. */
  onEnd(listener: (detail: string) => void): void
  /** Ends it at once, whatever it does; settles when it has ended. */
  kill(): Promise<void>
}

export type StartPress = () => PressProcess
