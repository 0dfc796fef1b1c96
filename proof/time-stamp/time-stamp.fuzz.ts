import assert from 'node:assert/strict'
import type { Parser } from '../../tools/fuzz/parser.ts'
import { judgeStamp } from './judge.ts'
import { revocationListsIn } from './revocation.ts'
import { certificatesIn } from './roots.ts'

/** What `openssl ts` answered once for these bytes, and the root that its certificate leads to. */
const data = Buffer.from('klausel.example/log\n')
const answer = [
  'MIIDcjADAgEAMIIDaQYJKoZIhvcNAQcCoIIDWjCCA1YCAQMxDzANBglghkgBZQMEAgEFADB+BgsqhkiG9w0BCRABBKBvBG0wawIBAQYIKwYBBAHrQgMwMTAN',
  'BglghkgBZQMEAgEFAAQg3VuNR9ClLiRJ8wxBUmwCcxn6mzz3nijrILbYb5aK160CAQIYDzIwMjYxMTIyMTk1MTQ2WjADAgEBAhBnVqkaYMHh1bK1EF4VgeDe',
  'oIIBhTCCAYEwggEooAMCAQICAQEwCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQUm9vdCBvZiB0aGUgdGVzdDAgFw0yMDAxMDEwMDAwMDBaGA8yMDk5MTIzMTIz',
  'NTk1OVowHDEaMBgGA1UEAwwRQ2xvY2sgb2YgdGhlIHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQme6qviRnQIwuTgHQxRxcBqoaoYZ2FCakWFRLJ',
  'cxPyjYtLnUeJZQ1NS7TqZQxRw47ISIPZGf+gvRMOotxR4yMeo1owWDAWBgNVHSUBAf8EDDAKBggrBgEFBQcDCDAdBgNVHQ4EFgQUrGcM0m5A81pu+Iyk+0+Q',
  'M3NC9wEwHwYDVR0jBBgwFoAU182UcK41RlM7gUNvykhRLjoHMogwCgYIKoZIzj0EAwIDRwAwRAIgOeGeQOA9hhdowPb2ekY3hh7+aXch0sN49ipczgl/CwcC',
  'IFIZQxOY+QODgStSVBtY9rCo4TzjmLExh6rlly2iT3hvMYIBNTCCATECAQEwIDAbMRkwFwYDVQQDDBBSb290IG9mIHRoZSB0ZXN0AgEBMA0GCWCGSAFlAwQC',
  'AQUAoIGkMBoGCSqGSIb3DQEJAzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMTk1MTQ2WjAvBgkqhkiG9w0BCQQxIgQgZKJl+B+wdWRZ',
  'zud30moad7mFjuAwelSwHCZbo5cc98AwNwYLKoZIhvcNAQkQAi8xKDAmMCQwIgQgnblnpzm1Neu/qRMMukWHEpdrG0lASi2xVjT98QYlgmowCgYIKoZIzj0E',
  'AwIESDBGAiEAhhJ8/2XEK+34GiK55q1BKax0nAljwnYXSwuBkXE6NCICIQDTtPE5zlS1W0zEsU0bUm4LunvnORi4v21LhpFpjz7Dgg==',
].join('')
const root = [
  '-----BEGIN CERTIFICATE-----',
  'MIIBezCCASKgAwIBAgIUA1ilRveKDBiJe9fTJHi7Kn4D3s4wCgYIKoZIzj0EAwIw',
  'GzEZMBcGA1UEAwwQUm9vdCBvZiB0aGUgdGVzdDAgFw0yNjExMjIxOTUxNDVaGA8y',
  'MTI2MTAyOTE5NTE0NVowGzEZMBcGA1UEAwwQUm9vdCBvZiB0aGUgdGVzdDBZMBMG',
  'ByqGSM49AgEGCCqGSM49AwEHA0IABGywqPbj43x/LAypOiX2kVh1kMOxVgnUFJL7',
  'xMGTzAHnEWblDULCtELU4ikYJUUJgTPT0/K+kIHP2Pvzi4V+P5ejQjBAMA8GA1Ud',
  'EwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgIEMB0GA1UdDgQWBBTXzZRwrjVGUzuB',
  'Q2/KSFEuOgcyiDAKBggqhkjOPQQDAgNHADBEAiBC9RKhv2xzHYWgDmbMGC8Zw3Xb',
  'GGF2f7wvE3sAaTo8nQIgaTaTg16OJUDlcyoEzyGosYuMR/dgpfOEcC/lWoDVt6k=',
  '-----END CERTIFICATE-----',
].join('\n')
const nonce = '6756a91a60c1e1d5b2b5105e1581e0de'
const roots = certificatesIn(root) ?? []
const stamp = judgeStamp(Buffer.from(answer, 'base64'), { data, roots, nonce })

const answers: Parser = {
  name: 'time stamp',
  isBytes: true,
  longest: 65_536,
  pieces: [
    ...[
      '\x30',
      '\x31',
      '\x02\x01\x00',
      '\x06',
      '\x04',
      '\xa0',
      '\x80',
      '\x30\x80',
      '\x00\x00',
      '\x84\xff\xff\xff\xff',
      '\xff',
      '\x18\x0f',
    ],
    ...['20260302090000Z', '99999999999999Z', '\x05\x00', '\x01\x01\xff', '\x24\x80'],
  ],
  real: [Buffer.from(answer, 'base64').toString('latin1')],
  holds: (input) => {
    const judged = judgeStamp(Buffer.from(input, 'latin1'), { data, roots, nonce })
    // Nothing but the time that was signed is ever proven.
    if (judged.fault === undefined) assert.deepEqual(judged, stamp)
  },
}

const pems: Parser = {
  name: 'root certificates',
  longest: 65_536,
  pieces: [
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN X509 CRL-----',
    '-----END X509 CRL-----',
    '-----END CERTIFICATE-----',
    '\n',
    '=',
    'MII',
    'AAAA',
    '-----',
    ' ',
    '\u0000',
    'ü',
  ],
  real: [root, `${root}\n${root}`],
  holds: (input) => {
    for (const { raw } of certificatesIn(input) ?? []) assert.ok(raw.length > 0)
    for (const { signature } of revocationListsIn(input) ?? []) assert.ok(signature.length > 0)
  },
}

/** What `openssl ca -gencrl` wrote once: two certificates, one superseded, of the other the key was known. */
const list = [
  'MIHqMIGRAgEBMAoGCCqGSM49BAMCMAwxCjAIBgNVBAMMAWEXDTI2MTEyMjIzMzQwNloXDTM2MTExOTIzMzQwNlowRDAgAgEFFw0yNjAxMDEwMDAwMDBaMAwwCgYD',
  'VR0VBAMKAQQwIAIBBhcNMjYwMTAxMDAwMDAwWjAMMAoGA1UdFQQDCgEBoA4wDDAKBgNVHRQEAwIBATAKBggqhkjOPQQDAgNIADBFAiAst3jX/4tFBvF54Gb0CPVS',
  'F0za1D95DAYsyZdgNAfU+wIhAJ5q4ECsCCuL1XoXkwvKvQaQEVRl9oDpYK9DtdJa9sao',
].join('')
const revoked: Parser = {
  name: 'list of revoked certificates',
  isBytes: true,
  longest: 65_536,
  pieces: [
    '\x30\x80',
    '\x30\x82\xff\xff',
    '\x02\x01\x05',
    '\x17\x0d260101000000Z',
    '\x0a\x01\x01',
    '\x03\x02\x00\xff',
    '\x00',
  ],
  real: [Buffer.from(list, 'base64').toString('latin1')],
  holds: (input) => {
    const pem = `-----BEGIN X509 CRL-----\n${Buffer.from(input, 'latin1').toString('base64')}\n-----END X509 CRL-----\n`
    const [read] = revocationListsIn(pem) ?? []
    for (const { at, reason } of read?.revoked.values() ?? [])
      assert.ok(Number.isSafeInteger(at) && (reason === null || Number.isSafeInteger(reason)))
  },
}

/** What authorities of time answer, by whom they are trusted, and what was revoked since. */
export const parsers: readonly Parser[] = [answers, pems, revoked]
