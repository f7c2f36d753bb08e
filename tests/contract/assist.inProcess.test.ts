import { createEngine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { assistContract } from './assist.contract.ts'

assistContract({
  kind: 'in-process',
  async start(library) {
    const engine = createEngine({
      library,
      host: 'in-process',
      version: '0.0.0-test',
      paths: sourcePaths(),
      systemLanguages: ['en'],
      files: noFileDialogs,
    })
    return {
      call: (method, request) => engine.call(method as never, request as never),
      close: () => engine.close(),
    }
  },
})
