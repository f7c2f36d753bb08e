import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** One file of the built window. */
export interface WindowFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly cacheControl: string
}

/**
 * Every file that a window may ask for, by its URL path. Read once at start: a request is
 * looked up here as it came, so no request can name a place on the disk, and a window that is
 * open never sees files of another build.
 */
export type WindowFiles = ReadonlyMap<string, WindowFile>

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Only names like these are served: letters, digits, `_`, `-`, and dots between them. */
const PLAIN_NAME = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/

/**
 * Reads the built window in `folder` (`dist/renderer`). Links, hidden files and files of
 * unknown types are left out. Throws when the folder or its `index.html` is missing: the
 * program is then not installed whole.
 */
export async function readWindowFiles(folder: string): Promise<WindowFiles> {
  const files = new Map<string, WindowFile>()
  await read(folder, '/', files)
  const index = files.get('/index.html')
  if (index === undefined) throw new Error(`${folder} holds no built window (index.html)`)
  files.set('/', index)
  return files
}

async function read(folder: string, base: string, files: Map<string, WindowFile>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!PLAIN_NAME.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      await read(path, `${base}${entry.name}/`, files)
      continue
    }
    const mediaType = MEDIA_TYPES[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    files.set(`${base}${entry.name}`, {
      bytes: new Uint8Array(await readFile(path)),
      mediaType,
      // Names below assets/ carry a hash of their content.
      cacheControl: base.startsWith('/assets/')
        ? 'private, max-age=31536000, immutable'
        : 'no-store',
    })
  }
}
