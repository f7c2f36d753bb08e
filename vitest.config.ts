import { defineConfig } from 'vitest/config'

const project = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: 180_000 },
})

export default defineConfig({
  test: {
    projects: ['unit', 'property', 'store', 'contract'].map(project),
  },
})
