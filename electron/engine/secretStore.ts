/**
 * Where keys are kept. `system`: by the operating system's own store, for this person alone;
 * `until-end`: in memory, until the program ends. Never in the library, which is copied and shared.
 */
export interface SecretStore {
  kept(): Promise<'system' | 'until-end'>
  /** Null: there is none, or it can no longer be read. */
  read(name: string): Promise<string | null>
  /** Null removes it. Throws what the store throws; nothing is changed then. */
  write(name: string, secret: string | null): Promise<void>
}

/** For hosts without a store. */
export function memorySecretStore(): SecretStore {
  const secrets = new Map<string, string>()
  return {
    kept: async () => 'until-end',
    read: async (name) => secrets.get(name) ?? null,
    async write(name, secret) {
      if (secret === null) secrets.delete(name)
      else secrets.set(name, secret)
    },
  }
}
