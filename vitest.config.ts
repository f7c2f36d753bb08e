import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The tests start the program many times; compiled once, it starts in half the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/node', import.meta.url))

const project = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    // Nothing is tested for its speed; a busy machine takes its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
})

export default defineConfig({
  test: {
    // Vitest leaves one core free, which on a machine with two is half of them.
    maxWorkers: '100%',
    projects: ['unit', 'property', 'store', 'contract'].map(project),
  },
})
