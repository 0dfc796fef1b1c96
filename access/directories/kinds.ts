import type { PasswordDirectory, RedirectDirectory } from './directory.ts'
import { ldapDirectory } from './ldap/ldap-directory.ts'
import type { LdapSettings } from './ldap/settings.ts'
import { openIdDirectory } from './openid/openid-directory.ts'
import type { OpenIdSettings } from './openid/settings.ts'
import type { Reach } from './reach.ts'

/** Where a directory is and how it is asked, by its kind. */
export type Wire =
  | { readonly kind: 'ldap'; readonly settings: LdapSettings }
  | { readonly kind: 'openid'; readonly settings: OpenIdSettings }

/** A directory that can be asked. */
export type OpenedDirectory =
  | ({ readonly kind: 'ldap' } & PasswordDirectory)
  | ({ readonly kind: 'openid' } & RedirectDirectory)

export function openDirectory(wire: Wire, secret: string, reach: Reach): OpenedDirectory {
  return wire.kind === 'ldap'
    ? { kind: 'ldap', ...ldapDirectory({ settings: wire.settings, password: secret, reach }) }
    : { kind: 'openid', ...openIdDirectory({ settings: wire.settings, secret, reach }) }
}

/**
 * What a secret is told to. When that changes, the secret has to be entered again: whoever may change the settings could
 * otherwise have it sent to a place of his own.
 */
export function toldTo({ kind, settings }: Wire): string {
  const told =
    kind === 'ldap'
      ? [settings.host, settings.port, settings.encryption, settings.authority, settings.serviceName]
      : [settings.issuer, settings.client, settings.authority]
  return JSON.stringify([kind, ...told])
}
