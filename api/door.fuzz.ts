import assert from 'node:assert/strict'
import { type FastifyInstance, fastify } from 'fastify'
import { isAmong } from '../access/networks.ts'
import { tokenIn } from '../access/token.ts'
import { hearProxies } from '../server/forwarded.ts'
import { type Parser, unlessRefused } from '../tools/fuzz/parser.ts'
import { instantIn } from './at.ts'
import { cookieIn } from './directories/cookies.ts'
import { rangeIn } from './drive/range.ts'
import { checksumIn, countIn, metadataIn, metadataOf, refuseOtherVersion } from './drive/uploads/tus-headers.ts'
import { depthOf } from './limits.ts'
import { networkOf } from './network.ts'
import { languageIn, Refused } from './problem.ts'
import { mayBeTarget } from './webhooks/target.ts'
import { browserIn } from './words/browsers.ts'
import { placeOf } from './words/places.ts'

const words = (text: string): readonly string[] => text.split(' ')

const uploads: Parser = {
  name: 'upload headers',
  isBytes: true,
  pieces: [
    ...words('path name changedAt YS5wZGY= w7w= /w== = == , ,, sha256 md5 sha512 0 1e3 -1 9007199254740993 1.0.0'),
    ' ',
    '\t',
  ],
  real: [
    'path YS5wZGY=,changedAt MTc2MDAwMDAwMDAwMA==',
    'sha256 n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
    '1024',
    '1.0.0',
  ],
  holds: (input) => {
    unlessRefused(() => refuseOtherVersion({ 'tus-resumable': input }), Refused)
    const count = unlessRefused(() => countIn({ 'upload-length': input }, 'upload-length'), Refused)
    assert.ok(count === undefined || (Number.isSafeInteger(count) && count >= 0))
    const said = unlessRefused(() => metadataIn({ 'upload-metadata': input }), Refused)
    if (said && said.size > 0)
      assert.deepEqual(metadataIn({ 'upload-metadata': metadataOf(Object.fromEntries(said)) }), said)
    assert.ok((unlessRefused(() => checksumIn({ 'upload-checksum': input }), Refused)?.digest.length ?? 1) > 0)
    const range = rangeIn({ range: input }, 10, '"a"')
    assert.ok(!range || (range.first >= 0 && range.last < 10))
  },
}

const headers: Parser = {
  name: 'headers at the door',
  isBytes: true,
  pieces: [
    ...words(
      'de en ;q=0.9 , * Bearer bearer klausel_ Mozilla/5.0 Chrome/ Edg/ iPhone a= b= ; x=y ::1 fe80:: %eth0 2001:db8:: 127.0.0.1',
    ),
    ' ',
    '\t',
    '; ',
  ],
  real: [
    'de-DE,de;q=0.9,en;q=0.8',
    'Bearer klausel_abcdef',
    'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
    'other=1; klausel.way=abc; x=y',
    '2001:db8:1:2:3:4:5:6',
    '::ffff:192.0.2.1',
  ],
  holds: (input) => {
    assert.ok(['de', 'en'].includes(languageIn(input)))
    assert.ok(browserIn(input).de !== '' && placeOf(input).en !== '')
    const cookie = cookieIn({ headers: { cookie: input } } as never, { name: 'klausel.way', seconds: 1 })
    assert.ok(cookie === undefined || input.includes(cookie))
    assert.equal(typeof networkOf(input), 'string')
    if (/^[\t\x20-\x7e\x80-\xff]*$/.test(input)) {
      const token = tokenIn(new Headers([['authorization', input]]))
      assert.ok(token === undefined || token.startsWith('klausel_'))
    }
  },
}

const texts: Parser = {
  name: 'texts at the door',
  longest: 65_536,
  pieces: [
    ...words(
      '{ } [ ] " \\ \\" : , https:// http:// @ / ? # .localhost 127.0.0.1 [::1] 10.0.0.1 2026-01-31 T10:00 +01:00',
    ),
    ' ',
    '\n',
    'ü',
  ],
  real: [
    '{"a":[1,{"b":"]"}]}',
    'https://hooks.example/klausel',
    '2026-01-31T10:00+01:00',
    'https://[::ffff:10.0.0.1]/',
  ],
  holds: (input) => {
    const depth = depthOf(input)
    const read = unlessRefused(() => JSON.parse(input) as unknown, SyntaxError)
    if (read !== undefined) assert.ok(depth >= deepest(read))
    assert.equal(typeof mayBeTarget(input, { ownMachine: false }), 'boolean')
    const at = unlessRefused(() => instantIn('at', input), Refused)
    assert.ok(at === undefined || Number.isSafeInteger(at))
  },
}
const deepest = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(deepest)) : 0

let http: FastifyInstance
const forwarded: Parser = {
  name: 'forwarding headers',
  isBytes: true,
  pieces: [
    ...words('192.0.2.1 10.0.0.1 ::1 , unknown _hidden [::1]:80 1.2.3.4:5 https http klausel.example :443 " %'),
    ' ',
    '\t',
  ],
  real: ['192.0.2.7, 10.0.0.1', 'https', 'klausel.example', '"[2001:db8::1]:4711"'],
  open: async () => {
    const isProxy = isAmong(['10.0.0.0/8'])
    http = fastify({ trustProxy: (address: string) => isProxy(address) })
    hearProxies(http, isProxy)
    http.get('/', async ({ ip, host, protocol }) => ({ ip, host, protocol }))
    await http.ready()
    return () => http.close()
  },
  holds: async (input) => {
    const names = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-real-ip']
    const sent = Object.fromEntries(names.map((name) => [name, input]))
    for (const remoteAddress of ['10.0.0.1', '192.0.2.9']) {
      const answer = await http.inject({ url: '/', remoteAddress, headers: { host: 'own.example', ...sent } })
      assert.equal(answer.statusCode, 200)
      const { ip, host } = answer.json<{ ip: string; host: string }>()
      if (remoteAddress === '192.0.2.9') assert.deepEqual([ip, host], ['192.0.2.9', 'own.example'])
    }
  },
}

/** What the door reads beside the bodies of requests. */
export const parsers: readonly Parser[] = [uploads, headers, texts, forwarded]
