import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { HostKind } from '#core/protocol/hostApi.ts'
import { assistCalls } from './assistCalls.ts'
import { checksContract } from './assistChecks.contract.ts'
import { memoryContract } from './assistMemory.contract.ts'
import { termsContract } from './assistTerms.contract.ts'
import type { ContractHost } from './contractHost.ts'

interface ContractSubject {
  readonly kind: HostKind
  start(library: string): Promise<ContractHost>
}

/** What assistance promises, on every host alike. */
export function assistContract({ kind, start }: ContractSubject): void {
  describe(`assistance, ${kind}`, () => {
    let folder: string
    let host: ContractHost
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dragoman-assist-'))
      host = await start(join(folder, 'Library'))
    }, 120_000)
    afterAll(async () => {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    })
    const hostNow = () => host
    const calls = assistCalls(hostNow)
    memoryContract(hostNow, calls)
    termsContract(hostNow, calls)
    checksContract(hostNow, calls)
  })
}
