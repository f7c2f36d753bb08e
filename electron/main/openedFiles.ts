import type { OpenedFile } from './commandLine.ts'

/** The interview file that a person opened with the program, until the window has taken it. */
export interface OpenedFiles {
  /** Offers a file; a later one takes the place of one that still waits. */
  offer(file: OpenedFile): void
  /** Hands the waiting file out, once. */
  take(): OpenedFile | null
  waits(): boolean
  /** Calls `listener` at each offer from now on. */
  onOffer(listener: () => void): void
}

export function createOpenedFiles(): OpenedFiles {
  let waiting: OpenedFile | null = null
  let listener = (): void => undefined
  return {
    offer(file) {
      waiting = file
      listener()
    },
    take() {
      const file = waiting
      waiting = null
      return file
    },
    waits: () => waiting !== null,
    onOffer(next) {
      listener = next
    },
  }
}
