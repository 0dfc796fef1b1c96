/** A process with the door of a house that lies in another process's database: to be killed. Told by its first argument. */
import { createSecretKey } from 'node:crypto'
import { fastify } from 'fastify'
import { reachWithin } from '../../access/directories/reach.ts'
import { makePeople } from '../../access/people.ts'
import { sampleHouse } from '../../duties/sample.test-support.ts'
import { openAccessBook } from '../../journal/accesses/book.ts'
import { openPool } from '../../server/database/open.ts'
import type { TestDatabase } from '../../tools/test-database.ts'
import { openApi } from '../open.ts'
import { strictly } from '../schema-compilers.ts'

/** What the other process hands over. */
export interface Handed {
  readonly url: string
  readonly masterKey: string
  readonly fingerprint: string
}

const { url, masterKey, fingerprint }: Handed = JSON.parse(process.argv[2] ?? '')
const database = {
  url,
  pool: (role: string) => {
    const address = new URL(url)
    address.username = role
    return openPool(address.href)
  },
} as TestDatabase
const pools = new Map<string, ReturnType<TestDatabase['pool']>>()
const pool: TestDatabase['pool'] = (role) => {
  const found = pools.get(role) ?? database.pool(role)
  pools.set(role, found)
  return found
}
const app = pool('app')
const running = await sampleHouse(
  { ...database, pool },
  {
    master: {
      key: createSecretKey(masterKey, 'hex'),
      fingerprint: Buffer.from(fingerprint, 'hex'),
      file: 'a test',
      accesses: openAccessBook({ app, now: Date.now, report: () => undefined }),
    },
  },
)
const people = makePeople({
  ...{ app, auth: pool('auth'), master: running.master, programs: running.programs },
  ...{ reach: reachWithin(['127.0.0.0/8']), address: 'http://127.0.0.1:4180' },
})
const http = fastify({ ajv: strictly })
await openApi(http, { running, people })
process.stdout.write(`${await http.listen({ host: '127.0.0.1', port: 0 })}\n`)
