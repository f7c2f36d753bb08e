import { writeSync } from 'node:fs'
import { recordCommands, startEngine } from './library.ts'

/**
 * A process that is going to be killed: in the library it is given, it takes down an interview,
 * reads a row back, closes the record and corrects it, prints the interview's id, and waits.
 */
const engine = startEngine(process.argv[2] as string)
const interview = await engine.create()
for (const command of recordCommands) await engine.call('interview.execute', { interview, command })
writeSync(1, `${interview}\n`)
setInterval(() => undefined, 60_000)
