import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../tools/files.ts'
import { type Ended, type Invocation, runToEnd, startServer, temporaryFolder } from '../../tools/running.ts'

// Commands that ask a Klausel which runs: they come in by the door like everybody.

const program = [process.execPath, join(root, 'server', 'klausel.ts')]
const password = 'Vier Reiher über der Lippe 7'

const klausel = (args: readonly string[], where: Omit<Invocation, 'command'>): Promise<Ended> =>
  runToEnd({ ...where, command: [...program, ...args] })

test('where Klausel is only tried out, commands ask as the example’s administrator', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  await startServer(t, { dataFolder })
  const standing = await klausel(['standing'], { dataFolder })
  assert.equal(standing.errors, '')
  assert.match(standing.output, /^open; next: 1 December, 59\.50 due\n/)
  assert.match((await klausel(['why', 'e1c', 'access', 'services'], { dataFolder })).output, /§ 3\.1 S\. 2/)
  assert.match((await klausel(['journal'], { dataFolder })).output, /^\{"fact":"applicationReceived"/)
  const out = join(dataFolder, '..', 'evidence.zip')
  assert.match(
    (await klausel(['bundle', '--out', out], { dataFolder })).output,
    /evidence\.zip: verify it by klausel verify/,
  )
  assert.match(
    (await klausel(['bundle', '--out', out], { dataFolder })).errors,
    /^There is a .*evidence\.zip already\./,
  )
  assert.match((await klausel(['verify', out], { dataFolder })).output, /^Proven: \d+ facts of agreement e1c/)
  const rotated = await klausel(['rotate-key'], { dataFolder })
  assert.match(
    rotated.output,
    /A new master key is in force; \d+ keys lie under it now\. The former one stays for 28 days/,
  )
  assert.equal((await readdir(dataFolder)).filter((name) => /^master-[0-9a-f]{16}\.key$/.test(name)).length, 1)
  // The one that runs goes on with it, though nobody has told it.
  assert.match((await klausel(['standing'], { dataFolder })).output, /^open; next: 1 December/)
  assert.match((await klausel(['day'], { dataFolder })).output, /^From 2026-11-22T09:00.* to 2026-11-23T00:00/)
})

test('on an installation that was set up, a command needs a token, and does with it what the token may do', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const about = ['--name', 'emscher', '--title', 'Emscher Wolke', '--terms', 'elc', '--administrator-name', 'Eva Nord']
  await klausel(['init', ...about, '--administrator', 'eva@emscher.example'], { dataFolder, input: `${password}\n` })
  const { address } = await startServer(t, { dataFolder })
  const stranger = await klausel(['standing'], { dataFolder })
  assert.equal(stranger.code, 2)
  assert.match(stranger.errors, /Make a token in the window under "Programs" and set it in KLAUSEL_TOKEN\./)

  const json = { 'content-type': 'application/json', origin: address }
  const post = (path: string, body: unknown, headers = {}) =>
    fetch(`${address}${path}`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })
  const signedIn = await post('/api/auth/sign-in/email', { email: 'eva@emscher.example', password })
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0])
  const made = await post(
    '/api/tokens',
    { name: 'commands', rights: ['see agreements'] },
    { cookie: cookie.join('; ') },
  )
  const { secret } = (await made.json()) as { readonly secret: string }
  const known = { dataFolder, environment: { KLAUSEL_TOKEN: secret } }
  assert.match((await klausel(['standing'], known)).errors, /Name an agreement\. There are:\n {2}none/)
  assert.match((await klausel(['day'], known)).errors, /^RIGHT_MISSING /)
  const wrong = { dataFolder, environment: { KLAUSEL_TOKEN: 'klausel_nobody' } }
  const refused = await klausel(['standing'], wrong)
  assert.match(refused.errors, /^SIGN_IN_NEEDED /)
  assert.doesNotMatch(refused.errors, /nobody/)
})
