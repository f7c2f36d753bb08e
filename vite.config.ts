import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The window. What comes out must run under `default-src 'none'` with Trusted Types: no inline
 * script or style, no `data:` address, nothing evaluated.
 */
export default defineConfig({
  root: fileURLToPath(new URL('renderer/', import.meta.url)),
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/renderer/', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // The licences of everything that is bundled ship with it.
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 2_000,
  },
})
