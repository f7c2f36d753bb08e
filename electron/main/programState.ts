import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { durableWrite } from '../engine/disk/durableWrite.ts'
import { nodeDisk } from '../engine/disk/nodeDisk.ts'
import { boundsSchema } from './windowBounds.ts'

const stateSchema = z.object({
  /** The library that was chosen last; null: the usual one. */
  library: z.string().min(1).nullable().catch(null),
  bounds: boundsSchema.nullable().catch(null),
})

/** What the program itself remembers between two starts, beside what the library keeps. */
export type ProgramState = z.infer<typeof stateSchema>

const NOTHING: ProgramState = { library: null, bounds: null }

/** Reads what was kept. A file that is missing or not in this form counts as nothing kept. */
export function readProgramState(path: string): ProgramState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return NOTHING
  }
}

/**
 * Keeps it, whole or not at all. A disk that takes nothing is no reason to stop: the window
 * then opens in its usual place.
 */
export async function writeProgramState(path: string, state: ProgramState): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(state)}\n`)
  await durableWrite(nodeDisk, path, bytes).catch(() => undefined)
}
