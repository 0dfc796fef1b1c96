#!/usr/bin/env node
// The entry of every command of package.json. Plain JavaScript for Node 20 and newer, since it runs before anything is
// installed: it installs what is missing and hands over to the Node 26 that came with the installation.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkDatabase } from './setup/database-links.js'
import { handOver } from './setup/hand-over.js'
import { compiledBeside, houseOptions } from './setup/house-process.js'
import { install } from './setup/install.js'
import { findNode } from './setup/node.js'
import { fail, keepOutputClean, say } from './setup/say.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const commands = {
  start: {
    file: 'server/klausel.ts',
    options: houseOptions,
    before: ['start'],
    de: 'Klausel startet …',
    en: 'Klausel is starting …',
  },
  klausel: { file: 'server/klausel.ts', before: [] },
  check: {
    file: 'tools/check.ts',
    before: [],
    de: 'Typen, Form und Tests der Teile …',
    en: 'Types, lint and unit tests …',
  },
  test: { file: 'tools/test.ts', before: [], de: 'Alle Prüfungen und Tests …', en: 'All checks and tests …' },
  accept: { file: 'tools/accept.ts', before: [], de: 'Abnahme …', en: 'Acceptance …' },
  prove: { file: 'tools/prove.ts', before: [], de: 'Beweise …', en: 'Proofs …' },
  bench: { file: 'bench/run.ts', before: [], de: 'Messungen …', en: 'Benchmarks …' },
}

async function main([name = '', ...args]) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail('NODE_TOO_OLD', {
      de: `Dies ist Node ${process.versions.node}; gebraucht wird 20 oder neuer. Installieren Sie es von nodejs.org.`,
      en: `This is Node ${process.versions.node}; 20 or newer is needed. Install it from nodejs.org.`,
    })
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    fail('COMMAND_UNKNOWN', {
      de: `„${name}“ ist kein Befehl; es gibt ${Object.keys(commands).join(', ')}. Versuchen Sie: npm start`,
      en: `'${name}' is no command; there are ${Object.keys(commands).join(', ')}. Try: npm start`,
    })
  }
  if (command.en) say(command)
  else keepOutputClean()
  await install(root)
  linkDatabase(root)
  const file = join(root, command.file)
  if (!existsSync(file)) {
    fail('COMMAND_MISSING', {
      de: `${command.file} fehlt in diesem Stand. Holen Sie einen neueren mit: git pull`,
      en: `${command.file} is missing in this version. Fetch a newer one with: git pull`,
    })
  }
  const { options = [], before } = command
  handOver(findNode(root), [...options, file, ...before, ...args], workingFolder(), compiledBeside(root))
}

/** npm changes into the package; paths in a command are meant from where the person stands. */
function workingFolder() {
  const byNpm = process.env.npm_package_json === join(root, 'package.json')
  return (byNpm && process.env.INIT_CWD) || process.cwd()
}

await main(process.argv.slice(2))
