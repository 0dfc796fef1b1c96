/** How one directory is reached by LDAP (RFC 4511), and where in it people and groups are. */
export interface LdapSettings {
  /** Active Directory (also Samba's), or another such as OpenLDAP. */
  readonly flavour: 'activeDirectory' | 'other'
  readonly host: string
  readonly port: number
  /** TLS from the first byte (`ldaps`), by STARTTLS, or none: allowed on the same machine only. */
  readonly encryption: 'tls' | 'startTls' | 'none'
  /** Certificates (PEM) of the authority that signs for this directory; null for those that everybody trusts. */
  readonly authority: string | null
  /** Whom we sign on as to search: a distinguished name, for Active Directory also `service@firm.example`. */
  readonly serviceName: string
  /** Below it people are searched: `ou=people,dc=firm,dc=example`. */
  readonly base: string
  /** Below it groups are searched; the base of people, if null. */
  readonly groupBase: string | null
  /** What people sign in with; null for the usual attributes of the flavour. */
  readonly nameAttributes: readonly string[] | null
  /** A filter that people have to meet; null for none. */
  readonly peopleFilter: string | null
  /** A filter that finds people who are out; null for the usual one. `{now}` stands for the time. */
  readonly outFilter: string | null
}

/** The attributes and filters in which directories differ. */
export interface Flavour {
  readonly people: string
  readonly groups: string
  /** Never changes, and is never given twice. */
  readonly id: string
  readonly names: readonly string[]
  /** Tried in this order. */
  readonly emails: readonly string[]
  readonly out: string | null
}

const flavours: Readonly<Record<LdapSettings['flavour'], Flavour>> = {
  activeDirectory: {
    people: '(&(objectCategory=person)(objectClass=user))',
    groups: '(objectClass=group)',
    id: 'objectGUID',
    names: ['sAMAccountName', 'userPrincipalName', 'mail'],
    emails: ['mail', 'userPrincipalName'],
    // Whether an account is out is computed from its attributes: see account-state.ts.
    out: null,
  },
  other: {
    people: '(objectClass=person)',
    groups: '(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=posixGroup))',
    id: 'entryUUID',
    names: ['uid', 'mail'],
    emails: ['mail'],
    // OpenLDAP's password policy; 389 Directory Server and FreeIPA.
    out: '(|(pwdAccountLockedTime=*)(nsAccountLock=TRUE))',
  },
}

export const flavourOf = ({ flavour }: LdapSettings): Flavour => flavours[flavour]
