import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from './say.js'

const needed = 26

/**
 * The Node 26 of the installation, by its path: inside a command of npm, `node` may still be the old one. Where there is
 * none for this machine, the one we run on will do if it is new enough.
 */
export function findNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    const node = join(root, 'node_modules', name, 'bin', program)
    if (existsSync(node)) return node
  }
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  fail('NODE_MISSING', {
    de: `Für ${process.platform} auf ${process.arch} ist kein Node ${needed} beigelegt. Installieren Sie es von nodejs.org und starten Sie damit.`,
    en: `No Node ${needed} comes along for ${process.platform} on ${process.arch}. Install it from nodejs.org and start with it.`,
  })
}
