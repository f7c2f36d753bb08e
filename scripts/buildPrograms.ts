import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { sourcePaths } from '../electron/engine/sourcePaths.ts'
import { completeLicences } from './completeLicences.ts'
import { noteDocxLicences } from './docxLicences.ts'
import { noteHunspellLicence } from './hunspellLicence.ts'
import { printFontFiles } from './printFontFiles.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Modules that are not bundled: Electron's own, and native code, which no bundle can hold. */
const EXTERNAL = ['electron', /^node:/, '@myriaddreamin/typst-ts-node-compiler']

/**
 * Bundles the main process, the press, the workers and the preload script into `<target>/electron`,
 * and puts the fonts of the record into `<target>/fonts`.
 */
export async function buildPrograms(target: string = join(ROOT, 'dist')): Promise<void> {
  const out = join(target, 'electron')
  rmSync(out, { recursive: true, force: true })
  const { assistWorker, feedWorker, exchangeWorker } = sourcePaths()
  const programs = {
    main: join(ROOT, 'electron/main/main.ts'),
    utilityPress: join(ROOT, 'electron/main/utilityPress.ts'),
    assistWorker: fileURLToPath(assistWorker),
    feedWorker: fileURLToPath(feedWorker),
    exchangeWorker: fileURLToPath(exchangeWorker),
  }
  await bundle(out, programs, 'es')
  // A sandboxed preload script is CommonJS, and one file.
  await bundle(out, { preload: join(ROOT, 'electron/preload/preload.ts') }, 'cjs')
  renameSync(join(out, 'preload.js'), join(out, 'preload.cjs'))
  const { spellingWasm } = sourcePaths()
  copyFileSync(spellingWasm, join(out, basename(spellingWasm)))
  noteHunspellLicence(join(out, 'licences.md'))
  noteDocxLicences(join(out, 'licences.md'))
  completeLicences(join(out, 'licences.md'))
  const fonts = join(target, 'fonts')
  rmSync(fonts, { recursive: true, force: true })
  mkdirSync(fonts, { recursive: true })
  for (const { file, licence } of await printFontFiles()) {
    copyFileSync(file, join(fonts, basename(file)))
    copyFileSync(licence, join(fonts, `${basename(file, '.ttf')}.licence.txt`))
  }
}

async function bundle(
  outDir: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    // For Node: its own modules stay imports, and everything else goes into the bundle.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      sourcemap: false,
      minify: false,
      license: format === 'es' ? { fileName: 'licences.md' } : false,
      rolldownOptions: {
        input,
        external: EXTERNAL,
        output: { format, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
}
