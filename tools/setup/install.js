import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, say, sayProgress } from './say.js'

/** Runs `npm ci` unless what is installed is what the lock file says. */
export async function install(root) {
  if (isInstalled(root)) return
  say({ de: 'Installation der Teile (npm ci) …', en: 'Installing the parts (npm ci) …' })
  const done = sayProgress({ de: 'Installation läuft', en: 'Still installing' })
  const { code, output } = await npmCi(root)
  done()
  if (code === 0) return
  process.stderr.write(`${output.trim().split('\n').slice(-15).join('\n')}\n`)
  fail('INSTALLATION_FAILED', {
    de: `npm ci endete mit ${code}. Beheben Sie, was npm oben nennt (Netz, Platz, Rechte), und starten Sie noch einmal.`,
    en: `npm ci ended with ${code}. Remove what npm names above (network, space, rights) and start again.`,
  })
}

/**
 * Compares npm's record of what it installed with the lock file, package by package. Their times would say less: a
 * checkout touches files that did not change. Optional packages are those of other platforms and may be absent.
 */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !found) return false
  const missing = ([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional && !found[path]
  if (Object.entries(wanted).some(missing)) return false
  return Object.entries(found).every(([path, { version, integrity }]) => {
    const entry = wanted[path]
    return entry !== undefined && entry.version === version && entry.integrity === integrity
  })
}

/** Undefined where there is no such file, or a broken one. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function npmCi(root) {
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  // npm names itself in the environment when it started us; its own script runs under any shell.
  const self = process.env.npm_execpath
  const [program, before] = self ? [process.execPath, [self]] : ['npm', []]
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, [...before, ...args], { cwd: root, shell: !self && process.platform === 'win32' })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: -1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
