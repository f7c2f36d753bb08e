import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { BOUNDARY_RULES, type Import } from './boundaryRules.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROOMS = ['core', 'electron', 'renderer', 'tests', 'scripts']

interface Edge extends Import {
  /** False: only types come this way, and nothing when the program runs. */
  readonly runs: boolean
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
}

/** Every import of a file, types and dynamic imports with a plain name included. */
function importsOf(file: string): Edge[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const edges: Edge[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: file,
    to: resolve(file, moduleRequest.value),
    runs: entries.length === 0 || entries.some((entry) => !entry.isType),
  }))
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest === null) continue
      edges.push({ from: file, to: resolve(file, moduleRequest.value), runs: !isType })
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const name = /^(['"])([^'"]+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[2]
    if (name !== undefined) edges.push({ from: file, to: resolve(file, name), runs: false })
  }
  return edges
}

function resolve(from: string, name: string): string {
  if (name.startsWith('node:')) return name
  if (name.startsWith('#core/')) return name.slice(1)
  if (!name.startsWith('.')) {
    const parts = name.split('/')
    return `node_modules/${parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')}`
  }
  const path = posix.join(posix.dirname(from), name.replace(/\?.*$/, ''))
  if (!existsSync(join(ROOT, path))) throw new Error(`${from}: ${name} is not there`)
  return path
}

/** One circle of files that need each other when the program runs; null: there is none. */
function findCircle(edges: readonly Edge[]): string[] | null {
  const next = Map.groupBy(
    edges.filter(({ runs }) => runs),
    ({ from }) => from,
  )
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] | null => {
    const again = path.indexOf(file)
    if (again >= 0) return [...path.slice(again), file]
    if (done.has(file)) return null
    for (const { to } of next.get(file) ?? []) {
      const circle = visit(to, [...path, file])
      if (circle !== null) return circle
    }
    done.add(file)
    return null
  }
  for (const file of next.keys()) {
    const circle = visit(file, [])
    if (circle !== null) return circle
  }
  return null
}

const files = ROOMS.flatMap(sources)
const edges = files.flatMap(importsOf)
const faults = edges.flatMap((edge) =>
  BOUNDARY_RULES.filter((rule) => rule.breaks(edge)).map(
    (rule) => `${rule.name}: ${edge.from} → ${edge.to}\n  ${rule.because}`,
  ),
)
const circle = findCircle(edges)
if (circle !== null) {
  faults.push(
    `no-circles: ${circle.join(' → ')}\n  Two files that need each other are one idea in two places.`,
  )
}
for (const fault of faults) console.error(fault)
console.log(`${files.length} files, ${edges.length} imports, ${faults.length} faults`)
process.exitCode = faults.length === 0 && files.length > 0 ? 0 : 1
