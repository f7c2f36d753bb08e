import { parentPort, workerData } from 'node:worker_threads'
import { docxPress } from './docx/docxPress.ts'
import { createPress } from './press.ts'
import type { PressPaths, PressReply, PrintTask } from './pressTask.ts'

// The worker's whole life: read fonts and templates, then answer one task after another.
const paths = workerData as PressPaths
const press = await createPress(paths)
parentPort?.on('message', async (task: PrintTask) => {
  const reply = (message: PressReply) => parentPort?.postMessage(message)
  const result =
    task.type === 'docx'
      ? await docxPress(paths, task.input)
      : press(task, (phase) => reply({ type: 'phase', phase }))
  reply({ type: 'result', result })
})
