import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { EarmarkError } from '#shared/rpc/errors.ts'

export interface Page {
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The built renderer by address path, e.g. "/assets/index-a1b2.js"; "/" is the page itself. */
export type Pages = ReadonlyMap<string, Page>

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/**
 * Reads the built renderer once. Hosts look addresses up in the map and never join a path from a request, so no
 * address can lead out of the folder, and a rebuild under a running host cannot break it.
 * @throws EarmarkError `io-error` when the folder holds no index.html.
 */
export async function loadPages(folder: string): Promise<Pages> {
  const pages = new Map<string, Page>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const mediaType = mediaTypes[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(await readFile(path))
    pages.set(`/${relative(folder, path).split(sep).join('/')}`, { mediaType, bytes })
  }
  const index = pages.get('/index.html')
  if (index === undefined) {
    throw new EarmarkError(
      'io-error',
      `Earmark’s pages are not built yet: there is no index.html in ${folder}. Run "npm run build" first.`,
    )
  }
  pages.set('/', index)
  return pages
}
