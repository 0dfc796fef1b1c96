import { customerRoles, providerRoles } from '../../access/roles.ts'
import { count, flag, list, object, orNull, ref, type Schema, text } from '../schema.ts'

/** For what is sent: an empty field is none. (The other way round, null would be taken for an empty text.) */
const ifAny = (schema: Schema): Schema => ({ anyOf: [{ type: 'null' }, schema] })

/** How much may stand in a field, in characters. */
const short = { ...text, maxLength: 300 }
const long = { ...text, maxLength: 4_000 }
const pem = { ...text, maxLength: 32_000 }

const ldap: Schema = object({
  flavour: {
    enum: ['activeDirectory', 'other'],
    description: 'Active Directory (also Samba), or another such as OpenLDAP',
  },
  host: short,
  port: { ...count, minimum: 0, maximum: 65_535 },
  encryption: { enum: ['tls', 'startTls', 'none'], description: '`none` on the same machine only' },
  authority: { ...ifAny(pem), description: 'Certificates (PEM) of the authority that signs for it' },
  serviceName: { ...short, description: 'Whom to sign on as to search' },
  base: { ...short, description: 'Below it people are searched' },
  groupBase: { ...ifAny(short), description: 'Below it groups are searched; null: as people' },
  nameAttributes: { ...ifAny(list(short)), description: 'What people sign in with; null: the usual' },
  peopleFilter: { ...ifAny(long), description: 'A filter that people have to meet' },
  outFilter: { ...ifAny(long), description: 'A filter that finds people who are out; `{now}` is the time' },
})

const openid: Schema = object({
  issuer: { ...short, description: 'Its description lies at /.well-known/openid-configuration below it' },
  client: { ...short, description: 'Our client id there' },
  scopes: { ...list(short), maxItems: 20, description: 'Asked for beside openid, email and profile' },
  groupsClaim: { ...short, description: 'The claim that lists groups' },
  authority: { ...ifAny(pem), description: 'Certificates (PEM) of the authority that signs for it' },
})

const wire: Schema = {
  anyOf: [object({ kind: { const: 'ldap' }, settings: ldap }), object({ kind: { const: 'openid' }, settings: openid })],
  description: 'Where the directory is and how it is asked',
}

const roles = {
  ...list(
    object({ group: long, role: { enum: [...Object.keys(providerRoles), ...Object.keys(customerRoles)] } }),
    'Whoever is in the group is given the role. LDAP: its distinguished name; OpenID Connect: as the claim has it',
  ),
  maxItems: 200,
}

/** What an administrator says of a directory. */
export const draft = object({
  title: { ...short, description: 'What its people know it by: "Sign in with …"' },
  wire,
  roles,
  secret: {
    ...ifAny(short),
    description: 'Password of the service account, or secret of the client; null keeps the one there is',
  },
})

export const ofDirectory: Schema = object({ directory: { ...text, format: 'uuid' } })

const trouble = object({ step: text, says: ref('Said'), seen: ref('Said'), remedy: ref('Said') })

export const shownDirectory: Schema = object({
  directory: text,
  title: text,
  wire: { type: 'object', additionalProperties: true },
  roles: list(object({ group: text, role: text })),
  hasSecret: flag,
  isOn: flag,
  lookedAt: { ...orNull(text), description: 'When it was last asked, in UTC' },
  trouble: orNull(trouble),
  domains: list(object({ domain: text, name: text, token: text, isProven: flag })),
  people: { ...count, description: 'Who has come in through it and is not out' },
  entrance: { ...text, description: 'The address that its people are given to sign in at' },
})

export const testedSteps: Schema = object({
  steps: list(
    object({
      step: text,
      says: ref('Said'),
      is: { enum: ['works', 'fails', 'not tried'] },
      seen: ref('Said'),
      remedy: orNull(ref('Said')),
    }),
  ),
})
