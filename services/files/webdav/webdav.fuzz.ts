import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Below, Parser } from '../../../tools/fuzz/parser.ts'
import { unlessRefused } from '../../../tools/fuzz/parser.ts'
import { DriveRefusal } from '../refusals.ts'
import type { ShareBook } from '../share-book.ts'
import { pathFrom } from '../tree/path.ts'
import type { Entry } from '../visit.ts'
import { addressFrom, encodePath } from './address.ts'
import { holdFor, isStillTheSame } from './headers/conditions.ts'
import { depthFrom } from './headers/depth.ts'
import { isSameHost, targetFrom } from './headers/destination.ts'
import { sha256Named, wantsSha256 } from './headers/digest.ts'
import { httpDateFrom } from './headers/http-date.ts'
import { type IfList, ifListsFrom } from './headers/if-header.ts'
import { lockLasts, lockSeconds } from './headers/lock-timeout.ts'
import { rangeFrom } from './headers/range.ts'
import { wantedFrom } from './properties/wanted.ts'
import { RequestRefused } from './refuse.ts'
import { whoSent } from './sign-in.ts'
import { readXml, XmlRefused, xmlLimits } from './xml/read-xml.ts'
import { writeElement } from './xml/write-xml.ts'

const words = (text: string): readonly string[] => text.split(' ')
const orNothing = <Value>(read: () => Value): Value | undefined =>
  unlessRefused(read, DriveRefusal, RequestRefused, XmlRefused)

const path: Parser = {
  name: 'drive path',
  isBytes: true,
  longest: 8_192,
  pieces: [
    ...words('/ / // . .. ../ %2e %2E%2e %2f %5c \\ %00 % %% %25 %252e %c0%ae %ff %e2%82%ac %cc%88 u%CC%88 %ed%a0%80'),
    ...words('%f0%9f%98%80 \xc3\xbc \xff %20 + ? a B con NUL.txt lpt1 : %3A * | ; ~ ._a .DS_Store'),
    ...words('%E2%80%AE %EF%BC%8F %EF%BB%BF %E2%80%8B %7f %0a %0d%0a'),
    ...[' ', '\t', 'x'.repeat(90)],
  ],
  real: words('/Angebote/B%C3%BCro%20%26%20Co.txt /a/b/c/d.e /%E2%82%AC/ /u%CC%88.txt /._a%20b /100%25/x(1).pdf'),
  holds: (input) => {
    const read = orNothing(() => pathFrom(addressFrom(`/share${input.startsWith('/') ? '' : '/'}${input}`).rest))
    if (read === undefined || read === '') return
    assert.equal(join('/share', read), `/share/${read}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be in it
    assert.doesNotMatch(read, /[\u0000-\u001f\\]/)
    assert.equal(pathFrom(addressFrom(`/share/${encodePath(read)}`).rest), read)
    assert.match(encodePath(read), /^[\w.~/%-]+$/)
  },
}

const written = (lists: readonly IfList[]): string =>
  lists
    .map(({ tag, conditions }) => {
      const all = conditions.map(
        ({ not, kind, value }) => `${not ? 'Not ' : ''}${kind === 'token' ? `<${value}>` : `[${value}]`}`,
      )
      return `${tag === undefined ? '' : `<${tag}> `}(${all.join(' ')})`
    })
    .join(' ')

const ifHeader: Parser = {
  name: 'drive if',
  isBytes: true,
  pieces: [
    ...words('( ) ( ) < > [ ] " "a" ["a"] [W/"a"] <urn:uuid:1> <DAV:no-lock> Not not N </share/a> <http://a/share/b>'),
    ...words('</share/../c> (<a>) () , \xe4 <> [] [""]'),
    ...[' ', '\t', 'Not ', '(Not <a>)', '(["a"] <b>)', '<a> (<b>)', 'x'.repeat(200)],
  ],
  real: [
    '(<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> ["I am an ETag"]) (["I am another ETag"])',
    '(Not <urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> <urn:uuid:58f202ac-22cf-11d1-b12d-002035b29092>)',
    '</share/a> (<urn:uuid:1> [W/"A weak ETag"]) (["strong ETag"]) <http://www.example.com/share/b> (["another"])',
    '(<urn:uuid:1>) (Not <DAV:no-lock>)',
  ],
  holds: (input) => {
    const lists = ifListsFrom(input)
    if (lists === undefined) return
    assert.ok(lists.length > 0 && lists.every(({ conditions }) => conditions.length > 0))
    assert.deepEqual(ifListsFrom(written(lists)), lists)
    for (const { tag } of lists) if (tag !== undefined) assert.ok(targetFrom(tag)?.path.startsWith('/') ?? true)
  },
}

const range: Parser = {
  name: 'drive range',
  isBytes: true,
  pieces: [
    ...words('bytes bytes = = - - , 0 1 9 10 99 1099511627776 Bytes= bytes=0- bytes=-1 lines + 0x1 1e3 -0 .5'),
    ...[' ', '\t', '9'.repeat(20)],
  ],
  real: ['bytes=0-499', 'bytes=500-', 'bytes=-500', 'bytes=0-0,-1', 'bytes = 1 - 2'],
  holds: (input) => {
    for (const size of [0, 1, 10, 2 ** 40]) {
      const read = rangeFrom(input, size)
      if (typeof read === 'string') continue
      assert.ok(Number.isSafeInteger(read.first) && Number.isSafeInteger(read.last))
      assert.ok(0 <= read.first && read.first <= read.last && read.last < size, JSON.stringify(read))
    }
  },
}

const there = { size: 10, changedAt: 784_111_777_500, etag: '"a1"' } as Entry

const conditions: Parser = {
  name: 'drive conditions',
  isBytes: true,
  pieces: [
    ...words('" "a1" W/"a1" W/ , * "" "b" Sun, Sunday, Sun 06 Nov 1994 Nov-94 08:49:37 GMT gmt 99 +0100 UTC'),
    ...[' ', '\t', '"a1", ', 'x'.repeat(50)],
  ],
  real: [
    '"b", W/"a1", "a1"',
    '*',
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ],
  holds: (input) => {
    for (const name of ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'])
      assert.ok(['go on', 'not modified', 'failed'].includes(holdFor({ [name]: input }, there, true)))
    assert.equal(typeof isStillTheSame(input, there), 'boolean')
    const at = httpDateFrom(input)
    assert.ok(at === undefined || (Number.isSafeInteger(at) && !Number.isNaN(new Date(at).getTime())))
  },
}

const headers: Parser = {
  name: 'drive headers',
  isBytes: true,
  pieces: [
    ...words('http:// HTTPS:// /a .. / ? # : :443 drive.example [::1] @ Second- Infinite , 0 1 infinity 9999999999'),
    ...words('sha-256 = : =: sha-256=10 sha-512 SHA256: md5 q=0 ab abcd+/='),
    ...[' ', '\t', 'ab'.repeat(32), `${'A'.repeat(43)}=`],
  ],
  real: [
    'https://drive.example:8443/share/a%20b',
    'Infinite, Second-4100000000',
    `sha-256=:${'A'.repeat(43)}=:`,
    'sha-512=3, sha-256=10',
    `SHA256:${'ab'.repeat(32)}`,
  ],
  holds: (input) => {
    const target = targetFrom(input)
    assert.ok(target === undefined || target.path.startsWith('/'))
    assert.ok(isSameHost(input, input))
    assert.ok([undefined, '0', '1', 'infinity'].includes(depthFrom(input, '0')))
    const seconds = lockSeconds(input)
    assert.ok(lockLasts.least <= seconds && seconds <= lockLasts.most)
    const digest = sha256Named({ 'repr-digest': input, 'oc-checksum': input })
    assert.ok(digest === undefined || /^[0-9a-f]{64}$/.test(digest))
    assert.equal(typeof wantsSha256(input), 'boolean')
  },
}

const book = { edition: () => 1 } as ShareBook
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`

const signIn: Parser = {
  name: 'drive sign-in',
  isBytes: true,
  pieces: [...words('Basic basic Bearer = == Og== OjA= YTo= w7w6w7w= / + _ -'), ' ', '\t', 'A'.repeat(500)],
  real: [basic('ole@kunde.example:geheim'), basic('ü:ö:ä'), basic(':'), basic('nobody'), basic('a:')],
  holds: (input) => {
    const answered = whoSent(book, input, '192.0.2.1', (_book, name, password) => {
      assert.ok(name !== '' && !name.includes(':') && typeof password === 'string')
      return { is: 'refused', wait: 7 }
    })
    assert.ok(answered === 0 || answered === 7)
  },
}

const xml: Parser = {
  name: 'drive xml',
  isBytes: true,
  longest: 131_072,
  pieces: [
    ...words('< > /> </ <a> </a> <a/> </D:propfind> <D:prop> </D:prop> <D:allprop/> </propfind> <prop> </prop> </x>'),
    ...['<D:propfind xmlns:D="DAV:">', '<propfind xmlns="DAV:">', '<x xmlns="">', ' xmlns:p="u"', ' xmlns=""'],
    ...[' xmlns:p=""', ' p:a="1"', ' a="1"', ' xml:lang="de"', ' xmlns:xml="u"', '<p:b xmlns:p="u"/>', 'text'],
    ...words('&amp; &lt; &#13; &#x10ffff; &#0; &b; ]]> <![CDATA[ <!-- --> <?a ?>'),
    ...['<?xml version="1.0"?>', '<?xml version="1.1"?>', '<?xml version="1.0" encoding="utf-16"?>'],
    ...['<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "c">]>', '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xff', '\xc3\xa4'],
    ...['\xf0\x9f\x98\x80', '\x00', '\r\n', '<a '.repeat(30), '<a>'.repeat(80)],
  ],
  real: [
    '<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"><D:prop><D:getetag/><x:y xmlns:x="u"/></D:prop></D:propfind>',
    '<propfind xmlns="DAV:"><allprop/><include><quota-used-bytes/></include></propfind>',
    '<D:propertyupdate xmlns:D="DAV:" xmlns:Z="http://ns.example.com/z/"><D:set><D:prop xml:lang="de"><Z:Authors a="1" Z:b="2"><Z:Author>J\xc3\xa4n &amp; Co</Z:Author></Z:Authors></D:prop></D:set></D:propertyupdate>',
    '<lockinfo xmlns="DAV:"><lockscope><exclusive/></lockscope><locktype><write/></locktype><owner><![CDATA[a<b]]><!-- c --></owner></lockinfo>',
    '<a xmlns:p="u"><p:b p:c="&#xe4;"><d xmlns="v"><e xmlns=""/></d></p:b></a>',
  ],
  grown: (below) => element(below, 0),
  holds: (input) => {
    const body = Buffer.from(input, 'latin1')
    orNothing(() => wantedFrom(body))
    const root = orNothing(() => readXml(body))
    if (root === undefined) return
    const text = writeElement(root)
    if (Buffer.byteLength(text) > xmlLimits.bytes) return
    assert.equal(writeElement(readXml(Buffer.from(text))), text)
  },
}

const names = ['a', 'prop', 'p:a', 'p:b', 'q:c', 'xml:d', '\xc3\xa4', 'D:prop']
const declarations = [
  ...[' xmlns="u"', ' xmlns="DAV:"', ' xmlns=""', ' xmlns:p="u"', ' xmlns:p="v"', ' xmlns:q="u"', ' xmlns:D="DAV:"'],
]
const values = [
  ...[' a="1"', ' p:a="&quot;"', ' q:a="&#10;"', ' b=" \t\n "', ' xml:lang="de"', ' xml:lang=""'],
  ' xml:space="preserve"',
]
const texts = ['', 'x', '&amp;', '&#13;\r\n', '<![CDATA[<&]]>', '<!-- c -->', '<?p q?>', '\xf0\x9f\x98\x80', ' ']

/** An element that is closed where it has to be; its prefixes are declared or not. */
function element(below: Below, depth: number): string {
  const oneOf = (all: readonly string[]): string => all[below(all.length)] ?? ''
  const name = oneOf(names)
  const outermost = depth === 0 ? ' xmlns:p="u" xmlns:q="v"' : ''
  const declared = below(3) === 0 && outermost === '' ? oneOf(declarations) : outermost
  const head = `<${name}${declared}${below(2) === 0 ? oneOf(values) : ''}${below(4) === 0 ? oneOf(values) : ''}`
  const inner = Array.from({ length: depth > 5 ? 0 : below(3) }, () => element(below, depth + 1))
  const content = inner.map((each) => oneOf(texts) + each).join('') + oneOf(texts)
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`
}

/** What the network drive reads of a request. */
export const parsers: readonly Parser[] = [path, ifHeader, range, conditions, headers, signIn, xml]
