import { closeSync, openSync, writeSync } from 'node:fs'
import { createTmxWriter } from '#core/exchange/tmxWriter.ts'
import { inventedUnit } from './inventedUnits.ts'

/** Writes a TMX file of so many invented units in three languages. */
export function writeMemory(path: string, units: number): void {
  const writer = createTmxWriter({ version: '0', source: null, at: '2026-11-23T10:00:00.000Z' })
  const file = openSync(path, 'w')
  writeSync(file, writer.header())
  for (let number = 0; number < units; number += 1) {
    const [ko, uk, en] = inventedUnit(number)
    const unit = { id: `u${number}`, texts: { ko, uk, en }, previous: {}, author: '', at: null }
    writeSync(file, writer.unit(unit, null))
  }
  writeSync(file, writer.footer())
  closeSync(file)
}
