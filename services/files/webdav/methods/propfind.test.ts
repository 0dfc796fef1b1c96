import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ask } from '../ask.test-support.ts'
import { openTestDrive, type TestDrive } from '../drive.test-support.ts'
import { childOf, elementsIn, textOf, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'

let drive: TestDrive
before(async () => {
  drive = await openTestDrive({ quota: 10_000 })
  await ask(drive, 'MKCOL', 'folder')
  await ask(drive, 'PUT', 'folder/B%C3%BCro%20%26%20Co.txt', { body: 'four' })
  await ask(drive, 'PUT', 'folder/a%27b(c).pdf', { body: '' })
})
after(() => drive.close())

interface Told {
  readonly href: string
  /** The properties by their status. */
  readonly [status: `${number}`]: readonly XmlElement[]
}

async function propfind(path: string, depth: string, body?: string): Promise<readonly Told[]> {
  const { status, text } = await ask(drive, 'PROPFIND', path, { headers: { depth }, ...(body ? { body } : {}) })
  assert.equal(status, 207)
  return elementsIn(readXml(Buffer.from(text))).map((response) => {
    const [href, ...states] = elementsIn(response)
    const byStatus = states.map((state) => {
      const [prop, told] = elementsIn(state)
      assert.ok(prop && told)
      return [textOf(told).split(' ')[1], elementsIn(prop)]
    })
    return { href: textOf(href as XmlElement), ...Object.fromEntries(byStatus) }
  })
}
const names = (elements: readonly XmlElement[] = []) => elements.map(({ name }) => name)
const asked = (properties: string) => `<propfind xmlns="DAV:"><prop>${properties}</prop></propfind>`

test('without a body all properties are told, but for those that cost something', async () => {
  const [told] = await propfind('folder/B%C3%BCro%20%26%20Co.txt', '0')
  assert.deepEqual(names(told?.['200']), [
    ...['resourcetype', 'displayname', 'creationdate', 'getlastmodified', 'getcontentlength'],
    ...['getcontenttype', 'getetag', 'supportedlock', 'lockdiscovery'],
  ])
  assert.equal(told?.['404'], undefined)
  const value = (name: string) => told?.['200']?.filter((each) => each.name === name).map(textOf)[0]
  assert.equal(value('displayname'), 'Büro & Co.txt')
  assert.equal(value('getcontentlength'), '4')
  assert.match(value('creationdate') ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
})

test('a folder is told with what lies in it, in addresses that hold', async () => {
  const told = await propfind('folder', '1')
  assert.deepEqual(
    told.map(({ href }) => href),
    ['folder/', 'folder/B%C3%BCro%20%26%20Co.txt', 'folder/a%27b%28c%29.pdf'].map((path) => `/${drive.share}/${path}`),
  )
  for (const { href } of told.slice(1)) {
    assert.equal((await ask(drive, 'HEAD', href.slice(drive.share.length + 2))).status, 200)
  }
  const [folder] = told
  const type = folder?.['200']?.find(({ name }) => name === 'resourcetype')
  assert.ok(type && childOf(type, 'collection'))
})

test('what is asked for by name is told, or said not to be there', async () => {
  const [told] = await propfind('folder', '0', asked('<getetag/><resourcetype/><a xmlns="urn:x"/><b xmlns=""/>'))
  assert.deepEqual(names(told?.['200']), ['resourcetype'])
  assert.deepEqual(
    told?.['404']?.map(({ namespace, name }) => [namespace, name]),
    [
      ['DAV:', 'getetag'],
      ['urn:x', 'a'],
      ['', 'b'],
    ],
  )
})

test('Explorer and others are told how much room there is', async () => {
  const [told] = await propfind('', '0', asked('<quota-available-bytes/><quota-used-bytes/>'))
  const [available, used] = told?.['200']?.map((property) => Number(textOf(property))) ?? []
  assert.ok(available !== undefined && used !== undefined)
  assert.equal(available + used, 10_000)
  assert.ok(used >= 4)
})

test('names alone, or all and some more', async () => {
  const [nameOnly] = await propfind('folder', '0', '<propfind xmlns="DAV:"><propname/></propfind>')
  assert.ok(names(nameOnly?.['200']).includes('quota-used-bytes'))
  assert.ok(nameOnly?.['200']?.every(({ children }) => children.length === 0))
  const body = '<propfind xmlns="DAV:"><allprop/><include><quota-used-bytes/></include></propfind>'
  const [more] = await propfind('folder', '0', body)
  assert.deepEqual(names(more?.['200']).slice(-2), ['lockdiscovery', 'quota-used-bytes'])
})

test('all that lies below is refused with the condition that says so, also where nothing is said of the depth', async () => {
  for (const headers of [{ depth: 'infinity' }, {}]) {
    const { status, text } = await ask(drive, 'PROPFIND', '', { headers })
    assert.equal(status, 403)
    assert.ok(childOf(readXml(Buffer.from(text)), 'propfind-finite-depth'))
  }
  assert.equal((await ask(drive, 'PROPFIND', '', { headers: { depth: '2' } })).status, 400)
})

test('more properties than any program asks for are refused, since each entry would lack them by name', async () => {
  const body = asked(Array.from({ length: 201 }, (_, at) => `<p${at}/>`).join(''))
  const { status } = await ask(drive, 'PROPFIND', 'folder', { headers: { depth: '1' }, body })
  assert.equal(status, 400)
})

test('a body that is no question is refused', async () => {
  for (const body of [
    '<propfind',
    '<a/>',
    '<propfind xmlns="DAV:"/>',
    '<propfind xmlns="DAV:"><allprop/><propname/></propfind>',
    '<D:propfind xmlns:D="DAV:"><D:prop><bar:foo xmlns:bar=""/></D:prop></D:propfind>',
    '<!DOCTYPE propfind [<!ENTITY a "a">]><propfind xmlns="DAV:"><prop>&a;</prop></propfind>',
  ]) {
    assert.equal((await ask(drive, 'PROPFIND', '', { headers: { depth: '0' }, body })).status, 400, body)
  }
})

test('a large folder is told whole, piece by piece', async () => {
  const folder = join(drive.place.files, 'many')
  mkdirSync(folder)
  for (let file = 0; file < 1_500; file += 1) writeFileSync(join(folder, `${file}.txt`), '')
  const { headers, text } = await ask(drive, 'PROPFIND', 'many', { headers: { depth: '1' } })
  assert.equal(headers.get('transfer-encoding'), 'chunked')
  assert.equal(new Set(text.match(/<D:href>[^<]*<\/D:href>/g)).size, 1_501)
  assert.ok(text.endsWith('</D:multistatus>'))
})

test('what is not there is not told', async () => {
  assert.equal((await ask(drive, 'PROPFIND', 'missing', { headers: { depth: '0' } })).status, 404)
})
