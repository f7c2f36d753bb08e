import type { AppError } from '#core/protocol/appError.ts'
import type { Result } from '#core/protocol/result.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import type { ExchangeAnswer, ExchangeContext, ExchangeTask } from './exchangeTask.ts'
import { exportMemory, importMemory, inspectMemory } from './memoryExchange.ts'
import { inspectTerms, readTerms, writeTerms } from './termExchange.ts'

/** Reads or writes what a task names. Throws what the disk throws. */
export async function carryOutExchange(
  task: ExchangeTask,
  context: ExchangeContext,
): Promise<Result<ExchangeAnswer, AppError>> {
  switch (task.type) {
    case 'inspectMemory':
      return inspectMemory(task)
    case 'importMemory':
      return importMemory(task, context)
    case 'exportMemory':
      return exportMemory(task, context)
    case 'inspectTerms':
      return inspectTerms(task)
    case 'readTerms':
      return readTerms(task, context)
    case 'writeTerms':
      return writeTerms(task, context)
    default:
      return unreachable(task)
  }
}
