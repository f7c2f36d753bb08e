import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newLibrary, removeLibrary, startEngine } from './library.ts'

const WRITER = fileURLToPath(new URL('killedWriter.ts', import.meta.url))
const ROUNDS = 200
const LANES = 2

interface Writer {
  readonly child: ChildProcess
  readonly lines: AsyncIterator<string>
}

test(`keeps everything acknowledged through ${ROUNDS} kills at any moment`, {
  timeout: 900_000,
}, async () => {
  const library = newLibrary()
  // Compiled once and kept, so that two hundred starts are quick.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(library, 'compiled') }
  spawnSync(process.execPath, [WRITER], { env, input: '' })
  try {
    const perLane = ROUNDS / LANES
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      killRepeatedly(join(library, `lane-${lane}`), perLane, lane, env),
    )
    const rows = await Promise.all(lanes)
    // A loop that was always killed before the first row would prove nothing.
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(ROUNDS * 5)
  } finally {
    removeLibrary(library)
  }
})

/** Answers the number of rows that were acknowledged. */
async function killRepeatedly(
  library: string,
  rounds: number,
  lane: number,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const creator = startEngine(library)
  const interview = await creator.create()
  await creator.close()

  const acknowledged = new Set<string>()
  let next = startWriter(env)
  for (let round = 0; round < rounds; round += 1) {
    const writer = next
    if (round + 1 < rounds) next = startWriter(env)
    const name = `w${round}`
    const fate = (round * 37 + lane * 11) % 45
    const { rows, draft } = await killAfter(writer, [library, interview, name], fate)
    for (const row of rows) acknowledged.add(row)

    const viewer = startEngine(library, { viewOnly: true })
    const opened = await viewer.call('interview.open', { interview })
    const reloaded = new Set<string>(opened.document.segments.map((segment) => segment.id))
    const missing = [...acknowledged].filter((row) => !reloaded.has(row))
    expect(missing).toEqual([])
    const kept = opened.drafts.find(({ field }) => field === `note:${name}`)
    expect(Number(kept?.text ?? -1)).toBeGreaterThanOrEqual(draft)
    expect(opened.notices.filter(({ type }) => type !== 'torn-tail')).toEqual([])
    await viewer.close()
  }
  const last = startEngine(library)
  expect(await last.call('library.overview', {})).toMatchObject({ readOnly: null })
  await last.call('interview.verify', { interview })
  await last.close()
  return acknowledged.size
}

function startWriter(env: NodeJS.ProcessEnv): Writer {
  const child = spawn(process.execPath, [WRITER], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  if (child.stdout === null) throw new Error('the writer has no output')
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

/** Lets the writer work until it has said so many lines, kills it, and reads what it said. */
async function killAfter({ child, lines }: Writer, task: string[], count: number) {
  const ended = once(child, 'exit')
  const said: string[] = []
  const first = await lines.next()
  expect(first.value).toBe('ready')
  child.stdin?.write(`${task.join('\t')}\n`)
  while (said.length <= count) {
    const line = await lines.next()
    if (line.done === true) throw new Error('the writer ended by itself')
    said.push(line.value)
  }
  child.kill('SIGKILL')
  await ended
  for (;;) {
    const line = await lines.next()
    if (line.done === true) break
    said.push(line.value)
  }
  const rows = said.filter((line) => line.startsWith('row ')).map((line) => line.slice(4))
  const drafts = said.filter((line) => line.startsWith('draft ')).map((line) => line.slice(6))
  return { rows, draft: Number(drafts.at(-1) ?? -1) }
}
