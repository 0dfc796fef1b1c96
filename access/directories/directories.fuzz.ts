import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import type { Entry } from 'ldapts'
import type { Parser } from '../../tools/fuzz/parser.ts'
import { unlessRefused } from '../../tools/fuzz/parser.ts'
import { wrongIn } from './check-settings.ts'
import { domainOf, isDomain } from './domain.ts'
import { outByDay, outOfActiveDirectory } from './ldap/account-state.ts'
import { ask } from './ldap/ask.ts'
import { connect } from './ldap/connect.ts'
import { personNamed, personWith } from './ldap/filters.ts'
import { primaryGroupSid } from './ldap/groups.ts'
import { plainName } from './ldap/name.ts'
import { subjectOf } from './ldap/person.ts'
import { end } from './ldap/service.ts'
import type { LdapSettings } from './ldap/settings.ts'
import { foundIn, saysSecondFactor } from './openid/claims.ts'
import { reachWithin } from './reach.ts'
import { DirectoryTrouble } from './trouble.ts'

const words = (text: string): readonly string[] => text.split(' ')
const now = Temporal.Instant.from('2026-03-02T09:00Z')
const settings: LdapSettings = {
  ...{ flavour: 'activeDirectory', host: '127.0.0.1', port: 389, encryption: 'none', authority: null },
  ...{
    serviceName: 'cn=s,dc=x',
    base: 'dc=x',
    groupBase: null,
    nameAttributes: null,
    peopleFilter: null,
    outFilter: null,
  },
}

/** What stands in an entry, as lines of attribute and value. */
const entries: Parser = {
  name: 'directory entry',
  longest: 65_536,
  pieces: [
    ...words('userAccountControl= accountExpires= shadowExpire= primaryGroupID= objectSid= objectGUID= cn= mail= uid='),
    ...words('msDS-User-Account-Control-Computed= 512 514 0 -1 1e3 0x2 9223372036854775807 4294967296 NaN 99999999999'),
    ...['\n', ' ', '\\2C', '\\', ',', '+', '=', '\\C3\\BC', '\\zz', '\u0000', '\ud800', '\u0130', '   '],
  ],
  real: [
    'userAccountControl=512\naccountExpires=133500000000000000\nprimaryGroupID=513\nobjectSid=010500000000000515\nmail=a@b',
    'uid=ole\nshadowExpire=20000\ncn=Ole Petersen\ndn=CN=Büro\\2C Nord, DC=firm',
    'CN=Domain Users,CN=Users,DC=firm,DC=example',
  ],
  holds: (input) => {
    const pairs = input
      .split('\n')
      .map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)] as const)
    const entry = Object.assign(Object.fromEntries(pairs), { dn: input }) as Entry
    for (const name of ['objectSid', 'objectGUID'])
      if (typeof entry[name] === 'string') entry[name] = Buffer.from(String(entry[name]), 'latin1')
    const outs = [undefined, 'disabled', 'locked', 'expired']
    assert.ok(outs.includes(outOfActiveDirectory(entry, now)) && outs.includes(outByDay(entry, now)))
    assert.ok(primaryGroupSid(entry)?.length !== 0)
    assert.ok(['string', 'undefined'].includes(typeof subjectOf(settings, entry)))
    const plain = plainName(input)
    assert.equal(typeof plain, 'string')
    // Whatever somebody types is a value, and no part of the filter.
    assert.ok(personNamed(settings, input).toString() !== '' && personWith(settings, input).toString() !== '')
  },
}

const claims: Parser = {
  name: 'sign-in claims',
  pieces: words(
    '{ } [ ] , : " null true "sub" "email" "email_verified" "name" "groups" "amr" "mfa" "a@b" 1 \\u0000 "__proto__"',
  ),
  real: [
    '{"sub":"1","email":"A@b.example","email_verified":true,"name":"A","groups":["x","y"],"amr":["pwd","mfa"]}',
    '{"sub":"1","email":"a@b","email_verified":"true","groups":"x"}',
  ],
  grown: (below) => {
    const names = ['sub', 'email', 'email_verified', 'name', 'groups', 'amr']
    const values = [null, true, 'true', 1, '', 'a@b', [], ['x', 1], {}, [['mfa']], ['mfa']]
    return JSON.stringify(Object.fromEntries(names.map((name) => [name, values[below(values.length)]])))
  },
  holds: (input) => {
    const said = unlessRefused(() => JSON.parse(input) as unknown, SyntaxError)
    if (typeof said !== 'object' || said === null) return
    const found = foundIn(said as Record<string, unknown>, 'https://login.example', 'groups')
    assert.equal(typeof saysSecondFactor(said as Record<string, unknown>), 'boolean')
    if (found === undefined) return
    assert.ok(found.groups.every((group) => typeof group === 'string' && group !== ''))
    assert.ok([found.subject, found.name, found.email].every((each) => typeof each === 'string'))
  },
}

const typed: Parser = {
  name: 'directory settings',
  pieces: [
    ...words('( ) & | ! = >= ~= * \\2a \\ {now} cn= ou= dc= , @ : // https:// ldap:// ? # [::1] 127.0.0.1 -----BEGIN'),
    ...[' ', '\n', '\u0000', 'ü', 'a'.repeat(64), '(objectClass=person)'],
  ],
  real: [
    '(&(objectClass=person)(!(employeeType=left)))',
    'ou=people,dc=firm,dc=example',
    'https://login.firm.example/realm',
    'firm.example',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  ],
  holds: (input) => {
    const ldap = {
      ...settings,
      host: input,
      base: input,
      groupBase: input,
      serviceName: input,
      nameAttributes: [input],
    }
    const asked = [
      { kind: 'ldap', settings: { ...ldap, peopleFilter: input, outFilter: input, authority: input } },
      {
        kind: 'openid',
        settings: { issuer: input, client: input, scopes: [input], groupsClaim: input, authority: input },
      },
    ] as const
    for (const wire of asked)
      for (const { field, de, en } of wrongIn({ title: input, wire, roles: [] }, false)) assert.ok(field && de && en)
    assert.equal(typeof isDomain(domainOf(input)), 'boolean')
  },
}

/** BER, as far as an answer to a search needs it: each letter a byte. */
const ber = (tag: number, ...inside: readonly string[]): string => {
  const content = inside.join('')
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff]
  return String.fromCharCode(tag, ...length) + content
}
const octets = (text: string): string => ber(4, text)
const attribute = (name: string, ...values: readonly string[]): string =>
  ber(0x30, octets(name), ber(0x31, ...values.map(octets)))
const answered = (...parts: readonly string[]): string => parts.map((part) => ber(0x30, '\x02\x01\x01', part)).join('')
const found = ber(0x64, octets('cn=a,dc=x'), ber(0x30, attribute('cn', 'a'), attribute('objectSid', '\x01\x05\xff')))
const paged = ber(0xa0, ber(0x30, octets('1.2.840.113556.1.4.319'), octets(ber(0x30, '\x02\x01\x00', octets('')))))
const done = ber(0x65, '\x0a\x01\x00', octets(''), octets(''))

let server: Server
let said = ''
const wire: Parser = {
  name: 'directory on the wire',
  isBytes: true,
  longest: 65_536,
  oneOf: 10,
  pieces: [
    '\x30',
    '\x02\x01\x01',
    '\x64',
    '\x65',
    '\x73',
    '\x04\x01a',
    '\x0a\x01\x00',
    '\x84\xff\xff\xff\xff',
    '\x80',
    '\x00',
    '\xff',
    done,
  ],
  real: [
    answered(found, done),
    answered(found) + ber(0x30, '\x02\x01\x01', done, paged),
    answered(ber(0x73, octets('ldap://elsewhere.example/')), done),
    answered(ber(0x65, '\x0a\x01\x20', octets(''), octets('no such object'))),
  ],
  open: async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.on('data', () => void socket.end(Buffer.from(said, 'latin1')))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return () => new Promise((resolve) => server.close(() => resolve()))
  },
  holds: async (input) => {
    said = input
    const { port } = server.address() as AddressInfo
    const client = await connect({ ...settings, port }, reachWithin(['127.0.0.0/8']))
    try {
      const filter = '(objectClass=*)'
      const all = await ask(client, 'search', 'dc=x', { filter, explicitBufferAttributes: ['objectSid'], paged: true })
      for (const each of all) assert.equal(typeof each.dn, 'string')
    } catch (error) {
      if (!(error instanceof DirectoryTrouble)) throw error
    } finally {
      await end(client)
    }
  },
}

/** What the directory of an organisation says, and what its administrator says of it. */
export const parsers: readonly Parser[] = [entries, claims, typed, wire]
