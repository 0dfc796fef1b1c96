import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { root } from '../files.ts'
import { startServer } from '../running.ts'
import { buildPackage } from './build.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-deb-'))
const file = join(folder, 'klausel.deb')
/** The machine on which it is installed: an empty folder. */
const machine = join(folder, 'machine')
chmodSync(folder, 0o755)

before(async () => {
  await buildPackage(file, 'none')
})
after(() => rmSync(folder, { recursive: true, force: true }))

interface Entry {
  readonly rights: string
  readonly owner: string
  readonly path: string
}
const entries = (): readonly Entry[] =>
  execFileSync('dpkg-deb', ['--contents', file], { encoding: 'utf8', maxBuffer: 64_000_000 })
    .trim()
    .split('\n')
    .map((line) => {
      const [rights = '', owner = '', , , , path = ''] = line.split(/\s+/)
      return { rights, owner, path: path.replace(/^\./, '') }
    })

describe('the Debian package', () => {
  it('holds the program, Node, its parts, its window, its settings and its service, all of them of root', () => {
    const all = entries()
    const paths = new Set(all.map(({ path }) => path))
    for (const path of [
      ...['/usr/bin/klausel', '/usr/lib/klausel/bin/node', '/usr/lib/klausel/server/klausel.ts'],
      ...['/usr/lib/klausel/node_modules/fastify/package.json', '/etc/klausel/klausel.conf'],
      ...['/usr/lib/systemd/system/klausel.service', '/usr/share/doc/klausel/copyright'],
    ])
      assert.ok(paths.has(path), path)
    assert.ok(all.some(({ path }) => /^\/usr\/lib\/klausel\/dist\/portal\/[0-9a-f]{16}\/index\.html$/.test(path)))
    assert.deepEqual(
      all.filter(({ owner }) => owner !== 'root/root').map(({ path }) => path),
      [],
    )
    // Nobody but root may change the program it runs.
    assert.deepEqual(
      all.filter(({ rights }) => !rights.startsWith('l') && /^.{5}w|^.{8}w/.test(rights)).map(({ path }) => path),
      [],
    )
  })

  it('leaves tests, tools of development and whatever else lies about behind', () => {
    const own = entries()
      .map(({ path }) => path)
      .filter((path) => !path.includes('/node_modules/'))
    assert.deepEqual(
      own.filter((path) => /\.slow\.test\.|test-support|\/\.git|\/data\/|\.env/.test(path)),
      [],
    )
    const parts = entries()
      .map(({ path }) => path)
      .filter((path) => /\/node_modules\/(typescript|playwright-core|@types|oidc-provider)\/./.test(path))
    assert.deepEqual(parts.slice(0, 3), [])
  })

  it('asks for the packages without whose libraries its Node does not start', () => {
    const [asked = ''] =
      /(?<=^ *Depends: ).*/m.exec(execFileSync('dpkg-deb', ['--field', file], { encoding: 'utf8' })) ?? []
    const linked = execFileSync('ldd', [process.execPath], { encoding: 'utf8' }).matchAll(/^\s*(lib[^/\s]+) =>/gm)
    const unnamed = [...linked].filter(([, library]) => {
      const owners = execFileSync('dpkg', ['--search', `*/${library}`], { encoding: 'utf8' }).split('\n')
      return !owners.some((owner) => asked.split(', ').includes(owner.split(':')[0] ?? ''))
    })
    assert.deepEqual(unnamed, [])
  })

  it('has a service that systemd understands, shut off from what it does not need', () => {
    const unit = join(folder, 'klausel.service')
    const text = readFileSync(join(import.meta.dirname, 'debian', 'klausel.service'), 'utf8')
    // What it names is not on this machine.
    writeFileSync(unit, text.replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true').replace(/^Documentation=.*$/m, ''))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], { encoding: 'utf8' })
    assert.deepEqual([status, stderr], [0, ''])
    for (const wall of [
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'ProtectHome=yes',
      'PrivateDevices=yes',
      'RestrictNamespaces=yes',
    ])
      assert.ok(text.includes(`\n${wall}\n`), wall)
  })

  it('is installed by dpkg, starts as its user without anything else, and keeps its data for itself', async (t) => {
    if (process.getuid?.() !== 0) return t.skip('only root installs packages')
    for (const place of ['var/lib/dpkg/info', 'var/lib/dpkg/updates'])
      mkdirSync(join(machine, place), { recursive: true })
    writeFileSync(join(machine, 'var/lib/dpkg/status'), '')
    const places = [`--instdir=${machine}`, `--admindir=${join(machine, 'var/lib/dpkg')}`]
    const forced = ['--force-depends', '--force-script-chrootless', '--force-unsafe-io']
    execFileSync('dpkg', [...places, ...forced, '--install', file], { stdio: 'pipe' })
    const data = join(machine, 'var/lib/klausel')
    const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'klausel'], { encoding: 'utf8' })))
    const { mode, ...owned } = statSync(data)
    assert.deepEqual([mode & 0o777, owned.uid, owned.gid], [0o700, uid, gid])
    assert.equal(statSync(join(machine, 'etc/klausel/klausel.conf')).mode & 0o777, 0o640)

    const program = join(machine, 'usr/lib/klausel')
    const command = [
      join(program, 'bin/node'),
      join(program, 'server/klausel.ts'),
      'start',
      '--port',
      '0',
      '--data',
      data,
    ]
    const running = await startServer(t, { command, folder: '/', user: { uid: uid ?? 0, gid: gid ?? 0 } })
    assert.equal((await fetch(`${running.address}/ready`)).status, 200)
    const page = await (await fetch(running.address)).text()
    assert.match(page, /<div id="root">|<script/)
    // Nothing was built or written beside the program: its user may not.
    assert.equal(statSync(join(data, 'master.key')).uid, uid)
    await running.interrupt()
  })
})

describe('the container file', () => {
  const text = readFileSync(join(import.meta.dirname, 'Containerfile'), 'utf8')

  it('installs that package and nothing else, and runs what the package brought as its user', () => {
    assert.deepEqual(
      [...text.matchAll(/^COPY (\S+) (\S+)$/gm)].map(([, from, to]) => [from, to]),
      [['dist/klausel.deb', '/tmp/klausel.deb']],
    )
    assert.match(text, /^USER klausel$/m)
    const paths = new Set(entries().map(({ path }) => path))
    const named = [...text.matchAll(/\/usr\/[\w/.-]+/g)].map(([path]) => path)
    assert.deepEqual(
      named.filter((path) => !paths.has(path)),
      [],
    )
    assert.ok(named.includes('/usr/bin/klausel'))
  })

  it('is what the command builds that it names', () => {
    assert.match(text, /tools\/package\/build\.ts dist\/klausel\.deb/)
    assert.ok(statSync(join(root, 'tools/package/build.ts')).isFile())
  })

  it('is told settings that count before those of the file', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'klausel-settings-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'klausel.conf')
    writeFileSync(file, 'KLAUSEL_DATA=/var/lib/klausel\nKLAUSEL_METRICS_LISTEN=9464\n')
    const command = readFileSync(join(import.meta.dirname, 'debian', 'klausel'), 'utf8')
      .replaceAll('/etc/klausel/klausel.conf', file)
      .replace(/setpriv [\s\S]*?-- \\\n\s*/, '')
      .replaceAll('/usr/lib/klausel/bin/node /usr/lib/klausel/server/klausel.ts "$@"', '/usr/bin/env')
    const told = { KLAUSEL_METRICS_LISTEN: '0', KLAUSEL_ADDRESS: "https://it's.example/$(id)" }
    const lines = execFileSync('sh', ['-c', command], { env: told, encoding: 'utf8' }).split('\n')
    const settings = lines.filter((line) => line.startsWith('KLAUSEL_')).toSorted()
    assert.deepEqual(settings, [
      "KLAUSEL_ADDRESS=https://it's.example/$(id)",
      'KLAUSEL_DATA=/var/lib/klausel',
      'KLAUSEL_METRICS_LISTEN=0',
    ])
  })
})
