import { hash } from 'node:crypto'
import type { Adapter } from 'lowdb'
import type { Disk } from '../disk/disk.ts'
import { durableWrite, renameOver } from '../disk/durableWrite.ts'
import { readWhole } from '../disk/readWhole.ts'

const BEGINNING = '{"sha256":"'
const MIDDLE = '","data":'
const END = '}\n'
const DATA_START = BEGINNING.length + 64 + MIDDLE.length

/** A JSON file whose checksum does not hold, or whose form is not ours. */
export class DamagedJsonFile extends Error {
  readonly path: string

  constructor(path: string) {
    super(`damaged: ${path}`)
    this.path = path
  }
}

/**
 * lowdb's adapter for files that must survive a crash and must not be believed when a bit of
 * them has changed. The file is JSON, `{"sha256":…,"data":…}` and LF; the hash is of the bytes of
 * the data as they stand. With `previous`, the file that stood before is kept under that name.
 * `read` answers null when there is no file and throws DamagedJsonFile when there is a bad one.
 */
export class DurableJsonFile<Data> implements Adapter<Data> {
  readonly #disk: Disk
  readonly #path: string
  readonly #previous: string | null

  constructor(disk: Disk, path: string, previous: string | null = null) {
    this.#disk = disk
    this.#path = path
    this.#previous = previous
  }

  read = async (): Promise<Data | null> => {
    const bytes = await readWhole(this.#disk, this.#path)
    if (bytes === null) return null
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const dataEnd = file.byteLength - END.length
    const text = (from: number, to: number) => file.toString('latin1', from, to)
    const dataBytes = file.subarray(DATA_START, dataEnd)
    const holds =
      dataEnd > DATA_START &&
      text(0, BEGINNING.length) === BEGINNING &&
      text(DATA_START - MIDDLE.length, DATA_START) === MIDDLE &&
      text(dataEnd, file.byteLength) === END &&
      text(BEGINNING.length, BEGINNING.length + 64) === hash('sha256', dataBytes, 'hex')
    if (!holds) throw new DamagedJsonFile(this.#path)
    return JSON.parse(dataBytes.toString('utf8')) as Data
  }

  write = async (data: Data): Promise<void> => {
    const json = Buffer.from(JSON.stringify(data), 'utf8')
    const head = `${BEGINNING}${hash('sha256', json, 'hex')}${MIDDLE}`
    const bytes = Buffer.concat([Buffer.from(head, 'latin1'), json, Buffer.from(END, 'latin1')])
    if (this.#previous !== null) await this.#keepPrevious(this.#previous)
    await durableWrite(this.#disk, this.#path, bytes)
  }

  /** A second name for the present file, so that there is no moment without one. */
  async #keepPrevious(previous: string): Promise<void> {
    if ((await this.#disk.stat(this.#path)) === null) return
    const temporary = `${previous}.tmp`
    try {
      await this.#disk.remove(temporary)
      await this.#disk.link(this.#path, temporary)
      await renameOver(this.#disk, temporary, previous)
    } catch {
      // A file system without links: copy. Failing that, the present file is all there is.
      const bytes = await readWhole(this.#disk, this.#path)
      if (bytes !== null) await durableWrite(this.#disk, previous, bytes)
    }
  }
}
