import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../files.ts'
import { familyOf } from '../processes.ts'

/** A house as `npm start` opens it, on a folder of its own. */
export interface SoakedHouse {
  /** Where people reach it. */
  readonly address: string
  readonly dataFolder: string
  /** The server, its helpers, and the database. */
  processes(): readonly number[]
  close(): Promise<void>
}

export async function openSoakedHouse(): Promise<SoakedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-soak-'))
  await chmod(folder, 0o755)
  const dataFolder = join(folder, 'data')
  const args = [join(root, 'server', 'klausel.ts'), 'start', '--port', '0', '--data', dataFolder]
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const close = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT')
      await once(server, 'exit')
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const address = await addressOf(server)
    return { address, dataFolder, processes: () => familyOf(server.pid ?? 0), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The output is read on after that: a server whose words nobody hears would end. */
function addressOf(server: ChildProcess): Promise<string> {
  let text = ''
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk) => {
      text += chunk
      const found = /http:\/\/\S+:\d+/.exec(text)?.[0]
      if (found && text.includes('Ctrl-C')) resolve(found)
      if (found && text.includes('Strg-C')) resolve(found)
    })
    server.once('exit', () => reject(new Error(`The house ended before it was open:\n${text}`)))
  })
}
