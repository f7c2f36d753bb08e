import { describe, expect, it } from 'vitest'
import { BOUNDARY_RULES } from '../../scripts/boundaryRules.ts'

const broken = (from: string, to: string): string[] =>
  BOUNDARY_RULES.filter((rule) => rule.breaks({ from, to })).map(({ name }) => name)

describe('the boundaries between the rooms', () => {
  it.each([
    ['core/interview/fold.ts', 'node:fs', 'core-is-pure'],
    ['core/interview/fold.ts', 'renderer/App.tsx', 'core-is-pure'],
    ['electron/engine/engine.ts', 'electron/main/main.ts', 'engine-knows-no-window'],
    ['electron/engine/engine.ts', 'scripts/start.ts', 'engine-knows-no-window'],
    ['electron/loopback/main.ts', 'node_modules/electron', 'only-main-imports-electron'],
    ['renderer/App.tsx', 'node_modules/electron', 'only-main-imports-electron'],
    ['electron/main/main.ts', 'electron/loopback/main.ts', 'hosts-do-not-mix'],
    ['electron/cli/main.ts', 'renderer/App.tsx', 'hosts-do-not-mix'],
    ['electron/preload/preload.ts', 'core/interview/fold.ts', 'preload-takes-the-protocol-alone'],
    ['electron/preload/preload.ts', 'node:fs', 'preload-takes-the-protocol-alone'],
    ['renderer/App.tsx', 'electron/engine/engine.ts', 'renderer-reaches-only-core'],
    ['renderer/App.tsx', 'node:path', 'renderer-reaches-only-core'],
    ['core/interview/fold.ts', 'tests/fixtures/interviewOf.ts', 'product-knows-no-tests'],
    ['scripts/start.ts', 'tests/e2e/dragoman.ts', 'product-knows-no-tests'],
  ])('%s may not import %s', (from, to, rule) => {
    expect(broken(from, to)).toContain(rule)
  })

  it.each([
    ['core/interview/fold.ts', 'core/protocol/result.ts'],
    ['core/interview/fold.ts', 'node_modules/zod'],
    ['electron/engine/engine.ts', 'node:fs'],
    ['electron/engine/engine.ts', 'core/protocol/result.ts'],
    ['electron/main/main.ts', 'node_modules/electron'],
    ['electron/main/main.ts', 'electron/engine/engine.ts'],
    ['electron/main/main.ts', 'electron/main/menu.ts'],
    ['electron/preload/preload.ts', 'core/protocol/bridge.ts'],
    ['renderer/App.tsx', 'core/interview/fold.ts'],
    ['scripts/start.ts', 'electron/loopback/startLoopback.ts'],
    ['tests/e2e/dragoman.ts', 'electron/engine/engine.ts'],
  ])('%s may import %s', (from, to) => {
    expect(broken(from, to)).toEqual([])
  })
})
