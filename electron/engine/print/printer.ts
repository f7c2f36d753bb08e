import type { AppError } from '#core/protocol/appError.ts'
import { fail, type Result } from '#core/protocol/result.ts'
import type { EnginePaths } from '../enginePaths.ts'
import type { Printer } from '../jobs/printerPort.ts'
import type { PressProcess } from './pressProcess.ts'
import type {
  PartialRecord,
  PressAnswer,
  PressAnswers,
  PressPaths,
  PressPhase,
  PrintTask,
} from './pressTask.ts'
import type { PrintInput } from './printInput.ts'

/** A press with nothing to do ends after this time, in milliseconds. */
const IDLE = 60_000
/** Up to so many segments a preview shows the whole record, else its beginning alone. */
const PREVIEW_WHOLE = 100
const PREVIEW_BEGINNING = 48
/** A press that printed more segments than this has grown large, and ends when it is done. */
const LARGE = 2_000

interface Waiting {
  readonly task: PrintTask
  readonly began?: (phase: PressPhase) => void
  readonly settle: (result: Result<PressAnswer, AppError>) => void
}

/**
 * Prints in a process of its own, one task at a time, so that the engine stays free and its memory
 * small. The press starts with the first task and ends when there has been none for a while. A
 * cancelled task ends its press; the tasks that wait get a new one.
 */
export function createPrinter(
  paths: Pick<EnginePaths, 'resources' | 'fonts' | 'startPress'>,
  idle: number = IDLE,
): Printer {
  const found: PressPaths = { resources: paths.resources, fonts: paths.fonts }
  const queue: Waiting[] = []
  let current: Waiting | null = null
  let press: PressProcess | null = null
  let rest: NodeJS.Timeout | null = null
  let closed = false

  const finish = (result: Result<PressAnswer, AppError>) => {
    const done = current
    current = null
    done?.settle(result)
    if (done !== null && done.task.input.document.segments.length > LARGE) void stop()
    next()
  }
  const start = (): PressProcess => {
    const started = paths.startPress()
    started.onReply((reply) => {
      // A press that was ended may have answered already; that answer is nobody's any more.
      if (press !== started) return
      if (reply.type === 'result') finish(reply.result)
      else current?.began?.(reply.phase)
    })
    started.onEnd((detail) => {
      if (press !== started) return
      press = null
      finish(fail({ code: 'PRINT_FAILED', detail }))
    })
    started.send({ type: 'begin', paths: found })
    return started
  }
  const stop = async () => {
    const ended = press
    press = null
    await ended?.kill()
  }
  const next = () => {
    if (rest !== null) clearTimeout(rest)
    if (current !== null) return
    current = queue.shift() ?? null
    if (current === null) {
      rest = setTimeout(() => void stop(), idle)
      rest.unref()
      return
    }
    press ??= start()
    press.send(current.task)
  }
  const ask = <Type extends PrintTask['type']>(
    task: Extract<PrintTask, { type: Type }>,
    signal?: AbortSignal,
    began?: (phase: PressPhase) => void,
  ): Promise<Result<PressAnswers[Type], AppError>> =>
    new Promise((resolve) => {
      const cancelled = fail({ code: 'CANCELLED' } as const)
      if (closed || signal?.aborted) return resolve(cancelled)
      const cancel = () => {
        const place = queue.indexOf(waiting)
        if (place >= 0) queue.splice(place, 1)
        else if (current !== waiting) return
        else void stop()
        if (place >= 0) waiting.settle(cancelled)
        else finish(cancelled)
      }
      const waiting: Waiting = {
        task,
        ...(began && { began }),
        settle(result) {
          signal?.removeEventListener('abort', cancel)
          // The press answers a task with that task's answer.
          resolve(result as Result<PressAnswers[Type], AppError>)
        },
      }
      signal?.addEventListener('abort', cancel)
      queue.push(waiting)
      next()
    })

  return {
    pdf: (input, signal, began) => ask<'pdf'>({ type: 'pdf', input }, signal, began),
    docx: (input, signal) => ask<'docx'>({ type: 'docx', input }, signal),
    data: (input, format, signal) => ask<'data'>({ type: 'data', input, format }, signal),
    title: (input, signal) => ask<'title'>({ type: 'title', input }, signal),
    preview: (input, page) => ask<'preview'>({ type: 'preview', ...beginning(input), page }),
    missingGlyphs: (input, signal) =>
      ask<'missingGlyphs'>({ type: 'missingGlyphs', input }, signal),
    async close() {
      closed = true
      const left = queue.splice(0)
      for (const waiting of left) waiting.settle(fail({ code: 'CANCELLED' }))
      if (rest !== null) clearTimeout(rest)
      const ended = stop()
      finish(fail({ code: 'CANCELLED' }))
      if (rest !== null) clearTimeout(rest)
      await ended
    },
  }
}

/**
 * What a preview needs: of a long interview the first segments, without the annex. What is redacted
 * behind them goes along, for it is covered in them too.
 */
function beginning(input: PrintInput): {
  readonly input: PrintInput
  readonly partial: PartialRecord | null
} {
  const { document, options } = input
  if (document.segments.length <= PREVIEW_WHOLE) return { input, partial: null }
  const last = document.segments.at(-1)?.id
  return {
    partial: {
      final: document.closings.at(-1)?.lastSegment === last,
      segments: PREVIEW_BEGINNING,
    },
    input: {
      ...input,
      document: {
        ...document,
        segments: document.segments.filter(
          ({ redactions }, place) => place < PREVIEW_BEGINNING || redactions.length > 0,
        ),
      },
      options: { ...options, annex: false },
    },
  }
}
