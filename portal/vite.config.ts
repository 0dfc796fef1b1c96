import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window as files: whatever it needs lies in `dist/portal`, and nothing is fetched from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  // Replaced in every answer; see serve.ts.
  html: { cspNonce: 'nonce-of-this-answer' },
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'portal'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2_000,
    reportCompressedSize: false,
  },
})
