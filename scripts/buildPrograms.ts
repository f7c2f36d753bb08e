import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = join(ROOT, 'dist/electron')

/** Modules that are not bundled: Electron's own, and native code, which lies beside the archive. */
const EXTERNAL = ['electron', /^node:/, '@myriaddreamin/typst-ts-node-compiler']

/** Bundles the main process, its print worker and the preload script into `dist/electron`. */
export async function buildPrograms(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true })
  await bundle(
    {
      main: join(ROOT, 'electron/main/main.ts'),
      printWorker: join(ROOT, 'electron/engine/print/printWorker.ts'),
    },
    'es',
  )
  // A sandboxed preload script is CommonJS and one file.
  await bundle({ preload: join(ROOT, 'electron/preload/preload.ts') }, 'cjs')
  renameSync(join(OUT, 'preload.js'), join(OUT, 'preload.cjs'))
  if (!existsSync(join(OUT, 'main.js'))) throw new Error('dist/electron/main.js was not built')
}

async function bundle(input: Record<string, string>, format: 'es' | 'cjs'): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    // Server code: Node's own modules stay imports, nothing is made for a browser.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: false,
      target: 'node24',
      sourcemap: false,
      minify: false,
      rolldownOptions: {
        input,
        external: EXTERNAL,
        output: { format, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
}
