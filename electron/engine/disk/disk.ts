/**
 * The calls on the file system that the store makes, as a port: tests put a faulty disk around
 * the real one (short writes, a full disk, failing syncs). Every call throws what node:fs throws.
 */
export interface Disk {
  /**
   * read: must exist. append: must exist; every write goes to the end. create: must not exist;
   * mode 0600. change: must exist; writes from the start.
   */
  open(path: string, mode: OpenMode): Promise<DiskFile>
  /** Null when nothing stands there. */
  stat(path: string): Promise<DiskEntry | null>
  /** Names in the folder, unsorted. */
  list(folder: string): Promise<readonly string[]>
  /** With its parents, mode 0700; nothing happens when it exists. */
  makeFolder(folder: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** A second name for the same file. Not every file system has it. */
  link(from: string, to: string): Promise<void>
  /** Nothing happens when it does not exist. */
  remove(path: string): Promise<void>
  /** Makes renames and new names in the folder durable; where the system has no such call, nothing. */
  syncFolder(folder: string): Promise<void>
}

export type OpenMode = 'read' | 'append' | 'create' | 'change'

export interface DiskFile {
  /** Bytes read into `target`; 0 at the end of the file. */
  read(target: Uint8Array, position: number): Promise<number>
  /** Bytes written, which may be fewer than given. */
  write(bytes: Uint8Array): Promise<number>
  datasync(): Promise<void>
  sync(): Promise<void>
  truncate(bytes: number): Promise<void>
  /** Bytes. */
  size(): Promise<number>
  close(): Promise<void>
}

export interface DiskEntry {
  /** Bytes. */
  readonly size: number
  readonly modifiedMs: number
  readonly isFolder: boolean
  /** Differs when another file stands under the name. */
  readonly file: string
  /** Differs when another file stands under the name, or the file was written since. */
  readonly identity: string
}
