import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { hash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Tested, TestedService } from '../driver.conformance.ts'
import type { ServiceState } from '../driver.ts'
import { holds } from '../files/files-drive.test-support.ts'
import type { Panel } from './panel.ts'
import { remoteDriver } from './remote-driver.ts'

/** The example panel, as a process of its own. */
export interface TestPanel extends Tested {
  readonly panel: Panel
  readonly service: TestedService
  close(): Promise<void>
}

/** On this machine only, as a name server would answer that knows nothing else. */
export const reachHere = async (): Promise<readonly string[]> => ['127.0.0.1']

/** Left out, it makes a secret up, and takes a port that is free. */
export async function openTestPanel(
  given: { readonly secret?: string; readonly port?: number } = {},
): Promise<TestPanel> {
  const folder = mkdtempSync(join(tmpdir(), 'klausel-panel-'))
  const secret = given.secret ?? `whsec_${randomBytes(24).toString('base64')}`
  const program = join(import.meta.dirname, 'example-panel.test-support.ts')
  const words = [program, folder, secret, String(given.port ?? 0)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const panel: Panel = { url: `http://panel.example:${await portOf(child)}/orders`, secret, items: [] }
  const driver = () => remoteDriver({ panelOf: async () => panel, reach: reachHere })
  return {
    panel,
    driver: driver(),
    again: async () => driver(),
    service: serviceIn(folder),
    close: async () => {
      child.kill()
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function portOf(child: ChildProcess): Promise<string> {
  assert.ok(child.stdout)
  const [line] = await once(createInterface(child.stdout), 'line')
  return String(line)
}

/** What the panel keeps, as those see it who run it. */
function serviceIn(folder: string): TestedService {
  const at = (agreement: string, ...names: string[]): string => join(folder, 'services', agreement, ...names)
  const service = (agreement: string) =>
    JSON.parse(readFileSync(at(agreement, 'service'), 'utf8')) as { state: ServiceState; storage: number }
  return {
    state: async (agreement) => (existsSync(at(agreement)) ? service(agreement).state : undefined),
    storage: async (agreement) => service(agreement).storage,
    put: async (agreement, name, content) => writeFileSync(at(agreement, 'files', name), content),
    holds: (marked) => holds(folder, marked),
    fetch: async (agreement, { manifest, bytes }) => {
      const archive = readFileSync(at(agreement, 'archive'), 'utf8')
      assert.equal(archive.length, bytes)
      const contents = JSON.parse(archive) as Record<string, string>
      const lines = Object.entries(contents).map(([name, content]) => `${hash('sha256', content)}  ${name}\n`)
      assert.equal(hash('sha256', lines.join('')), manifest)
      return contents
    },
  }
}
