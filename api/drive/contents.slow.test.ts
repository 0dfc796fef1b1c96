import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Role } from '../../access/roles.ts'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { Problem } from '../problem.ts'
import type { ShownRemoved, ShownVersion } from './contents-kept.ts'
import { type BegunShare, beginShare, type DriveFolder, driveFolder, letInAs } from './drive.test-support.ts'
import type { DriveOverview } from './overview.ts'
import type { Found, Outcomes, ShownEntry, ShownFolder } from './shapes.ts'

let drive: DriveFolder
let house: TestHouse
let share: BegunShare

before(async () => {
  drive = driveFolder()
  house = await openHouse({ drive })
  share = beginShare(drive.folder, house.key)
  await letInAs(house, share.book, 'customerAdministrator')
  await letInAs(house, share.book, 'user')
})
after(async () => {
  share.book.close()
  await house.close()
  drive.remove()
})

const of = (view: string): string => `/agreements/${house.key.agreement}/drive${view}`
const asUser = <T>(view: string, body?: unknown, as: Role | 'stranger' = 'user') =>
  ask<T>(house, of(view), { as, ...(body === undefined ? {} : { body }) })
const inPath = (path: string): string => encodeURIComponent(path)

interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  readonly content?: Buffer
  readonly as?: Role
}
/** A request with bytes, as a browser sends it. */
async function send(method: 'POST' | 'PATCH' | 'HEAD' | 'DELETE' | 'OPTIONS' | 'GET', url: string, sent: Sent = {}) {
  const { headers = {}, content, as = 'user' } = sent
  return house.http.inject({
    method,
    url,
    headers: {
      host: '127.0.0.1:4180',
      ...(await house.as(as)),
      'tus-resumable': '1.0.0',
      ...(content ? { 'content-type': 'application/offset+octet-stream' } : {}),
      ...headers,
    },
    ...(content ? { payload: content } : {}),
  })
}
const said = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
const begin = (path: string, length: number, more: Readonly<Record<string, string>> = {}, sent: Sent = {}) =>
  send('POST', `/api${of('/uploads')}`, {
    ...sent,
    headers: { 'upload-length': String(length), 'upload-metadata': said({ path, ...more }), ...sent.headers },
  })
/** Uploads in one go. */
async function put(path: string, content: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { statusCode, body } = await begin(path, Buffer.byteLength(content), more, { content: Buffer.from(content) })
  assert.equal(statusCode, 201, body)
}
const contentOf = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  send('GET', `/api${of(`/content?path=${inPath(path)}`)}`, { headers })
const codeOf = (answer: { readonly body: string }): string => (JSON.parse(answer.body) as Problem).code

describe('contents', () => {
  test('a folder is listed in parts, folders first, by name as people count, by size and by change', async () => {
    await asUser('/folders', { path: 'list' })
    await asUser('/folders', { path: 'list/zuletzt' })
    for (const [name, size, day] of [
      ['Seite 10.txt', 1, 3],
      ['Seite 2.txt', 30, 1],
      ['anlage.txt', 200, 2],
    ] as const) {
      await put(`list/${name}`, 'x'.repeat(size))
      utimesSync(join(share.place.files, 'list', name), day, day)
    }
    const names = async (query: string) =>
      (await asUser<ShownFolder>(`/contents?path=list&${query}`)).body.entries.map(({ name }) => name)
    assert.deepEqual(await names('sort=name'), ['zuletzt', 'anlage.txt', 'Seite 2.txt', 'Seite 10.txt'])
    assert.deepEqual(await names('sort=name&down=true'), ['zuletzt', 'Seite 10.txt', 'Seite 2.txt', 'anlage.txt'])
    assert.deepEqual(await names('sort=size'), ['zuletzt', 'Seite 10.txt', 'Seite 2.txt', 'anlage.txt'])
    assert.deepEqual(await names('sort=changed'), ['zuletzt', 'Seite 2.txt', 'anlage.txt', 'Seite 10.txt'])
    assert.deepEqual(await names('from=1&limit=2'), ['anlage.txt', 'Seite 2.txt'])
    const { body } = await asUser<ShownFolder>('/contents?path=list&limit=1')
    assert.deepEqual([body.total, body.may, body.entries.length], [4, 'write', 1])
  })

  test('a search finds names below a folder, whatever their accents', async () => {
    await asUser('/folders', { path: 'search' })
    await asUser('/folders', { path: 'search/Büro' })
    await put('search/Büro/Angebot Möbel.txt', 'x')
    await put('search/Angebot.txt', 'x')
    const find = async (q: string, path = 'search') => (await asUser<Found>(`/search?path=${path}&q=${inPath(q)}`)).body
    assert.deepEqual(
      (await find('angebot')).entries.map(({ path }) => path),
      ['search/Büro/Angebot Möbel.txt', 'search/Angebot.txt'],
    )
    assert.deepEqual((await find('mobel ANGEBOT')).entries.length, 1)
    assert.deepEqual(
      (await find('buro')).entries.map(({ kind }) => kind),
      ['folder'],
    )
    assert.deepEqual(await find('nothing like it'), { entries: [], isAll: true })
  })

  test('of a content one gets the part one asks for, and none that it does not have', async () => {
    await put('parts.txt', '0123456789')
    const whole = await contentOf('parts.txt')
    assert.deepEqual([whole.statusCode, whole.body], [200, '0123456789'])
    const part = await contentOf('parts.txt', { range: 'bytes=2-4' })
    assert.deepEqual([part.statusCode, part.body, part.headers['content-range']], [206, '234', 'bytes 2-4/10'])
    assert.equal((await contentOf('parts.txt', { range: 'bytes=-3' })).body, '789')
    assert.equal((await contentOf('parts.txt', { range: 'bytes=10-' })).statusCode, 416)
    const etag = String(whole.headers.etag)
    assert.equal((await contentOf('parts.txt', { range: 'bytes=2-', 'if-range': etag })).body, '23456789')
    assert.equal((await contentOf('parts.txt', { range: 'bytes=2-', 'if-range': '"other"' })).body, '0123456789')
  })

  test('only what a browser shows without running it is shown; all else is handed over to be kept', async () => {
    const show = async (name: string) => {
      await put(name, '<script>alert(1)</script>')
      const { headers } = await send('GET', `/api${of(`/content?path=${inPath(name)}&show=true`)}`)
      return headers
    }
    const html = await show('page.html')
    assert.equal(html['content-type'], 'text/plain; charset=utf-8')
    assert.match(String(html['content-security-policy']), /^sandbox; default-src 'none'/)
    for (const name of ['drawing.svg', 'program.exe', 'nothing', 'page.xhtml']) {
      const headers = await show(name)
      assert.equal(headers['content-type'], 'application/octet-stream', name)
      assert.match(String(headers['content-disposition']), /^attachment; /, name)
      assert.equal(headers['x-content-type-options'], 'nosniff', name)
      assert.equal(headers['x-frame-options'], 'DENY', name)
    }
    const pdf = await show('Übersicht „neu“.pdf')
    assert.equal(pdf['content-type'], 'application/pdf')
    assert.equal(pdf['content-disposition'], "inline; filename*=UTF-8''%C3%9Cbersicht%20%E2%80%9Eneu%E2%80%9C.pdf")
    assert.match(String(pdf['content-security-policy']), /^default-src 'none'; .*frame-ancestors 'self'/)
  })

  test('a link without headers names the membership, and another one than one’s own is none', async () => {
    await put('linked.txt', 'by link')
    const { cookie, 'klausel-membership': membership } = await house.as('user')
    const { 'klausel-membership': others } = await house.as('customerAdministrator')
    const open = (named: string) =>
      house.http.inject({
        url: `/api${of(`/content?path=linked.txt&membership=${named}`)}`,
        headers: { host: '127.0.0.1:4180', cookie },
      })
    assert.equal((await open(membership)).body, 'by link')
    assert.equal(codeOf(await open(others)), 'MEMBERSHIP_UNKNOWN')
  })

  test('what is moved, copied and renamed says for each what became of it', async () => {
    await asUser('/folders', { path: 'carry' })
    await put('carry/one.txt', 'one')
    await put('carry/two.txt', 'two')
    const move = (items: readonly object[], ifThere = 'refuse', act = 'move') =>
      asUser<Outcomes>(`/${act}`, { items, ifThere })
    const { body } = await move([
      { from: 'carry/one.txt', to: 'carry/two.txt' },
      { from: 'carry/none.txt', to: 'carry/three.txt' },
      { from: 'carry/one.txt', to: 'carry/eins.txt' },
    ])
    assert.deepEqual(
      body.items.map(({ to, problem }) => to ?? problem?.code),
      ['ALREADY_THERE', 'FILE_UNKNOWN', 'carry/eins.txt'],
    )
    const both = await move([{ from: 'carry/eins.txt', to: 'carry/two.txt' }], 'keep both', 'copy')
    assert.equal(both.body.items[0]?.to, 'carry/two (2).txt')
    const replaced = await move([{ from: 'carry/eins.txt', to: 'carry/two.txt' }], 'replace')
    assert.equal(replaced.body.items[0]?.to, 'carry/two.txt')
    assert.equal((await contentOf('carry/two.txt')).body, 'one')
    assert.equal((await asUser<ShownFolder>('/contents?path=carry')).body.total, 2)
  })

  test('what was removed lies in the trash with the day on which it goes, and comes back', async () => {
    await put('removed.txt', 'gone and back')
    const { body } = await asUser<Outcomes>('/remove', { paths: ['removed.txt', 'never.txt'] })
    const [removed, never] = body.items
    assert.ok(removed?.to)
    assert.equal(never?.problem?.code, 'FILE_UNKNOWN')
    assert.equal((await contentOf('removed.txt')).statusCode, 404)
    const { removed: lies } = (await asUser<{ removed: readonly ShownRemoved[] }>('/trash')).body
    const mine = lies.find(({ id }) => id === removed.to)
    assert.deepEqual([mine?.path, mine?.removedBy, mine?.size], ['removed.txt', 'Kim user', 13])
    assert.equal((mine?.goneAt ?? 0) - (mine?.removedAt ?? 0), 30 * 86_400_000)
    const restored = await asUser<Outcomes>('/trash/restore', { ids: [removed.to] })
    assert.equal(restored.body.items[0]?.to, 'removed.txt')
    assert.equal((await contentOf('removed.txt')).body, 'gone and back')
    await asUser('/remove', { paths: ['removed.txt'] })
    const again = (await asUser<{ removed: readonly ShownRemoved[] }>('/trash')).body.removed.find(
      ({ path }) => path === 'removed.txt',
    )
    await asUser('/trash/discard', { ids: [again?.id] })
    const left = (await asUser<{ removed: readonly ShownRemoved[] }>('/trash')).body.removed
    assert.ok(!left.some(({ path }) => path === 'removed.txt'))
  })

  test('an earlier content can be read and put back', async () => {
    await put('text.txt', 'first')
    await put('text.txt', 'second', { ifThere: 'replace' })
    const list = async () =>
      (await asUser<{ versions: readonly ShownVersion[] }>('/versions?path=text.txt')).body.versions
    const [first] = await list()
    assert.deepEqual([first?.size, first?.keptBy], [5, 'Kim user'])
    const read = await send('GET', `/api${of(`/versions/content?path=text.txt&version=${first?.id}`)}`)
    assert.equal(read.body, 'first')
    await asUser<ShownEntry>('/versions/restore', { path: 'text.txt', version: first?.id })
    assert.equal((await contentOf('text.txt')).body, 'first')
  })

  test('the checksum of a file is that of its content', async () => {
    await put('sum.txt', 'to be compared')
    const { body } = await asUser<{ sha256: string }>('/checksum?path=sum.txt')
    assert.equal(body.sha256, hash('sha256', 'to be compared'))
  })

  test('a path that leads out of the drive is refused, however it is written', async () => {
    writeFileSync(join(drive.folder, 'secret.txt'), 'secret')
    for (const path of ['../secret.txt', 'list/../../../secret.txt', '/../secret.txt', '..', 'list/./x', '\u0000'])
      assert.ok([400, 422].includes((await contentOf(path)).statusCode), path)
  })
})

describe('uploads', () => {
  test('an upload that was cut goes on where it stopped, and takes its place when it is whole', async () => {
    const begun = await begin('resumed.bin', 10, { changedAt: '1700000000000' })
    assert.equal(begun.statusCode, 201)
    const url = String(begun.headers.location)
    const first = await send('PATCH', url, { content: Buffer.from('01234'), headers: { 'upload-offset': '0' } })
    assert.deepEqual([first.statusCode, first.headers['upload-offset']], [204, '5'])
    assert.equal((await contentOf('resumed.bin')).statusCode, 404, 'half a file is none')
    const asked = await send('HEAD', url)
    assert.deepEqual([asked.headers['upload-offset'], asked.headers['upload-length']], ['5', '10'])
    const { uploads } = (await asUser<{ uploads: readonly { path: string; offset: number }[] }>('/uploads')).body
    assert.deepEqual(
      uploads.map(({ path, offset }) => [path, offset]),
      [['resumed.bin', 5]],
    )
    const wrong = await send('PATCH', url, { content: Buffer.from('x'), headers: { 'upload-offset': '3' } })
    assert.deepEqual([wrong.statusCode, codeOf(wrong)], [409, 'UPLOAD_OFFSET_WRONG'])
    const last = await send('PATCH', url, { content: Buffer.from('56789'), headers: { 'upload-offset': '5' } })
    assert.deepEqual([last.statusCode, last.headers['klausel-path']], [204, 'resumed.bin'])
    assert.equal((await contentOf('resumed.bin')).body, '0123456789')
    const { entries } = (await asUser<ShownFolder>('/contents?limit=1000')).body
    assert.equal(entries.find(({ name }) => name === 'resumed.bin')?.changedAt, 1_700_000_000_000)
    assert.equal((await send('HEAD', url)).statusCode, 404)
    assert.deepEqual(readdirSync(share.place.uploads), [])
  })

  test('a part that arrives other than it was sent is not kept', async () => {
    const url = String((await begin('checked.bin', 3)).headers.location)
    const sum = (content: string) => `sha256 ${hash('sha256', content, 'base64')}`
    const sendPart = (checksum: string) =>
      send('PATCH', url, {
        content: Buffer.from('abc'),
        headers: { 'upload-offset': '0', 'upload-checksum': checksum },
      })
    const broken = await sendPart(sum('abd'))
    assert.deepEqual([broken.statusCode, codeOf(broken)], [460, 'UPLOAD_CHECKSUM_WRONG'])
    assert.equal((await send('HEAD', url)).headers['upload-offset'], '0')
    assert.equal((await sendPart(sum('abc'))).statusCode, 204)
    assert.equal((await contentOf('checked.bin')).body, 'abc')
  })

  test('what lies there already is asked about before the first byte, and after the last one too', async () => {
    await put('there.txt', 'old')
    assert.equal(codeOf(await begin('there.txt', 3)), 'ALREADY_THERE')
    await put('there.txt', 'both', { ifThere: 'keep both' })
    assert.equal((await contentOf('there (2).txt')).body, 'both')
    await put('there.txt', 'new', { ifThere: 'replace' })
    assert.equal((await contentOf('there.txt')).body, 'new')
    const url = String((await begin('meanwhile.txt', 4)).headers.location)
    await put('meanwhile.txt', 'another')
    const late = await send('PATCH', url, { content: Buffer.from('mine'), headers: { 'upload-offset': '0' } })
    assert.deepEqual([late.statusCode, codeOf(late)], [409, 'ALREADY_THERE'])
    assert.equal((await send('HEAD', url)).headers['upload-offset'], '4', 'nothing has to be sent again')
    const decided = await send('PATCH', url, { headers: { 'upload-offset': '4', 'klausel-if-there': 'keep both' } })
    assert.deepEqual([decided.statusCode, decided.headers['klausel-path']], [204, 'meanwhile%20(2).txt'])
    assert.equal((await contentOf('meanwhile.txt')).body, 'another')
  })

  test('what does not fit is refused before its first byte', async () => {
    share.setQuota(1_000_000)
    try {
      const refusedBefore = await begin('large.bin', 2_000_000)
      assert.deepEqual([refusedBefore.statusCode, codeOf(refusedBefore)], [507, 'QUOTA_EXCEEDED'])
    } finally {
      share.setQuota(1_000_000_000)
    }
    assert.equal(codeOf(await begin('no/such/folder.txt', 1)), 'FOLDER_MISSING')
    assert.equal(codeOf(await begin('bad:name.txt', 1)), 'NAME_REFUSED')
  })

  test('nobody goes on with an upload of somebody else', async () => {
    const url = String((await begin('mine.bin', 5)).headers.location)
    for (const method of ['HEAD', 'PATCH', 'DELETE'] as const) {
      const tried = await send(method, url, { as: 'customerAdministrator', headers: { 'upload-offset': '0' } })
      assert.equal(tried.statusCode, 404, method)
    }
    assert.equal((await send('DELETE', url)).statusCode, 204)
    assert.deepEqual(readdirSync(share.place.uploads), [])
  })

  test('an empty file is there at once', async () => {
    assert.equal((await begin('empty.txt', 0)).statusCode, 201)
    assert.equal((await contentOf('empty.txt')).body, '')
  })

  test('what nobody went on with for a day is removed when the next one begins', async () => {
    await begin('left.bin', 5)
    const yesterday = Date.now() / 1_000 - 25 * 3_600
    for (const name of readdirSync(share.place.uploads))
      utimesSync(join(share.place.uploads, name), yesterday, yesterday)
    await put('next.txt', 'x')
    assert.deepEqual(readdirSync(share.place.uploads), [])
  })

  test('what these uploads can do is said to a client that asks', async () => {
    const { headers } = await send('OPTIONS', `/api${of('/uploads')}`)
    assert.deepEqual(
      [headers['tus-version'], headers['tus-extension']],
      ['1.0.0', 'creation,creation-with-upload,checksum,expiration,termination'],
    )
    const other = await begin('version.txt', 1, {}, { headers: { 'tus-resumable': '0.2.2' } })
    assert.deepEqual([other.statusCode, codeOf(other)], [400, 'UPLOAD_NOT_UNDERSTOOD'])
  })
})

describe('how a drive stands', () => {
  test('its state, what is used and its address are said', async () => {
    const { body } = await asUser<DriveOverview>('')
    assert.deepEqual([body.state, body.why, body.may, body.trashDays], ['open', null, 'write', 30])
    assert.ok(body.usage && body.usage.used > 0 && body.usage.quota === 1_000_000_000)
    assert.match(String(body.address), /^https:\/\/drive\.example\/[0-9a-z]{10}\/$/)
    assert.match(body.signInAs, /^user-.*@example\.org$/)
  })

  test('who works with drives finds those with which he works, and no others', async () => {
    const list = async (as: Role) =>
      (await ask<{ drives: readonly { agreement: string }[] }>(house, '/drives', { as })).body.drives
    assert.deepEqual(
      (await list('user')).map(({ agreement }) => agreement),
      [house.key.agreement],
    )
    assert.deepEqual(await list('instructing'), [])
    assert.equal((await list('customerAdministrator')).length, 1)
  })

  test('a drive that may only be read refuses each change, and is read', async () => {
    await put('kept.txt', 'kept')
    share.setState('read-only')
    try {
      assert.equal((await contentOf('kept.txt')).body, 'kept')
      assert.equal(codeOf(await begin('more.txt', 1)), 'SHARE_READ_ONLY')
      assert.equal(refused(await asUser('/folders', { path: 'more' })), '403 SHARE_READ_ONLY')
      const { body } = await asUser<Outcomes>('/remove', { paths: ['kept.txt'] })
      assert.equal(body.items[0]?.problem?.code, 'SHARE_READ_ONLY')
      assert.equal((await asUser<DriveOverview>('')).body.may, 'read')
    } finally {
      share.setState('open')
    }
  })

  test('a closed drive says that it is closed, and shows nothing', async () => {
    share.setState('closed')
    try {
      assert.equal(refused(await asUser('/contents')), '403 SHARE_CLOSED')
      const { body } = await asUser<DriveOverview>('', undefined, 'customerAdministrator')
      assert.deepEqual([body.state, body.usage, body.may], ['closed', null, 'nothing'])
    } finally {
      share.setState('open')
    }
  })

  test('whoever is not let in stays out, and strangers do not even come to the door', async () => {
    assert.equal(refused(await asUser('/contents', undefined, 'instructing')), '403 DRIVE_NOT_YOURS')
    assert.equal(refused(await asUser('/contents', undefined, 'stranger')), '401 SIGN_IN_NEEDED')
    assert.equal(refused(await asUser('/contents', undefined, 'partner')), '403 RIGHT_MISSING')
  })

  test('where nothing was activated there is no drive', async () => {
    const other = await openHouse({ drive, life: [], until: '2026-01-02' })
    try {
      const asked = await ask(other, `/agreements/${other.key.agreement}/drive`, { as: 'user' })
      assert.equal(refused(asked), '404 SHARE_UNKNOWN')
      const foreign = await ask(other, `/agreements/${house.key.agreement}/drive`, { as: 'user' })
      assert.equal(refused(foreign), '404 AGREEMENT_UNKNOWN')
    } finally {
      await other.close()
    }
  })
})

describe('staff of the provider', () => {
  const grant = async (scope: string) => {
    const of = `/agreements/${house.key.agreement}/content-grants`
    const asked = await ask<{ grant: string }>(house, of, {
      as: 'clerk',
      body: { scope, reason: 'The customer cannot open a file', hours: 2 },
    })
    await ask(house, `${of}/${asked.body.grant}/allow`, { as: 'customerAdministrator', body: {} })
    return async () => ask(house, `${of}/${asked.body.grant}/end`, { as: 'clerk', body: {} })
  }

  test('sees nothing without a grant, and with one what it names, to read, in the log', async () => {
    await asUser('/folders', { path: 'Angebote' })
    await put('Angebote/a.txt', 'offer')
    await put('private.txt', 'private')
    assert.equal(refused(await asUser('/contents', undefined, 'clerk')), '403 CONTENT_NOT_GRANTED')
    assert.equal(refused(await asUser('', undefined, 'administrator')), '403 CONTENT_NOT_GRANTED')
    const end = await grant('files/Angebote')
    const overview = (await asUser<DriveOverview>('', undefined, 'clerk')).body
    assert.deepEqual(overview.grant?.scopes, ['Angebote'])
    const { body } = await asUser<ShownFolder>('/contents?path=Angebote', undefined, 'clerk')
    assert.deepEqual([body.may, body.entries.map(({ name }) => name)], ['read', ['a.txt']])
    const open = (path: string) => send('GET', `/api${of(`/content?path=${inPath(path)}`)}`, { as: 'clerk' })
    assert.equal((await open('Angebote/a.txt')).body, 'offer')
    assert.equal((await open('private.txt')).statusCode, 404)
    const top = (await asUser<ShownFolder>('/contents', undefined, 'clerk')).body
    assert.deepEqual(
      top.entries.map(({ name }) => name),
      ['Angebote'],
    )
    assert.equal(refused(await asUser('/folders', { path: 'Angebote/b' }, 'clerk')), '403 RIGHT_MISSING')
    const log = readdirSync(share.place.log)
      .map((day) => readFileSync(join(share.place.log, day), 'utf8'))
      .join('')
    assert.match(log, /"person":"grant [0-9a-f-]{36}","act":"read","path":"Angebote\/a\.txt"/)
    await end()
    assert.equal(refused(await asUser('/contents?path=Angebote', undefined, 'clerk')), '403 CONTENT_NOT_GRANTED')
  })

  test('a grant for something else opens no file', async () => {
    const end = await grant('mail')
    assert.equal(refused(await asUser('/contents', undefined, 'clerk')), '403 CONTENT_NOT_GRANTED')
    await end()
  })
})

test('a folder of ten thousand files is listed in parts within a moment', async () => {
  const folder = join(share.place.files, 'many')
  if (!existsSync(folder)) mkdirSync(folder)
  for (let number = 0; number < 10_000; number += 1) writeFileSync(join(folder, `file ${number}.txt`), '')
  const begun = performance.now()
  const { body } = await asUser<ShownFolder>('/contents?path=many&sort=name&from=9800&limit=200')
  assert.deepEqual([body.total, body.entries.at(-1)?.name], [10_000, 'file 9999.txt'])
  assert.ok(performance.now() - begun < 2_000)
})
