import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './ensureBrowser.ts'
import { ensurePdfTools } from './ensurePdfTools.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REPORTS = join(ROOT, '.cache', 'test')
const BIN = join(ROOT, 'node_modules', '.bin')

/** A log is read as text: colours are for terminals. Playwright sees to that itself. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** One step of the suite: a command, and how many tests it says it ran. */
interface Stage {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  /** Reads the report that the command left; a check without one counts as one test. */
  readonly report?: (path: string) => Count
}

const check = (name: string, program: string, ...args: readonly string[]): Stage => ({
  name,
  program,
  args,
})

const vitest = (project: string): Stage => ({
  name: project,
  program: 'vitest',
  args: [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath(project)}`,
  ],
  report: vitestCount,
})

const playwright = (name: string): Stage => ({
  name,
  program: 'playwright',
  args: ['test', `tests/${name}`, '--reporter=list,json'],
  report: playwrightCount,
})

const STAGES: readonly Stage[] = [
  check('format and lint', 'biome', 'ci', '--error-on-warnings', '--colors=off', '.'),
  check('boundaries', 'node', 'scripts/boundaries.ts'),
  check('types', 'tsc', '-b'),
  check('dead code', 'knip'),
  vitest('unit'),
  vitest('property'),
  vitest('store'),
  vitest('contract'),
  playwright('e2e'),
  playwright('a11y'),
]

function reportPath(stage: string): string {
  return join(REPORTS, `${stage}.json`)
}

function vitestCount(path: string): Count {
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
    readonly numFailedTestSuites: number
    readonly numPendingTests: number
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }
}

function playwrightCount(path: string): Count {
  const { stats } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly stats: {
      readonly expected: number
      readonly unexpected: number
      readonly flaky: number
      readonly skipped: number
    }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

function run(stage: Stage): Count {
  const began = performance.now()
  console.log(`\n── ${stage.name}`)
  const path = reportPath(stage.name)
  rmSync(path, { force: true })
  const { status } = spawnSync(join(BIN, stage.program), [...stage.args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...(stage.program === 'playwright' ? {} : PLAIN),
      PLAYWRIGHT_JSON_OUTPUT_NAME: path,
    },
    shell: process.platform === 'win32',
  })
  const count = counted(stage, path, status === 0)
  console.log(
    `── ${stage.name}: ${tally(count)} (${((performance.now() - began) / 1_000).toFixed(1)} s)`,
  )
  return count
}

/** A command that failed counts at least one failure, whatever its report says. */
function counted(stage: Stage, path: string, succeeded: boolean): Count {
  const none = { passed: 0, failed: succeeded ? 0 : 1, skipped: 0 }
  if (stage.report === undefined) return { ...none, passed: succeeded ? 1 : 0 }
  if (!existsSync(path)) return { ...none, failed: 1 }
  const count = stage.report(path)
  return succeeded ? count : { ...count, failed: Math.max(1, count.failed) }
}

function tally({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const { positionals } = parseArgs({ allowPositionals: true })
const stages = STAGES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (stages.length === 0) {
  console.error(`No such stage. There are: ${STAGES.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
mkdirSync(REPORTS, { recursive: true })
if (ensureBrowser() === null) console.error('No browser could be had; what needs one will fail.')
ensurePdfTools()
const counts = stages.map(run)
const total = counts.reduce(
  (sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }),
  { passed: 0, failed: 0, skipped: 0 },
)
console.log('')
for (const [index, stage] of stages.entries()) {
  console.log(`${stage.name.padEnd(16)} ${tally(counts[index] as Count)}`)
}
console.log(`\n${tally(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
