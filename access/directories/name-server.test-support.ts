import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AskDomain, askNameServers } from './domain.ts'
import { freePort, type ServerProcess, startServer } from './server-process.test-support.ts'

/** The name system of the world, as far as a test needs it: a dnsmasq that knows some TXT records. */
export interface NameServer {
  readonly ask: AskDomain
  /** From now on this name shows this text, and no other name shows anything. */
  show(name: string, text: string): Promise<void>
  close(): Promise<void>
}

export async function nameServer(): Promise<NameServer> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-names-'))
  const [host, port, file] = ['127.0.0.1', await freePort(), join(folder, 'dnsmasq.conf')]
  const settings = `port=${port}\nlisten-address=${host}\nbind-interfaces\nno-resolv\nno-hosts\nlocal=/example/\n`
  const start = async (records: string): Promise<ServerProcess> => {
    await writeFile(file, settings + records)
    return startServer('dnsmasq', ['--keep-in-foreground', '--pid-file=', `--conf-file=${file}`], { host, port })
  }
  let server = await start('')
  return {
    ask: askNameServers([`${host}:${port}`]),
    show: async (name, text) => {
      await server.end()
      server = await start(`txt-record=${name},"${text}"\n`)
    },
    close: async () => {
      await server.end()
      await rm(folder, { recursive: true })
    },
  }
}
