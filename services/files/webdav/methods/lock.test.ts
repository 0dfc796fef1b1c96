import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Answered, ask } from '../ask.test-support.ts'
import { openTestDrive, type TestDrive, type TestPerson } from '../drive.test-support.ts'
import { childOf } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'

let drive: TestDrive
let berta: TestPerson
before(async () => {
  drive = await openTestDrive()
  berta = drive.enter('Berta')
})
after(() => drive.close())

const lockinfo = (scope: 'exclusive' | 'shared') =>
  `<lockinfo xmlns="DAV:"><lockscope><${scope}/></lockscope><locktype><write/></locktype><owner>Ada &amp; Co</owner></lockinfo>`

interface Locked {
  readonly status: number
  readonly token: string
  readonly text: string
}
async function lock(
  path: string,
  headers = {},
  scope: 'exclusive' | 'shared' = 'exclusive',
  as = drive.ada,
): Promise<Locked> {
  const { status, headers: answered, text } = await ask(drive, 'LOCK', path, { as, headers, body: lockinfo(scope) })
  return { status, text, token: (answered.get('lock-token') ?? '').slice(1, -1) }
}
const unlock = (path: string, token: string, as = drive.ada) =>
  ask(drive, 'UNLOCK', path, { as, headers: { 'lock-token': `<${token}>` } })
const put = (path: string, headers = {}, as = drive.ada) => ask(drive, 'PUT', path, { as, headers, body: 'x' })
const condition = ({ text }: Answered, name: string) => childOf(readXml(Buffer.from(text)), name)

test('what is locked, only its holder changes, and only by showing the lock', async () => {
  await put('a.txt')
  const { status, token, text } = await lock('a.txt')
  assert.equal(status, 200)
  assert.match(token, /^urn:uuid:/)
  assert.match(text, /<owner[^>]*>Ada &amp; Co<\/owner>/)
  assert.match(text, /<D:timeout>Second-3600<\/D:timeout>/)
  const shown = { if: `(<${token}>)` }
  const refused = await put('a.txt')
  assert.equal(refused.status, 423)
  assert.match(refused.text, new RegExp(`<D:lock-token-submitted><D:href>/${drive.share}/a.txt</D:href>`))
  assert.equal((await put('a.txt', shown, berta)).status, 423)
  assert.equal((await ask(drive, 'DELETE', 'a.txt')).status, 423)
  assert.equal((await ask(drive, 'GET', 'a.txt', { as: berta })).status, 200)
  assert.equal((await put('a.txt', shown)).status, 204)
})

test('a lock is ended by its holder alone, with its own token and where it holds', async () => {
  await put('b.txt')
  await put('other.txt')
  const { token } = await lock('b.txt')
  assert.equal((await unlock('b.txt', token, berta)).status, 409)
  assert.equal((await unlock('b.txt', 'urn:uuid:00000000-0000-4000-8000-000000000000')).status, 409)
  const elsewhere = await unlock('other.txt', token)
  assert.equal(elsewhere.status, 409)
  assert.ok(condition(elsewhere, 'lock-token-matches-request-uri'))
  assert.equal((await ask(drive, 'UNLOCK', 'b.txt')).status, 400)
  assert.equal((await put('b.txt')).status, 423)
  assert.equal((await unlock('b.txt', token)).status, 204)
  assert.equal((await put('b.txt')).status, 204)
})

test('locks survive a restart of the drive', async () => {
  await put('kept.txt')
  const { token } = await lock('kept.txt')
  await drive.restart()
  assert.equal((await put('kept.txt')).status, 423)
  assert.equal((await put('kept.txt', { if: `(<${token}>)` })).status, 204)
  const { text } = await ask(drive, 'PROPFIND', 'kept.txt', { headers: { depth: '0' } })
  assert.ok(text.includes(token))
  assert.equal((await unlock('kept.txt', token)).status, 204)
})

test('a name that is locked before anything lies there is an empty file', async () => {
  const { status, token } = await lock('new.txt')
  assert.equal(status, 201)
  const { status: found, text } = await ask(drive, 'GET', 'new.txt')
  assert.deepEqual([found, text], [200, ''])
  assert.equal((await put('new.txt')).status, 423)
  assert.equal((await put('new.txt', { if: `(<${token}>)` })).status, 204)
  assert.equal((await lock('missing/new.txt')).status, 409)
})

test('a lock on a folder holds for all below it, and one without depth for its own names', async () => {
  await ask(drive, 'MKCOL', 'deep')
  await put('deep/file.txt')
  const { token } = await lock('deep', { depth: 'infinity' })
  assert.equal((await put('deep/file.txt')).status, 423)
  assert.equal((await put('deep/more.txt')).status, 423)
  const url = `http://127.0.0.1:${drive.port}/${drive.share}/deep/`
  assert.equal((await put('deep/more.txt', { if: `<${url}> (<${token}>)` })).status, 201)
  assert.equal((await unlock('deep/file.txt', token)).status, 204)
  await ask(drive, 'MKCOL', 'flat')
  await put('flat/file.txt')
  const flat = await lock('flat', { depth: '0' })
  assert.equal((await put('flat/file.txt')).status, 204)
  assert.equal((await put('flat/more.txt')).status, 423)
  assert.equal((await put('flat/more.txt', { if: `</${drive.share}/flat/> (<${flat.token}>)` })).status, 201)
  assert.equal((await lock('flat', { depth: '1' })).status, 400)
})

test('a folder does not go while something in it is locked by somebody else; it says what', async () => {
  await ask(drive, 'MKCOL', 'house')
  await put('house/room.txt')
  await lock('house/room.txt', {}, 'exclusive', berta)
  for (const [method, headers] of [
    ['DELETE', {}],
    ['MOVE', { destination: `/${drive.share}/moved` }],
  ] as const) {
    const refused = await ask(drive, method, 'house', { headers })
    assert.equal(refused.status, 423, method)
    assert.match(refused.text, new RegExp(`/${drive.share}/house/room.txt</D:href>`))
  }
  assert.equal((await ask(drive, 'GET', 'house/room.txt')).status, 200)
})

test('shared locks stand beside each other, and beside no exclusive one', async () => {
  await put('shared.txt')
  const first = await lock('shared.txt', {}, 'shared')
  const second = await lock('shared.txt', {}, 'shared', berta)
  assert.deepEqual([first.status, second.status], [200, 200])
  const exclusive = await ask(drive, 'LOCK', 'shared.txt', { body: lockinfo('exclusive') })
  assert.equal(exclusive.status, 423)
  assert.ok(condition(exclusive, 'no-conflicting-lock'))
  assert.equal((await put('shared.txt', { if: `(<${second.token}>)` }, berta)).status, 204)
  assert.equal((await put('shared.txt')).status, 423)
})

test('a lock lasts on with an empty body and its token, for as long as is asked for within limits', async () => {
  await put('long.txt')
  const { token } = await lock('long.txt', { timeout: 'Second-100' })
  const refresh = (headers: Record<string, string>) => ask(drive, 'LOCK', 'long.txt', { headers })
  const longer = await refresh({ if: `(<${token}>)`, timeout: 'Infinite, Second-4100000000' })
  assert.equal(longer.status, 200)
  assert.match(longer.text, /Second-86400</)
  assert.equal(longer.headers.get('lock-token'), null)
  assert.equal((await refresh({})).status, 400)
  assert.equal((await refresh({ if: '(<urn:uuid:none>)' })).status, 412)
})

test('conditions on locks and contents are weighed as a whole', async () => {
  const { headers } = await put('weighed.txt')
  const etag = headers.get('etag') ?? ''
  const { token } = await lock('weighed.txt')
  const statusIf = async (condition: string) => (await put('weighed.txt', { if: condition })).status
  assert.equal(await statusIf(`(<${token}> ["another"])`), 412)
  assert.equal(await statusIf(`(Not <${token}>)`), 412)
  assert.equal(await statusIf('(<urn:uuid:another>)'), 412)
  // It holds, but the lock that it would have to show is another one (RFC 4918, 10.4.9).
  assert.equal(await statusIf('(<urn:uuid:another>) (Not <DAV:no-lock>)'), 423)
  assert.equal(await statusIf(`<http://elsewhere.example/weighed.txt> (<${token}>)`), 412)
  assert.equal(await statusIf(`(<${token}> [${etag}])`), 204)
  assert.equal(await statusIf(`(<${token}> [${etag}])`), 412)
  assert.equal(await statusIf(`(<urn:uuid:another>) (<${token}> Not ["another"])`), 204)
  for (const broken of ['', '()', '(<a)', '<a>', '(<a>) x', '(a)', '(<a>) </b> (<c>)', '(Not)', '([""]']) {
    assert.equal(await statusIf(broken), 400, broken)
  }
})

test('a lock goes with the file, and not along with a move or a copy', async () => {
  await put('gone.txt')
  const { token } = await lock('gone.txt')
  const headers = { if: `(<${token}>)`, destination: `/${drive.share}/arrived.txt` }
  assert.equal((await ask(drive, 'MOVE', 'gone.txt', { headers })).status, 201)
  assert.equal((await put('arrived.txt')).status, 204)
  assert.equal((await put('gone.txt')).status, 201)
})

test('what is no lock is refused', async () => {
  await put('c.txt')
  for (const body of [
    '<a/>',
    '<lockinfo xmlns="DAV:"><locktype><write/></locktype></lockinfo>',
    '<lockinfo xmlns="DAV:"><lockscope><exclusive/><shared/></lockscope><locktype><write/></locktype></lockinfo>',
    '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><read/></locktype></lockinfo>',
    lockinfo('shared').replace('Ada &amp; Co', 'x'.repeat(10_000)),
  ]) {
    assert.equal((await ask(drive, 'LOCK', 'c.txt', { body })).status, 400, body.slice(0, 100))
  }
  assert.deepEqual(drive.defects, [])
})
