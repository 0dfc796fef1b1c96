import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { FilterParser } from 'ldapts'
import type { Said } from '../../terms/grammar/said.ts'
import { customerRoles, providerRoles } from '../roles.ts'
import type { Wire } from './kinds.ts'
import type { LdapSettings } from './ldap/settings.ts'
import type { OpenIdSettings } from './openid/settings.ts'
import type { DirectoryDraft } from './stored.ts'

/** A field that cannot be as it is, and why. */
export interface WrongSetting extends Said {
  readonly field: string
}

/** What cannot be right in what an administrator says of a directory, before anybody is asked. */
export function wrongIn({ title, wire, roles }: DirectoryDraft, isForStaff: boolean): readonly WrongSetting[] {
  return [
    ...when(title.trim() === '', 'title', 'Geben Sie dem Verzeichnis einen Namen', 'Give the directory a name'),
    ...wrongInWire(wire),
    ...roles.flatMap(({ group, role }, place) => [
      ...when(group.trim() === '', `roles.${place}.group`, 'Nennen Sie die Gruppe', 'Name the group'),
      ...when(
        !Object.hasOwn(isForStaff ? providerRoles : customerRoles, role),
        `roles.${place}.role`,
        'Diese Rolle gibt es hier nicht',
        'There is no such role here',
      ),
    ]),
  ]
}

const wrongInWire = (wire: Wire): readonly WrongSetting[] =>
  wire.kind === 'ldap' ? wrongInLdap(wire.settings) : wrongInOpenId(wire.settings)

function wrongInLdap(settings: LdapSettings): readonly WrongSetting[] {
  const { host, port, base, groupBase, serviceName, peopleFilter, outFilter, nameAttributes } = settings
  return [
    ...when(
      !isHost(host),
      'host',
      'Verlangt ist ein Rechnername ohne ldap://',
      'A host name without ldap:// is asked for',
    ),
    ...when(port < 1 || port > 65_535, 'port', 'Ein Port ist 1 bis 65535', 'A port is 1 to 65535'),
    ...when(
      !isName(base),
      'base',
      'Verlangt ist etwas wie ou=leute,dc=firma,dc=de',
      'Something like ou=people,dc=firm,dc=com is asked for',
    ),
    ...when(
      groupBase !== null && !isName(groupBase),
      'groupBase',
      'Verlangt ist etwas wie ou=gruppen,dc=firma,dc=de',
      'Something like ou=groups,dc=firm,dc=com is asked for',
    ),
    ...when(
      !/^[^=@\s]+[=@]\S/.test(serviceName),
      'serviceName',
      'Verlangt ist cn=dienst,dc=… oder dienst@firma.de',
      'cn=service,dc=… or service@firm.com is asked for',
    ),
    ...when(!isFilter(peopleFilter), 'peopleFilter', 'Das ist kein LDAP-Filter', 'That is no LDAP filter'),
    ...when(!isFilter(outFilter), 'outFilter', 'Das ist kein LDAP-Filter', 'That is no LDAP filter'),
    ...when(
      !(nameAttributes ?? ['uid']).every(isAttribute),
      'nameAttributes',
      'Attribute heißen wie uid oder mail',
      'Attributes are called like uid or mail',
    ),
    ...wrongAuthority(settings.authority),
  ]
}

function wrongInOpenId({ issuer, client, groupsClaim, scopes, authority }: OpenIdSettings): readonly WrongSetting[] {
  return [
    ...when(
      !isIssuer(issuer),
      'issuer',
      'Verlangt ist eine Adresse mit https://',
      'An address with https:// is asked for',
    ),
    ...when(client.trim() === '', 'client', 'Nennen Sie unsere Kennung dort', 'Name our client id there'),
    ...when(
      groupsClaim.trim() === '',
      'groupsClaim',
      'Nennen Sie die Angabe mit den Gruppen',
      'Name the claim with the groups',
    ),
    ...when(
      !scopes.every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)),
      'scopes',
      'Ein Bereich ist ein Wort',
      'A scope is one word',
    ),
    ...wrongAuthority(authority),
  ]
}

const wrongAuthority = (authority: string | null): readonly WrongSetting[] =>
  when(
    !isCertificate(authority),
    'authority',
    'Verlangt ist ein Zertifikat in PEM',
    'A certificate in PEM is asked for',
  )

const when = (isWrong: boolean, field: string, de: string, en: string): readonly WrongSetting[] =>
  isWrong ? [{ field, de, en }] : []

const isHost = (host: string): boolean =>
  isIP(host) !== 0 || (host.length <= 253 && /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/i.test(host))

/** As far as a look shows: pairs of attribute and value, separated by commas. */
const isName = (name: string): boolean => /^\s*[a-z][a-z0-9.-]*\s*=\s*[^,=]/i.test(name)

const isAttribute = (name: string): boolean => /^[a-z][a-z0-9.;-]*$/i.test(name)

function isFilter(filter: string | null): boolean {
  if (filter === null) return true
  try {
    FilterParser.parseString(filter.replaceAll('{now}', '20260101000000Z'))
    return true
  } catch {
    return false
  }
}

/** Without encryption it works on this machine only; that is examined where the way leads. */
function isIssuer(issuer: string): boolean {
  // Some names that `URL.canParse` lets pass, `new URL` refuses.
  const url = URL.parse(issuer)
  return url !== null && ['https:', 'http:'].includes(url.protocol) && !url.search && !url.hash && !url.username
}

function isCertificate(authority: string | null): boolean {
  if (authority === null) return true
  try {
    return new X509Certificate(authority).ca
  } catch {
    return false
  }
}
