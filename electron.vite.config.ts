import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('electron/desktop/main.ts'),
          'library-worker': at('electron/library/workers/library-worker.ts'),
          'reader-worker': at('electron/library/workers/reader-worker.ts'),
          'parser-worker': at('electron/library/workers/parser-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file that requires nothing but 'electron'.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    // Read from this machine's disk, so the size of a chunk costs nothing worth a warning.
    build: {
      minify: true,
      chunkSizeWarningLimit: 8000,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
