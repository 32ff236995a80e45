import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folders = ['shared', 'seeds', 'electron', 'renderer', 'tests', 'scripts']
const LONGEST_FILE = 400

const files = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs|css)$/u.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8')
const code = files.filter((file) => !file.endsWith('.css'))

const short: Readonly<Record<string, string>> = {
  '#shared': 'shared',
  '#library': 'electron/library',
  '#renderer': 'renderer',
  '#seeds': 'seeds',
}

interface Import {
  readonly from: string
  /** A path in the project, or the name of a package. */
  readonly to: string
  readonly isPackage: boolean
}

/** Every `import … from`, `export … from`, `import '…'` and `import('…')`, also of types. */
function importsOf(file: string): Import[] {
  const said = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])(?<name>[^'"\n]+)\1/gu
  return [...sourceOf(file).matchAll(said)].map(({ groups }) => {
    const name = groups?.['name'] ?? ''
    if (name.startsWith('.')) return { from: file, to: posix.normalize(`${dirname(file)}/${name}`), isPackage: false }
    const [prefix = '', ...rest] = name.split('/')
    const folder = short[prefix]
    if (folder !== undefined) return { from: file, to: [folder, ...rest].join('/'), isPackage: false }
    const isScoped = name.startsWith('@')
    return { from: file, to: isScoped ? `${prefix}/${rest[0] ?? ''}` : name, isPackage: true }
  })
}

const imports = code.flatMap(importsOf)
const ours = imports.filter(({ isPackage }) => !isPackage)
const packages = imports.filter(({ isPackage }) => isPackage)
const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
const inWords = ({ from, to }: Import) => `${from} imports ${to}`

/** Which boxes a box may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  seeds: ['shared'],
  'electron/library': ['shared', 'seeds'],
  'electron/hosting': ['shared'],
  'electron/desktop': ['shared', 'electron/library', 'electron/hosting'],
  'electron/web': ['shared', 'electron/library', 'electron/hosting'],
  'electron/cli': ['shared', 'electron/library', 'electron/hosting'],
  renderer: ['shared'],
  scripts: [],
}

describe('the boxes', () => {
  it('are seen: this test reads imports of every kind', () => {
    expect(ours.length).toBeGreaterThan(200)
    expect(imports.map(inWords)).toEqual(
      expect.arrayContaining([
        'electron/desktop/main.ts imports electron',
        'renderer/rpc/web-transport.ts imports shared/rpc/transport.ts',
        'renderer/main.tsx imports renderer/styles/tokens.css',
        'scripts/test.mjs imports scripts/lib/test.ts',
      ]),
    )
  })

  it.each(Object.entries(mayImport))('%s imports nothing of ours but %j', (box, allowed) => {
    const wrong = ours.filter(
      ({ from, to }) => isIn(from, box) && ![box, ...allowed].some((folder) => isIn(to, folder)),
    )
    expect(wrong.filter(({ to }) => to !== 'package.json').map(inWords)).toEqual([])
  })

  it('hold every source file', () => {
    const boxes = [...Object.keys(mayImport), 'tests']
    expect(code.filter((file) => !boxes.some((box) => isIn(file, box)))).toEqual([])
  })

  it('are imported by their short names, with the file’s extension', () => {
    const said = code.flatMap((file) =>
      [...sourceOf(file).matchAll(/\bfrom '(?<name>[.#][^']+)'/gu)].map(({ groups }) => ({
        file,
        name: groups?.['name'] ?? '',
      })),
    )
    const bare = said.filter(({ name }) => !/\.(?:ts|tsx|mjs|json|css)(?:\?\w+)?$/u.test(name))
    expect(bare).toEqual([])
  })
})

/** Inside a box, from what is imported by all to what imports all; a later one may import an earlier one. */
const orders: readonly (readonly string[])[] = [
  ['shared/lib', 'shared/anchoring', 'shared/domain', 'shared/structure', 'shared/rpc'],
  ['electron/library/db', 'electron/library/stores', 'electron/library/handlers', 'electron/library/dispatch.ts'],
  ['renderer/ui', 'renderer/rpc', 'renderer/state', 'renderer/commands', 'renderer/reader', 'renderer/app'],
  ['renderer/commands', 'renderer/panels', 'renderer/app'],
]

describe('inside the boxes', () => {
  const pairs = orders.flatMap((order) =>
    order.flatMap((low, index) => order.slice(index + 1).map((high) => [low, high] as const)),
  )

  it.each(pairs)('%s does not import %s', (low, high) => {
    expect(ours.filter(({ from, to }) => isIn(from, low) && isIn(to, high)).map(inWords)).toEqual([])
  })

  it('the library’s handlers leave SQL to the stores', () => {
    const wrong = ours.filter(
      ({ from, to }) => isIn(from, 'electron/library/handlers') && to === 'electron/library/db/sql.ts',
    )
    expect(wrong.map(inWords)).toEqual([])
  })

  it('the interface’s own parts know nothing of Earmark', () => {
    const wrong = ours.filter(({ from, to }) => isIn(from, 'renderer/ui') && !isIn(to, 'renderer/ui'))
    expect(wrong.map(inWords)).toEqual([])
  })

  it.each(['electron/library', 'renderer/panels'])(
    'the folders of %s import one another in one direction only',
    (box) => {
      // A file beside the folders joins them and stands for itself.
      const folderOf = (path: string) => path.slice(box.length + 1).split('/')[0] ?? ''
      const next = new Map<string, Set<string>>()
      for (const { from, to } of ours.filter((one) => isIn(one.from, box) && isIn(one.to, box)))
        next.set(folderOf(from), (next.get(folderOf(from)) ?? new Set()).add(folderOf(to)))
      const reachable = (start: string) => {
        const found = new Set(next.get(start))
        found.delete(start)
        for (const folder of found) for (const further of next.get(folder) ?? []) found.add(further)
        return found
      }
      expect(next.size).toBeGreaterThan(5)
      expect([...next.keys()].filter((folder) => reachable(folder).has(folder))).toEqual([])
    },
  )

  it.each(['importers', 'structure', 'exporters', 'codebook-table'])(
    'the library’s %s never touch the database',
    (pure) => {
      const inside = (path: string) => isIn(path, `electron/library/${pure}`)
      const allowed = [
        'shared',
        'electron/library/importers',
        'electron/library/structure',
        'electron/library/exporters',
      ]
      const wrong = ours.filter(
        ({ from, to }) => inside(from) && !inside(to) && !allowed.some((folder) => isIn(to, folder)),
      )
      expect(wrong.map(inWords)).toEqual([])
    },
  )
})

describe('the hard lines', () => {
  const product = packages.filter(({ from }) => !isIn(from, 'tests'))
  const outside = (name: string, folder: string) =>
    product.filter(({ from, to }) => to.split('/')[0] === name && !isIn(from, folder)).map(inWords)

  it('only the desktop host says electron', () => {
    expect(outside('electron', 'electron/desktop')).toEqual([])
  })

  it('only the library’s db says better-sqlite3', () => {
    expect(outside('better-sqlite3', 'electron/library/db')).toEqual([])
  })

  it('only the renderer says React', () => {
    expect([...outside('react', 'renderer'), ...outside('react-dom', 'renderer')]).toEqual([])
  })

  it.each(['shared', 'renderer', 'seeds'])('%s uses nothing of Node', (box) => {
    const wrong = product.filter(({ from, to }) => isIn(from, box) && to.startsWith('node:'))
    expect(wrong.map(inWords)).toEqual([])
  })

  it('the importers, the structure and the exporters open no files, connections or programs', () => {
    const doors = /^node:(?:fs|net|http|https|http2|dns|dgram|tls|child_process|cluster)\b/u
    const pure = ['importers', 'structure', 'exporters', 'codebook-table'].map((name) => `electron/library/${name}`)
    const wrong = product.filter(({ from, to }) => pure.some((folder) => isIn(from, folder)) && doors.test(to))
    expect(wrong.map(inWords)).toEqual([])
  })

  it('nobody imports a host', () => {
    const hosts = ['electron/desktop', 'electron/web', 'electron/cli']
    const wrong = ours.filter(
      ({ from, to }) => hosts.some((host) => isIn(to, host) && !isIn(from, host)) && !isIn(from, 'tests'),
    )
    expect(wrong.map(inWords)).toEqual([])
  })

  it('the preload requires nothing but electron, so that it is one small file', () => {
    const preload = importsOf('electron/desktop/preload.ts').map(({ to }) => to)
    expect(preload.toSorted()).toEqual(
      ['electron', 'electron/desktop/channels.ts', 'shared/rpc/events.ts', 'shared/rpc/transport.ts'].toSorted(),
    )
  })

  it('the renderer puts no text into the page as markup', () => {
    const doors =
      /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcDoc|<iframe|<webview/u
    expect(code.filter((file) => isIn(file, 'renderer') && doors.test(sourceOf(file)))).toEqual([])
  })
})

describe('the files', () => {
  it('can be read at one sitting: none is longer than 400 lines', () => {
    const long = files.filter((file) => sourceOf(file).split('\n').length > LONGEST_FILE)
    expect(long).toEqual([])
  })

  it('are named in kebab-case', () => {
    expect(files.filter((file) => !/^[\da-z-]+(?:\.[\da-z-]+)*$/u.test(posix.basename(file)))).toEqual([])
  })

  it('switch no check off without saying why, behind the switch or in a comment above it', () => {
    const silent = code.flatMap((file) => {
      const lines = sourceOf(file).split('\n')
      const isSilent = (line: string, index: number) =>
        /(?:\/\/|\/\*) (?:oxlint|eslint)-disable/u.test(line) &&
        !/ -- \w/u.test(line) &&
        !/\/\/|\*\//u.test(lines[index - 1] ?? '')
      return lines.flatMap((line, index) => (isSilent(line, index) ? [`${file}:${index + 1}`] : []))
    })
    expect(silent).toEqual([])
  })

  it('never tell the compiler to look away', () => {
    const self = 'tests/unit/architecture.test.ts'
    const looksAway = /@ts-(?:ignore|nocheck|expect-error)/u
    expect(code.filter((file) => file !== self && looksAway.test(sourceOf(file)))).toEqual([])
  })

  it('leave no test out and no test alone', () => {
    const self = 'tests/unit/architecture.test.ts'
    const left = /\b(?:it|test|describe)\.(?:skip|only|todo)\b/u
    expect(code.filter((file) => file !== self && isIn(file, 'tests') && left.test(sourceOf(file)))).toEqual([])
  })
})
