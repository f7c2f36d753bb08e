import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { addRowCommand, startEngine } from './library.ts'

/**
 * A process that is going to be killed. Told `<library> <interview> <name>` on its input, it adds
 * rows and saves drafts as fast as it can, and now and then closes the interview so that
 * snapshots and backups are written too. Every line it prints tells what was acknowledged.
 */
const say = (line: string) => writeSync(1, `${line}\n`)

say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const [library = '', interview = '', name = ''] = line.split('\t')
  await work(library, interview, name)
}

async function work(library: string, interview: string, name: string): Promise<void> {
  say('opening')
  const engine = startEngine(library)
  for (let count = 0; ; count += 1) {
    const id = `${name}-${count}`
    await engine.call('interview.execute', { interview, command: addRowCommand(`글 ${id}`, id) })
    say(`row ${id}`)
    if (count % 5 === 4) {
      const request = { interview, field: `note:${name}`, text: String(count) }
      await engine.call('interview.saveDraft', request)
      say(`draft ${count}`)
    }
    if (count % 15 === 14) {
      say('closing')
      await engine.call('interview.close', { interview })
      say('closed')
    }
  }
}
