import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { childrenOf, isRunning } from '../fixtures/childrenOf.ts'
import { documentOf, inputOf } from './printDocument.ts'

const PROGRAM = fileURLToPath(new URL('../fixtures/printingProgram.ts', import.meta.url))
const SHORT = inputOf(documentOf([{ texts: { ko: '예', uk: 'Так', en: 'Yes' } }]))
const rows = (count: number) =>
  Array.from({ length: count }, () => ({ texts: { ko: '예', uk: 'Так', en: 'Yes' } }))
const never = new AbortController().signal
/** On a busy machine too, and long before the records printed here would be done. */
const SOON = { timeout: 10_000 }

describe.skipIf(process.platform !== 'linux')('the process that prints', () => {
  let printer = createPrinter(sourcePaths())
  afterEach(async () => {
    await printer.close()
    printer = createPrinter(sourcePaths())
  })
  /** The press that runs now. */
  const press = (): number => {
    const [running = 0, ...others] = childrenOf(process.pid).filter((child) =>
      readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('forkedPress'),
    )
    expect(others).toEqual([])
    return running
  }
  const typesetting = (count: number, signal: AbortSignal) => {
    const began = Promise.withResolvers<void>()
    const pdf = printer.pdf(inputOf(documentOf(rows(count))), signal, () => began.resolve())
    return { began: began.promise, pdf }
  }

  test('is the same for one task after the other', async () => {
    await printer.missingGlyphs(SHORT)
    const first = press()
    await printer.preview(SHORT, 1)
    expect(first).toBeGreaterThan(0)
    expect(press()).toBe(first)
  })

  test('ends when there has been nothing to print for a while', async () => {
    const impatient = createPrinter(sourcePaths(), 1)
    await impatient.missingGlyphs(SHORT)
    await expect.poll(press, SOON).toBe(0)
    expect(await impatient.missingGlyphs(SHORT)).toEqual({ ok: true, value: [] })
    await impatient.close()
  })

  test('ends once a long record is printed', async () => {
    const { began, pdf } = typesetting(2_001, never)
    await began
    const working = press()
    expect(working).toBeGreaterThan(0)
    expect(await pdf).toMatchObject({ ok: true })
    await expect.poll(() => isRunning(working)).toBe(false)
  })

  test.each(['cancelled', 'closed'])(
    'ends in the middle of its work when it is %s',
    async (how) => {
      const stop = new AbortController()
      const { began, pdf } = typesetting(10_000, stop.signal)
      await began
      const working = press()
      if (how === 'cancelled') stop.abort()
      else await printer.close()
      expect(await pdf).toEqual({ ok: false, error: { code: 'CANCELLED' } })
      await expect.poll(() => isRunning(working), SOON).toBe(false)
    },
  )

  test('fails when it ends by itself, and the next task gets another', async () => {
    const { began, pdf } = typesetting(10_000, never)
    await began
    process.kill(press(), 'SIGKILL')
    const detail = 'the press ended with SIGKILL'
    expect(await pdf).toEqual({ ok: false, error: { code: 'PRINT_FAILED', detail } })
    expect(await printer.missingGlyphs(SHORT)).toEqual({ ok: true, value: [] })
  })

  test('goes on when a terminal interrupts everybody: the engine says what becomes of it', async () => {
    const { began, pdf } = typesetting(300, never)
    await began
    process.kill(press(), 'SIGINT')
    expect(await pdf).toMatchObject({ ok: true })
  })

  test('reads no input and cannot be inspected', async () => {
    vi.stubEnv('NODE_OPTIONS', '--no-deprecation --inspect=127.0.0.1:0')
    await printer.missingGlyphs(SHORT)
    vi.unstubAllEnvs()
    const [command, environment] = ['cmdline', 'environ'].map((file) =>
      readFileSync(`/proc/${press()}/${file}`, 'utf8'),
    )
    expect(command).not.toContain('--inspect')
    expect(environment).toContain('NODE_OPTIONS=--no-deprecation')
    expect(environment).not.toContain('--inspect')
  })

  test('ends with a parent that is killed, even while it works', async () => {
    const parent = spawn(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(parent.stdout, 'data')
    const [working = 0, ...others] = childrenOf(parent.pid ?? 0)
    expect(working).toBeGreaterThan(0)
    expect(others).toEqual([])
    parent.kill('SIGKILL')
    // Long before it is done.
    await expect.poll(() => isRunning(working), SOON).toBe(false)
  })
})
