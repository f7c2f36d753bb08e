import { spawnSync } from 'node:child_process'
import { installDebianPackages } from './debianPackages.ts'

/** What the tests read printed documents back with, and the Debian package that carries it. */
const TOOLS = { pdftotext: 'poppler-utils', qpdf: 'qpdf' }

/** Gets poppler and qpdf where that is possible; without them the tests that need them skip. */
export function ensurePdfTools(): void {
  const missing = Object.entries(TOOLS).filter(([tool]) => !answers(tool))
  if (missing.length === 0) return
  installDebianPackages(missing.map(([, name]) => name))
  for (const [tool] of missing) {
    if (!answers(tool)) console.log(`Without ${tool}: the tests that need it are skipped.`)
  }
}

function answers(tool: string): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined
}
