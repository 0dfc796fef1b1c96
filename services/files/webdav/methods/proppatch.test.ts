import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask } from '../ask.test-support.ts'
import { openTestDrive, type TestDrive } from '../drive.test-support.ts'

let drive: TestDrive
before(async () => {
  drive = await openTestDrive()
  await ask(drive, 'PUT', 'file.txt', { body: 'four' })
})
after(() => drive.close())

const update = async (steps: string): Promise<string> => {
  const body = `<D:propertyupdate xmlns:D="DAV:">${steps}</D:propertyupdate>`
  const { status, text } = await ask(drive, 'PROPPATCH', 'file.txt', { body })
  assert.equal(status, 207)
  return text
}
const told = async (property: string): Promise<string> => {
  const body = `<D:propfind xmlns:D="DAV:"><D:prop>${property}</D:prop></D:propfind>`
  return (await ask(drive, 'PROPFIND', 'file.txt', { headers: { depth: '0' }, body })).text
}

test('a property is kept as it was set: with its namespaces, prefixes, attributes and language', async () => {
  const value = '<p:colour xmlns:p="urn:paint" p:shade="a&amp;b">p:red<q xmlns="urn:q" a="1"/></p:colour>'
  await update(`<D:set xml:lang="de"><D:prop>${value}</D:prop></D:set>`)
  const text = await told('<colour xmlns="urn:paint"/>')
  assert.ok(
    text.includes(
      '<p:colour xml:lang="de" xmlns:p="urn:paint" p:shade="a&amp;b">p:red<q xmlns="urn:q" a="1"/></p:colour>',
    ) ||
      text.includes(
        '<p:colour xmlns:p="urn:paint" p:shade="a&amp;b" xml:lang="de">p:red<q xmlns="urn:q" a="1"/></p:colour>',
      ),
    text,
  )
})

test('steps hold in their order: what is set and then removed is gone, and the other way round it is there', async () => {
  await update(
    '<D:set><D:prop><a xmlns="urn:x">1</a></D:prop></D:set><D:remove><D:prop><a xmlns="urn:x"/></D:prop></D:remove>',
  )
  assert.match(await told('<a xmlns="urn:x"/>'), /404 Not Found/)
  await update(
    '<D:remove><D:prop><a xmlns="urn:x"/></D:prop></D:remove><D:set><D:prop><a xmlns="urn:x">2</a></D:prop></D:set>',
  )
  assert.match(await told('<a xmlns="urn:x"/>'), /<a xmlns="urn:x">2<\/a>/)
})

test('what the drive keeps itself nobody sets, and nothing else of the same change happens then', async () => {
  const text = await update('<D:set><D:prop><b xmlns="urn:x">1</b><D:getetag>"mine"</D:getetag></D:prop></D:set>')
  assert.match(text, /<D:getetag\/><\/D:prop><D:status>HTTP\/1\.1 403 Forbidden<\/D:status><D:error><D:cannot-modify/)
  assert.match(text, /<x:b xmlns:x="urn:x"\/><\/D:prop><D:status>HTTP\/1\.1 424 Failed Dependency/)
  assert.match(await told('<b xmlns="urn:x"/>'), /404 Not Found/)
})

test('Windows finds again what it knows of a file, and its time of change is that of the file', async () => {
  const windows = 'xmlns="urn:schemas-microsoft-com:"'
  const text = await update(
    `<D:set><D:prop><Win32CreationTime ${windows}>Tue, 09 Nov 2004 11:33:20 GMT</Win32CreationTime>` +
      `<Win32LastModifiedTime ${windows}>Wed, 10 Nov 2004 11:33:20 GMT</Win32LastModifiedTime>` +
      `<Win32FileAttributes ${windows}>00000020</Win32FileAttributes></D:prop></D:set>`,
  )
  assert.match(text, /200 OK/)
  assert.match(await told(`<Win32FileAttributes ${windows}/>`), />00000020</)
  assert.match(await told(`<Win32CreationTime ${windows}/>`), />Tue, 09 Nov 2004 11:33:20 GMT</)
  const { headers } = await ask(drive, 'HEAD', 'file.txt')
  assert.equal(headers.get('last-modified'), 'Wed, 10 Nov 2004 11:33:20 GMT')
})

test('programs that bring files along say when they were changed', async () => {
  await update('<D:set><D:prop><D:getlastmodified>Thu, 11 Nov 2004 11:33:20 GMT</D:getlastmodified></D:prop></D:set>')
  const { headers } = await ask(drive, 'HEAD', 'file.txt')
  assert.equal(headers.get('last-modified'), 'Thu, 11 Nov 2004 11:33:20 GMT')
  const refused = await update('<D:set><D:prop><D:getlastmodified>yesterday</D:getlastmodified></D:prop></D:set>')
  assert.match(refused, /403 Forbidden/)
})

test('properties go along with a copy and with a move', async () => {
  await update('<D:set><D:prop><c xmlns="urn:x">along</c></D:prop></D:set>')
  await ask(drive, 'COPY', 'file.txt', { headers: { destination: `/${drive.share}/copy.txt` } })
  await ask(drive, 'MOVE', 'copy.txt', { headers: { destination: `/${drive.share}/moved.txt` } })
  const body = '<propfind xmlns="DAV:"><prop><c xmlns="urn:x"/></prop></propfind>'
  const { text } = await ask(drive, 'PROPFIND', 'moved.txt', { headers: { depth: '0' }, body })
  assert.match(text, />along</)
})

test('a body that is no change is refused, and so is more than anybody means', async () => {
  for (const body of [
    '',
    '<a/>',
    '<propertyupdate xmlns="DAV:"/>',
    '<propertyupdate xmlns="DAV:"><set/></propertyupdate>',
  ]) {
    assert.equal((await ask(drive, 'PROPPATCH', 'file.txt', { body })).status, 400, body)
  }
  const many = Array.from({ length: 200 }, (_, each) => `<p${each} xmlns="urn:many"/>`).join('')
  const body = `<propertyupdate xmlns="DAV:"><set><prop>${many}</prop></set></propertyupdate>`
  assert.equal((await ask(drive, 'PROPPATCH', 'file.txt', { body })).status, 507)
  assert.equal((await ask(drive, 'PROPPATCH', 'missing.txt', { body })).status, 404)
})
