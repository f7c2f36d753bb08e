import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What must never be served: it lies beside the built window. */
export const SECRET = 'not part of the window'

/** Makes a small built window in `folder`/site, with things around and in it that are no part of it. */
export async function makeBuiltWindow(folder: string): Promise<string> {
  const site = join(folder, 'site')
  await mkdir(join(site, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), SECRET)
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Dragoman</title>')
  await writeFile(join(site, 'assets/index-abc.js'), 'export {}')
  await writeFile(join(site, 'assets/index-abc.js.map'), SECRET)
  await writeFile(join(site, '.hidden.js'), SECRET)
  await writeFile(join(site, 'program.exe'), SECRET)
  if (process.platform !== 'win32') {
    await symlink(join(folder, 'secret.txt'), join(site, 'link.txt'))
  }
  return site
}
