import { buildPrograms } from '../../scripts/buildPrograms.ts'
import { buildWindowIfStale } from '../../scripts/buildWindow.ts'
import { electronBinary } from '../../scripts/electronBinary.ts'

/** Builds what the tests open, once before all of them. */
export default async function buildOnce(): Promise<void> {
  await buildWindowIfStale()
  if (electronBinary() !== null) await buildPrograms()
}
