import type { LdapSettings } from '../../access/directories/ldap/settings.ts'
import type { OpenIdSettings } from '../../access/directories/openid/settings.ts'
import type { ShownDirectory } from '../../api/directories/list.ts'

/** A group and the role it gives, while it is being written; `key` tells rows apart that say the same. */
export interface RoleRow {
  readonly key: number
  readonly group: string
  readonly role: string
}

/** What an administrator is writing about a directory. */
export interface Draft {
  readonly title: string
  readonly wire:
    | { readonly kind: 'ldap'; readonly settings: LdapSettings }
    | { readonly kind: 'openid'; readonly settings: OpenIdSettings }
  readonly roles: readonly RoleRow[]
  /** Empty to keep the one there is. */
  readonly secret: string
}

export type DraftKind = Draft['wire']['kind']

const ldap: LdapSettings = {
  flavour: 'activeDirectory',
  host: '',
  port: 636,
  encryption: 'tls',
  authority: null,
  serviceName: '',
  base: '',
  groupBase: null,
  nameAttributes: null,
  peopleFilter: null,
  outFilter: null,
}
const openid: OpenIdSettings = { issuer: '', client: '', scopes: [], groupsClaim: 'groups', authority: null }

export const emptyDraft = (kind: DraftKind): Draft => ({
  title: '',
  wire: kind === 'ldap' ? { kind, settings: ldap } : { kind, settings: openid },
  roles: [],
  secret: '',
})

export const draftOf = ({ title, wire, roles }: ShownDirectory): Draft => ({
  title,
  wire,
  roles: roles.map((row, key) => ({ ...row, key })),
  secret: '',
})

/** As the door takes it. */
export const sentOf = ({ title, wire, roles, secret }: Draft) => ({
  title,
  wire,
  roles: roles.map(({ group, role }) => ({ group, role })),
  secret: secret === '' ? null : secret,
})

/** An empty field is none. */
export const ifAny = (text: string): string | null => (text.trim() === '' ? null : text)

/** Words with spaces or commas between them. */
export const wordsIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '')
