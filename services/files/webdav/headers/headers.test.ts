import assert from 'node:assert/strict'
import type { IncomingHttpHeaders } from 'node:http'
import { test } from 'node:test'
import type { Entry, Path } from '../../visit.ts'
import { holdFor, isStillTheSame } from './conditions.ts'
import { depthFrom } from './depth.ts'
import { isSameHost, targetFrom } from './destination.ts'
import { sha256Named, wantsSha256 } from './digest.ts'
import { httpDate, httpDateFrom } from './http-date.ts'
import { ifListsFrom, tokensIn } from './if-header.ts'
import { lockSeconds } from './lock-timeout.ts'
import { rangeFrom } from './range.ts'

const etag = '"a1"'
const there: Entry = {
  path: 'a' as Path,
  name: 'a',
  kind: 'file',
  size: 10,
  createdAt: 0,
  changedAt: 784_111_777_500,
  etag,
}
const changed = 'Sun, 06 Nov 1994 08:49:37 GMT'

test('the three forms of a date are one moment', () => {
  for (const date of [changed, 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994']) {
    assert.equal(httpDateFrom(date), 784_111_777_000, date)
  }
  for (const none of ['', '1994', '2026-11-22T00:00:00Z', 'Sun, 99 Nov 1994 08:49:37 GMT', 'Sun, now GMT']) {
    assert.equal(httpDateFrom(none), undefined, none)
  }
  assert.equal(httpDate(784_111_777_999), changed)
})

test('depth, lock time and host are what they say, or nothing', () => {
  assert.equal(depthFrom('Infinity', '0'), 'infinity')
  assert.equal(depthFrom(undefined, '1'), '1')
  assert.equal(depthFrom('0, 1', '1'), undefined)
  assert.deepEqual(
    ['Second-100', 'Infinite', 'Second-1', 'Second-9999999999', 'soon', undefined].map((header) => lockSeconds(header)),
    [100, 86_400, 60, 86_400, 3_600, 3_600],
  )
  assert.ok(isSameHost('Drive.example:443', 'drive.example'))
  assert.ok(!isSameHost('drive.example:8443', 'drive.example'))
})

test('a target is a path from the root or a whole address, and is left as it was sent', () => {
  assert.deepEqual(targetFrom('/a/../b%20c'), { host: undefined, path: '/a/../b%20c' })
  assert.deepEqual(targetFrom('HTTPS://Drive.example:8443/a'), { host: 'drive.example:8443', path: '/a' })
  for (const none of ['', 'a', 'http://', 'http:/a', 'http://host', 'file:///a', '/a b', '/a#b', '/a?b']) {
    assert.equal(targetFrom(none), undefined, none)
  }
})

test('ranges stay within the file', () => {
  assert.deepEqual(rangeFrom('bytes=0-', 10), { first: 0, last: 9 })
  assert.deepEqual(rangeFrom('Bytes = 2 - 3', 10), { first: 2, last: 3 })
  assert.deepEqual(rangeFrom('bytes=-0', 10), 'outside')
  assert.deepEqual(rangeFrom('bytes=-1', 0), 'outside')
  assert.deepEqual(rangeFrom('bytes=0-0', 0), 'outside')
  for (const none of ['bytes=', 'bytes=-', 'bytes=1', 'bytes=1-0', `bytes=${'9'.repeat(30)}-`, 'bytes=0-1,2-3', '']) {
    assert.equal(rangeFrom(none, 10), 'whole', none)
  }
})

test('conditions are weighed in the order of RFC 9110, 13.2.2', () => {
  const read = (headers: IncomingHttpHeaders) => holdFor(headers, there, true)
  const write = (headers: IncomingHttpHeaders, entry: Entry | undefined = there) => holdFor(headers, entry, false)
  assert.equal(read({ 'if-none-match': 'W/"a1"' }), 'not modified')
  assert.equal(write({ 'if-none-match': '"b", "a1"' }), 'failed')
  assert.equal(write({ 'if-none-match': '*' }), 'failed')
  assert.equal(holdFor({ 'if-none-match': '*' }, undefined, false), 'go on')
  assert.equal(holdFor({ 'if-match': '*' }, undefined, false), 'failed')
  assert.equal(write({ 'if-match': '"b", "a1"' }), 'go on')
  assert.equal(write({ 'if-match': 'W/"a1"' }), 'failed')
  assert.equal(read({ 'if-modified-since': changed }), 'not modified')
  assert.equal(write({ 'if-modified-since': changed }), 'go on')
  assert.equal(write({ 'if-unmodified-since': changed }), 'go on')
  assert.equal(write({ 'if-unmodified-since': 'Sat, 05 Nov 1994 08:49:37 GMT' }), 'failed')
  assert.equal(write({ 'if-match': '"a1"', 'if-unmodified-since': 'Sat, 05 Nov 1994 08:49:37 GMT' }), 'go on')
  assert.ok(isStillTheSame(changed, there) && isStillTheSame(etag, there) && !isStillTheSame('W/"a1"', there))
})

test('the conditions of WebDAV are read list by list', () => {
  assert.deepEqual(ifListsFrom('(<t:1> ["a"]) (Not<t:2>)'), [
    {
      tag: undefined,
      conditions: [
        { not: false, kind: 'token', value: 't:1' },
        { not: false, kind: 'etag', value: '"a"' },
      ],
    },
    { tag: undefined, conditions: [{ not: true, kind: 'token', value: 't:2' }] },
  ])
  const tagged = ifListsFrom('</a> (<t:1>) (<t:2>) </b>([W/"x"])')
  assert.deepEqual(
    tagged?.map(({ tag }) => tag),
    ['/a', '/a', '/b'],
  )
  assert.deepEqual(tokensIn(tagged ?? []), ['t:1', 't:2'])
  for (const broken of [
    '',
    ' ',
    '()',
    '(',
    ')',
    '(<>)',
    '([])',
    '<a>',
    '(<a>',
    '(<a)',
    'x',
    '(x)',
    '(Not)',
    '(<a>)x',
    '(<a>) <b> (<c>)',
  ]) {
    assert.equal(ifListsFrom(broken), undefined, broken)
  }
})

test('more conditions than any program states are not asked', () => {
  assert.equal(ifListsFrom('(<a>)'.repeat(500))?.length, 500)
  assert.equal(ifListsFrom('(<a>)'.repeat(501)), undefined)
})

test('a digest is understood in each form in which it is sent, and never guessed', () => {
  const hex = 'ab'.repeat(32)
  const base64 = Buffer.from(hex, 'hex').toString('base64')
  assert.equal(sha256Named({ 'repr-digest': `md5=:abc=:, sha-256=:${base64}:` }), hex)
  assert.equal(sha256Named({ 'content-digest': `sha-256=:${base64}:` }), hex)
  assert.equal(sha256Named({ 'oc-checksum': `SHA256:${hex.toUpperCase()}` }), hex)
  assert.equal(sha256Named({ 'repr-digest': 'sha-256=:short:', 'oc-checksum': 'MD5:abc' }), undefined)
  assert.ok(wantsSha256('sha-512=3, sha-256=10') && wantsSha256('SHA-256=1'))
  assert.ok(!wantsSha256('sha-256=0') && !wantsSha256('sha-512=5') && !wantsSha256(undefined))
})
