import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { saySilently } from '../../server/console.ts'
import { buildWindow } from '../../server/window.ts'
import { root } from '../files.ts'
import { leftParts, productionParts, programFiles } from './contents.ts'

// Builds the Debian package: node_modules/.bin/node tools/package/build.ts dist/klausel.deb

/** How well it is packed: `none` is quick, `xz` is what one gives away. */
export type Packing = 'none' | 'xz'

/** What Debian calls the processor. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/** Where each file of our own lies on the machine, and who may do what with it. */
const ownFiles = [
  { name: 'klausel', to: 'usr/bin/klausel', mode: 0o755 },
  { name: 'klausel.service', to: 'usr/lib/systemd/system/klausel.service', mode: 0o644 },
  { name: 'klausel.conf', to: 'etc/klausel/klausel.conf', mode: 0o640 },
  { name: 'overrides', to: 'usr/share/lintian/overrides/klausel', mode: 0o644 },
  { name: 'copyright', to: 'usr/share/doc/klausel/copyright', mode: 0o644 },
  { name: 'postinst', to: 'DEBIAN/postinst', mode: 0o755 },
  { name: 'prerm', to: 'DEBIAN/prerm', mode: 0o755 },
  { name: 'postrm', to: 'DEBIAN/postrm', mode: 0o755 },
] as const

/**
 * Builds the package for this machine's processor, with Node, all parts and the window as it was built. It only copies: what is
 * installed is what was tested.
 *
 * @throws Error where the checkout is not whole, or this is not Debian
 */
export async function buildPackage(file: string, packing: Packing): Promise<void> {
  const staging = mkdtempSync(join(tmpdir(), 'klausel-package-'))
  try {
    const program = join(staging, 'usr/lib/klausel')
    for (const path of programFiles()) put(join(root, path), join(program, path), 0o644)
    for (const part of productionParts()) link(part, join(program, part))
    for (const part of leftParts()) rmSync(join(program, part), { recursive: true, force: true })
    leaveSettings(join(program, 'node_modules'))
    const window = await buildWindow(saySilently)
    cpSync(window, join(program, window.slice(root.length)), { recursive: true })
    put(process.execPath, join(program, 'bin/node'), 0o755)
    for (const { name, to, mode } of ownFiles) put(join(import.meta.dirname, 'debian', name), join(staging, to), mode)
    writeWords(staging)
    execFileSync('find', [staging, '-type', 'd', '-exec', 'chmod', '0755', '{}', '+'])
    mkdirSync(dirname(resolve(file)), { recursive: true })
    execFileSync('dpkg-deb', [`-Z${packing}`, '--root-owner-group', '--build', staging, resolve(file)], {
      stdio: 'pipe',
    })
  } finally {
    rmSync(staging, { recursive: true })
  }
}

function put(from: string, to: string, mode: number): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
  chmodSync(to, mode)
}

/** Parts are many and large: as long as they are only read, another name for the same file does. */
function link(part: string, to: string): void {
  // It came along with the part in whose folder it lies.
  if (existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  const from = join(root, part)
  try {
    execFileSync('cp', ['--recursive', '--link', from, to], { stdio: 'pipe' })
  } catch {
    // Another file system.
    execFileSync('cp', ['--recursive', from, to])
  }
}

/** Settings of the tools by which the parts were made, and second names of their programs. Nothing else of them is touched: most are the same file as here. */
function leaveSettings(parts: string): void {
  const names = ['.bin', '.eslintrc*', '.npmignore', '.gitattributes', '.gitignore', '.github']
  const named = names.flatMap((name) => ['-o', '-name', name]).slice(1)
  execFileSync('find', [parts, '(', ...named, ')', '-prune', '-exec', 'rm', '--recursive', '--force', '{}', '+'])
}

/** What the package says of itself. */
function writeWords(staging: string): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>
  const kilobytes = execFileSync('du', ['--summarize', '--block-size=1024', staging], { encoding: 'utf8' }).split(
    '\t',
  )[0]
  const control = [
    ['Package', 'klausel'],
    ['Version', `${version}`],
    ['Architecture', architectures[process.arch] ?? process.arch],
    ['Maintainer', 'Klausel <klausel@klausel.example>'],
    ['Installed-Size', `${kilobytes}`],
    ['Depends', 'adduser, libatomic1, libc6, libgcc-s1, libstdc++6'],
    ['Recommends', 'postgresql'],
    ['Suggests', 'prometheus, nginx-light'],
    ['Section', 'net'],
    ['Priority', 'optional'],
    ['Description', 'platform on which the terms that are signed are the program'],
  ]
  const told = [
    ' A provider writes its terms as typed clauses; from them come the text that',
    ' customers sign, what the system does, the deadlines of its people, and the',
    ' answer to "why?".',
  ]
  const lines = [...control.map(([name, value]) => `${name}: ${value}`), ...told]
  writeFileSync(join(staging, 'DEBIAN/control'), `${lines.join('\n')}\n`)
  writeFileSync(join(staging, 'DEBIAN/conffiles'), '/etc/klausel/klausel.conf\n')
  const doc = join(staging, 'usr/share/doc/klausel')
  const changes = `klausel (${version}) stable; urgency=medium\n\n  * See README.md and docs/ of the sources.\n\n -- Klausel <klausel@klausel.example>  Sun, 22 Nov 2026 12:00:00 +0000\n`
  writeFileSync(join(doc, 'changelog.gz'), gzipSync(changes, { level: 9 }))
  writeFileSync(join(doc, 'operating.md.gz'), gzipSync(readFileSync(join(root, 'docs/operating.md')), { level: 9 }))
  writeFileSync(join(doc, 'alerts.yml'), readFileSync(join(root, 'docs/alerts.yml')))
}

if (import.meta.main) {
  const file = process.argv[2] ?? join('dist', 'klausel.deb')
  await buildPackage(file, 'xz')
  process.stdout.write(`${file}\n`)
}
