import { parentPort, workerData } from 'node:worker_threads'
import { createPress } from './press.ts'
import type { PressPaths, PressReply, PressTask } from './pressTask.ts'

// The worker's whole life: read fonts and templates, then answer one task after another.
const press = await createPress(workerData as PressPaths)
parentPort?.on('message', (task: PressTask) => {
  const reply: PressReply = { result: press(task) }
  parentPort?.postMessage(reply)
})
