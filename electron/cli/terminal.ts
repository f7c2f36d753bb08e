import type { JobPhase } from '#core/protocol/hostApi.ts'
import type { Failure } from './failure.ts'
import type { Texts } from './texts.ts'
import { usageLines } from './usage.ts'

/** Where a command speaks: the result on standard output, everything else on standard error. */
export interface Terminal {
  result(lines: readonly string[], json: unknown): void
  note(sentence: string): void
  /** As a note, on a terminal alone. */
  remark(sentence: string): void
  failure(failure: Failure): void
  /** Shown while it lasts, on a terminal alone. `total` 0: not known. */
  progress(phase: JobPhase, done: number, total: number): void
  endProgress(): void
}

/** What of a process a command writes to. */
export interface Streams {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
}

function hints(failure: Failure, texts: Texts): readonly string[] {
  if (failure.type === 'usage') return usageLines(failure.command, texts)
  const { error } = failure
  const abandoned = error.code === 'LIBRARY_LOCKED' && !error.sameHost
  return abandoned ? [texts.say('hint.takeOver')] : []
}

const CLEAR_LINE = '\r\u001b[K'

export function createTerminal({ stdout, stderr }: Streams, texts: Texts, json: boolean): Terminal {
  const shows = stderr.isTTY === true && !json
  let shown = ''

  const endProgress = () => {
    if (shown !== '') stderr.write(CLEAR_LINE)
    shown = ''
  }
  const say = (line: string) => {
    endProgress()
    stderr.write(`${line}\n`)
  }

  return {
    result(lines, value) {
      endProgress()
      stdout.write(json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''))
    },
    note(sentence) {
      if (!json) say(sentence)
    },
    remark(sentence) {
      if (shows) say(sentence)
    },
    failure(failure) {
      const message = texts.explain(failure)
      if (json) say(JSON.stringify({ error: failure.error, message }))
      else say(`dragoman: ${message}`)
      if (json) return
      for (const line of hints(failure, texts)) say(line)
    },
    progress(phase, done, total) {
      if (!shows) return
      const share = total > 0 ? { percent: Math.floor((100 * done) / total) } : null
      const line = texts.say(share === null ? `phase.${phase}` : `phaseShare.${phase}`, share ?? {})
      if (line === shown) return
      stderr.write(CLEAR_LINE + line)
      shown = line
    },
    endProgress,
  }
}
