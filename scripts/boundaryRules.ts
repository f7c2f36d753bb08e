/** One import, between two paths from the repository's root. */
export interface Import {
  readonly from: string
  /** `node:fs`, `node_modules/zod`, or a file's path. */
  readonly to: string
}

interface BoundaryRule {
  readonly name: string
  /** The sentence that somebody reads who has broken the rule. */
  readonly because: string
  readonly breaks: (edge: Import) => boolean
}

const room = (path: string): string =>
  /^electron\/[^/]+/.exec(path)?.[0] ?? path.split('/')[0] ?? ''
const isIn = (path: string, ...rooms: readonly string[]): boolean => rooms.includes(room(path))
const isPackage = (path: string): boolean => path.startsWith('node_modules/')
const isNode = (path: string): boolean => path.startsWith('node:')
const isOwn = (path: string): boolean => !isPackage(path) && !isNode(path)

const HOSTS = ['electron/main', 'electron/loopback', 'electron/cli']

/** Who may import whom; types count as imports. */
export const BOUNDARY_RULES: readonly BoundaryRule[] = [
  {
    name: 'core-is-pure',
    because:
      'The core imports nothing of the other rooms and nothing of Node: no disk, no window, no clock.',
    breaks: ({ from, to }) =>
      isIn(from, 'core') && (isNode(to) || (isOwn(to) && !isIn(to, 'core'))),
  },
  {
    name: 'engine-knows-no-window',
    because: 'The engine serves every host: it may import the core, itself and Node.',
    breaks: ({ from, to }) =>
      isIn(from, 'electron/engine') && isOwn(to) && !isIn(to, 'core', 'electron/engine'),
  },
  {
    name: 'only-main-imports-electron',
    because: "Only electron/main and electron/preload may import 'electron'.",
    breaks: ({ from, to }) =>
      to === 'node_modules/electron' && !isIn(from, 'electron/main', 'electron/preload', 'tests'),
  },
  {
    name: 'hosts-do-not-mix',
    because: 'main, loopback and cli each stand on the engine and the core alone.',
    breaks: ({ from, to }) =>
      isIn(from, ...HOSTS) &&
      isOwn(to) &&
      !isIn(to, 'core', 'resources', 'electron/engine', room(from)),
  },
  {
    name: 'preload-takes-the-protocol-alone',
    because: 'The preload script takes what it needs from core/protocol and nothing else.',
    breaks: ({ from, to }) =>
      isIn(from, 'electron/preload') &&
      to !== 'node_modules/electron' &&
      !to.startsWith('core/protocol/'),
  },
  {
    name: 'renderer-reaches-only-core',
    because: 'The window reaches the engine through renderer/host and HostApi alone.',
    breaks: ({ from, to }) =>
      isIn(from, 'renderer') &&
      (isNode(to) || (isOwn(to) && !isIn(to, 'core', 'renderer', 'resources'))),
  },
  {
    name: 'product-knows-no-tests',
    because: 'Tests know the product, never the other way round.',
    breaks: ({ from, to }) => !isIn(from, 'tests') && isIn(to, 'tests'),
  },
]
