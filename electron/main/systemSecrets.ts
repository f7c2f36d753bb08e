import { readFileSync } from 'node:fs'
import type { SafeStorage } from 'electron'
import { z } from 'zod'
import { durableWrite } from '../engine/disk/durableWrite.ts'
import { nodeDisk } from '../engine/disk/nodeDisk.ts'
import { createQueue } from '../engine/interview/serialQueue.ts'
import { memorySecretStore, type SecretStore } from '../engine/secretStore.ts'

interface SecretPorts {
  readonly storage: Pick<
    SafeStorage,
    | 'isAsyncEncryptionAvailable'
    | 'encryptStringAsync'
    | 'decryptStringAsync'
    | 'getSelectedStorageBackend'
  >
  readonly platform: NodeJS.Platform
  /** The file in the person's own folder that holds the secrets, each encrypted. */
  readonly path: string
}

/** By name, encrypted by the system, in base64. */
const fileSchema = z.record(z.string(), z.base64())
type Encrypted = z.infer<typeof fileSchema>

/**
 * Secrets encrypted with a key that the system keeps for this person: Keychain, DPAPI, a keyring.
 * Where there is none (a Linux session without a keyring encrypts with a password that everybody
 * knows), they are kept in memory and the window says so.
 */
export function systemSecretStore({ storage, platform, path }: SecretPorts): SecretStore {
  const queue = createQueue()
  let store: Promise<SecretStore> | null = null

  const available = async (): Promise<boolean> => {
    try {
      if (!(await storage.isAsyncEncryptionAvailable())) return false
      return platform !== 'linux' || isKeyring(storage.getSelectedStorageBackend())
    } catch {
      return false
    }
  }
  // The system may ask the person before it opens its store: not before there is a reason.
  const opened = (): Promise<SecretStore> => {
    store ??= available().then((has) => (has ? encrypted : memorySecretStore()))
    return store
  }

  const encrypted: SecretStore = {
    kept: async () => 'system',
    read: (name) =>
      queue(async () => {
        const bytes = readSecrets(path)[name]
        if (bytes === undefined) return null
        try {
          return (await storage.decryptStringAsync(Buffer.from(bytes, 'base64'))).result
        } catch {
          return null
        }
      }),
    write: (name, secret) =>
      queue(async () => {
        const { [name]: _replaced, ...others } = readSecrets(path)
        const changed: Encrypted =
          secret === null
            ? others
            : {
                ...others,
                [name]: (await storage.encryptStringAsync(secret)).toString('base64'),
              }
        const bytes = new TextEncoder().encode(`${JSON.stringify(changed)}\n`)
        await durableWrite(nodeDisk, path, bytes)
      }),
  }

  return {
    kept: async () => (await opened()).kept(),
    read: async (name) => (await opened()).read(name),
    write: async (name, secret) => (await opened()).write(name, secret),
  }
}

const isKeyring = (backend: ReturnType<SafeStorage['getSelectedStorageBackend']>): boolean =>
  backend !== 'basic_text' && backend !== 'unknown'

/** A file that is missing or damaged holds no secret that could still be read. */
function readSecrets(path: string): Encrypted {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}
