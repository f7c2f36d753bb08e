import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { must } from './benchLibrary.ts'
import { type Figure, median, within } from './figure.ts'
import { timed } from './timed.ts'
import { trialInterview } from './trialInterview.ts'

const SEAL = { seq: 1, head: '0'.repeat(64), printedAt: '2025-01-14T12:00:00.000Z' }

/** The working copy as DOCX, three languages, by a worker that has been started. */
export async function printingDocx(): Promise<readonly Figure[]> {
  const printer = createPrinter(sourcePaths())
  const write = async (count: number, rounds: number): Promise<number> => {
    const input = { document: trialInterview(count), options: DEFAULT_PRINT, ...SEAL }
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1)
      times.push(
        await timed(async () => {
          must(await printer.docx(input, new AbortController().signal))
        }),
      )
    return median(times)
  }
  try {
    await write(10, 1)
    const thousand = await write(1_000, 3)
    const many = await write(10_000, 1)
    return [
      within('DOCX of 1000 segments', thousand, 'ms', 3_000),
      within('DOCX of 10000 segments', many, 'ms', 30_000),
    ]
  } finally {
    await printer.close()
  }
}
