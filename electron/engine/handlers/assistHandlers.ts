import type { Method } from '#core/protocol/hostApi.ts'
import { fail } from '#core/protocol/result.ts'
import type { HandlersOf } from './handlerTypes.ts'

const notYet = (method: Method) => async () => fail({ code: 'NOT_SUPPORTED_HERE', method } as const)

/** Methods that no engine answers yet. */
export const assistHandlers: HandlersOf<'assist' | 'memory' | 'terms' | 'names'> = {
  'assist.row': notYet('assist.row'),
  'assist.findings': notYet('assist.findings'),
  'assist.status': notYet('assist.status'),
  'assist.concordance': notYet('assist.concordance'),
  'assist.exportConcordance': notYet('assist.exportConcordance'),
  'memory.list': notYet('memory.list'),
  'memory.change': notYet('memory.change'),
  'memory.remove': notYet('memory.remove'),
  'memory.inspect': notYet('memory.inspect'),
  'memory.import': notYet('memory.import'),
  'memory.export': notYet('memory.export'),
  'terms.list': notYet('terms.list'),
  'terms.read': notYet('terms.read'),
  'terms.apply': notYet('terms.apply'),
  'terms.duplicates': notYet('terms.duplicates'),
  'terms.changeBase': notYet('terms.changeBase'),
  'terms.removeBase': notYet('terms.removeBase'),
  'terms.inspect': notYet('terms.inspect'),
  'terms.import': notYet('terms.import'),
  'terms.export': notYet('terms.export'),
  'names.list': notYet('names.list'),
  'names.apply': notYet('names.apply'),
}
