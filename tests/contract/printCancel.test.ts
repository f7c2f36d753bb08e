import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forkPress } from '../../electron/engine/print/forkPress.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { documentOf, inputOf } from './printDocument.ts'

test('what a cancelled task answers all the same is not taken for the next one’s answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-test-'))
  const startPress = () => forkPress(new URL('../fixtures/latePress.ts', import.meta.url))
  const printer = createPrinter({ resources: folder, fonts: [], startPress })
  try {
    const input = inputOf(documentOf([{ texts: { ko: '예' } }]))
    // The press runs once it has answered something.
    await printer.preview(input, 1)
    const stop = new AbortController()
    const cancelled = printer.pdf(input, stop.signal)
    const next = printer.missingGlyphs(input)
    // The answer lies ready, but this thread has not looked at it yet.
    while (!existsSync(join(folder, 'pdf')));
    stop.abort()
    expect(await cancelled).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(await next).toEqual({ ok: true, value: 'missingGlyphs' })
  } finally {
    await printer.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
