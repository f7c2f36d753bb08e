import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The tests start the program many times; compiled once, it starts in half the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/node', import.meta.url))

const project = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: 180_000 },
})

export default defineConfig({
  test: {
    projects: ['unit', 'property', 'store', 'contract'].map(project),
  },
})
