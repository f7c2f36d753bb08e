import type { Draft } from '#core/protocol/hostApi.ts'
import type { Texts } from './leftTexts.ts'

/** Milliseconds between two writes of drafts while somebody types. */
const WRITE_EVERY = 2_000

interface DraftPort {
  /** Writes one draft (null removes it). `later`: the disk did not take it now and may yet. */
  write(field: string, text: string | null): Promise<'written' | 'later' | 'never'>
  /** The number of unsaved drafts may have changed. */
  changed(): void
}

/** Holds every field's uncommitted text and writes it, throttled, until it is on disk. */
export interface DraftKeeper {
  text(field: string): string | null
  put(field: string, text: string | null): void
  /** A command takes the field's text over: what was waiting to be written is obsolete. */
  commit(field: string): void
  /** The command was refused: its text stays a draft, unless newer text was typed since. */
  refused(field: string, text: string): void
  flush(): Promise<void>
  unsaved(): number
  /** The texts that are not on disk. */
  unwritten(): Texts
  stop(): void
}

export function createDraftKeeper(found: readonly Draft[], port: DraftPort): DraftKeeper {
  const texts = new Map(found.map((draft) => [draft.field, draft.text]))
  const waiting = new Map<string, string | null>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false

  function schedule(): void {
    if (timer !== null || stopped) return
    timer = setTimeout(() => {
      timer = null
      void flush()
    }, WRITE_EVERY)
  }

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const batch = [...waiting]
    const answers = await Promise.all(
      batch.map(async ([field, text]) => {
        const answer = await port.write(field, text)
        if (answer === 'written' && waiting.get(field) === text) waiting.delete(field)
        return answer
      }),
    )
    if (answers.includes('later')) schedule()
    if (batch.length > 0) port.changed()
  }

  function put(field: string, text: string | null): void {
    if ((texts.get(field) ?? null) === text) return
    if (text === null) texts.delete(field)
    else texts.set(field, text)
    waiting.set(field, text)
    schedule()
    port.changed()
  }

  return {
    text: (field) => texts.get(field) ?? null,
    put,
    commit(field) {
      waiting.delete(field)
      texts.delete(field)
    },
    refused(field, text) {
      if (!texts.has(field)) put(field, text)
    },
    flush,
    unsaved: () => waiting.size,
    unwritten: () =>
      new Map([...waiting].filter((entry): entry is [string, string] => entry[1] !== null)),
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
