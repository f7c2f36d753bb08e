import { fail, ok } from '#core/protocol/result.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { dataCopy } from './dataCopy.ts'
import { docxPress } from './docx/docxPress.ts'
import { createPress, type Press } from './press.ts'
import type { PressOrder } from './pressProcess.ts'
import type { PressPaths, PressReply, PrintTask } from './pressTask.ts'

/** A press's whole life: answers one order after another. `reply` reaches whoever gave them. */
export function servePress(reply: (reply: PressReply) => void): (order: PressOrder) => void {
  let paths: PressPaths = { resources: '', fonts: [] }
  let press: Press | null = null
  const answer = async (task: PrintTask) => {
    if (task.type === 'docx') return docxPress(paths, task.input)
    if (task.type === 'data')
      return ok(dataCopy(task.input.document, task.format, task.input.options))
    if (task.type === 'title') {
      const { caseNumber, title } = copyDocument(task.input.document, task.input.options)
      return ok({ caseNumber, title })
    }
    // Fonts and templates are read once.
    press ??= await createPress(paths)
    return press(task, (phase) => reply({ type: 'phase', phase }))
  }
  return (order) => {
    if (order.type === 'begin') {
      paths = order.paths
      return
    }
    answer(order)
      .catch((error: unknown) => fail({ code: 'PRINT_FAILED', detail: String(error) } as const))
      .then((result) => reply({ type: 'result', result }))
  }
}
