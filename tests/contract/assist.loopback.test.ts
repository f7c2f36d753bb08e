import { createEngine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { startLoopbackHost } from '../../electron/loopback/loopbackHost.ts'
import { assistContract } from './assist.contract.ts'

assistContract({
  kind: 'loopback',
  async start(library) {
    const engine = createEngine({
      library,
      host: 'loopback',
      version: '0.0.0-test',
      paths: sourcePaths(),
      systemLanguages: ['en'],
      files: noFileDialogs,
    })
    const host = await startLoopbackHost({ engine, files: new Map(), port: 0 })
    return {
      async call(method, request) {
        const answer = await fetch(`${host.origin}/rpc/${encodeURIComponent(method)}`, {
          method: 'POST',
          headers: {
            Origin: host.origin,
            Authorization: `Bearer ${host.token}`,
            'Content-Type': 'application/json',
          },
          body: JSON.stringify(request),
        })
        return (await answer.json()) as never
      },
      async close() {
        await host.close()
        await engine.close()
      },
    }
  },
})
