import { writeSync } from 'node:fs'
import { nodeDisk } from '../../electron/engine/disk/nodeDisk.ts'
import { startEngine } from './library.ts'
import { offerMemory, startImport } from './memoryImport.ts'

/**
 * A process that is going to be killed: imports a memory into the library it is given, says
 * `writing` once a part of it is on disk, and never comes to its end.
 */
const [library = ''] = process.argv.slice(2)
const disk: typeof nodeDisk = {
  ...nodeDisk,
  async open(path, mode) {
    const file = await nodeDisk.open(path, mode)
    if (!path.includes('.units')) return file
    return {
      ...file,
      async write(bytes) {
        const written = await file.write(bytes)
        await file.sync()
        writeSync(1, 'writing\n')
        return written
      },
      // The last thing before the file would be put in its place.
      sync: () => new Promise(() => undefined),
    }
  },
}
const engine = startEngine(library, { disk })
await startImport(engine, await offerMemory(engine, 5_000))
setInterval(() => undefined, 60_000)
