/** A file in an asar archive. */
export interface AsarFile {
  /** True: it lies beside the archive. */
  readonly unpacked: boolean
  /** Its content as UTF-8; empty when it lies beside the archive. */
  text(): string
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
  readonly unpacked?: boolean
  readonly offset?: string
  readonly size?: number
}

/**
 * Every file of an asar archive, by path: a pickled header (four 32-bit lengths, then JSON) and
 * the files' bytes after it.
 */
export function listAsar(archive: Buffer): ReadonlyMap<string, AsarFile> {
  const start = 8 + archive.readUInt32LE(4)
  const header = archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))
  const found = new Map<string, AsarFile>()
  const walk = (entry: Entry, path: string): void => {
    if (entry.files === undefined) {
      const from = start + Number(entry.offset ?? 0)
      const unpacked = entry.unpacked === true
      found.set(path, {
        unpacked,
        text: () => (unpacked ? '' : archive.toString('utf8', from, from + (entry.size ?? 0))),
      })
      return
    }
    for (const [name, child] of Object.entries(entry.files)) {
      walk(child, path === '' ? name : `${path}/${name}`)
    }
  }
  walk(JSON.parse(header) as Entry, '')
  return found
}
