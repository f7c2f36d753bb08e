import type { PressOrder } from '../engine/print/pressProcess.ts'
import { servePress } from '../engine/print/servePress.ts'

// The press as a utility process of Electron's (startUtilityPress), which ends with the program.
const { parentPort } = process
const serve = servePress((reply) => parentPort.postMessage(reply))
parentPort.on('message', (event) => serve(event.data as PressOrder))
