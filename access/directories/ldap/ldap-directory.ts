import { type Client, type Entry, InvalidCredentialsError, ResultCodeError, StrongAuthRequiredError } from 'ldapts'
import type { Look, OutBecause, PasswordDirectory, SignInOutcome } from '../directory.ts'
import { reasonOf } from './ask.ts'
import { connect } from './connect.ts'
import { personNamed, personWith } from './filters.ts'
import { describe, findPerson, subjectOf, whyOut } from './person.ts'
import { asService, end, type LdapAccess } from './service.ts'
import type { LdapSettings } from './settings.ts'
import { testLdap } from './test-ldap.ts'
import { encryptionWanted, notAnswered } from './troubles.ts'

/** A directory that speaks LDAP. Every question has a connection of its own, which ends with the answer. */
export function ldapDirectory(access: LdapAccess): PasswordDirectory {
  return {
    signIn: (name, password) => signIn(access, name, password),
    look: (subject) => asService(access, (client) => look(client, access.settings, subject)),
    lookAtMany: (work) => asService(access, (client) => work((subject) => look(client, access.settings, subject))),
    test: (groups) => testLdap(access, groups),
  }
}

/**
 * Searches the person as the service account, then signs on as that person to prove the password.
 *
 * An empty password never gets that far: LDAP calls a sign-on without one a success (RFC 4513, § 5.1.2), whoever is named.
 */
async function signIn(access: LdapAccess, name: string, password: string): Promise<SignInOutcome> {
  if (password === '' || name.trim() === '') return { is: 'refused' }
  const { settings } = access
  return asService(access, async (client) => {
    const person = await findPerson(client, settings, personNamed(settings, name.trim().normalize('NFC')))
    if (!person) return { is: 'refused' }
    const proof = await provePassword(access, person, password)
    if (proof === 'refused') return { is: 'refused' }
    const subject = subjectOf(settings, person)
    const because = proof === 'right' ? await whyOut(client, settings, person) : proof
    if (because) return { is: 'out', because, subject }
    const found = await describe(client, settings, person)
    return found ? { is: 'in', found, kept: null, proof: null, hasSecondFactor: false } : { is: 'refused' }
  })
}

async function look(client: Client, settings: LdapSettings, subject: string): Promise<Look> {
  const person = await findPerson(client, settings, personWith(settings, subject))
  if (!person) return { is: 'out', because: 'gone' }
  const because = await whyOut(client, settings, person)
  if (because) return { is: 'out', because }
  const found = await describe(client, settings, person)
  return found ? { is: 'in', found, kept: null } : { is: 'out', because: 'gone' }
}

type Proof = 'right' | 'refused' | OutBecause | 'password expired'

/**
 * What Active Directory adds to its refusal when the password was right all the same. That an account is locked (775) it says
 * to everybody, so from us nobody learns it.
 */
const rightBut: Readonly<Record<string, Proof>> = {
  '533': 'disabled',
  '701': 'expired',
  '532': 'password expired',
  '773': 'password expired',
}

/** On a connection of its own, so that the search goes on as the service account. */
async function provePassword(access: LdapAccess, { dn }: Entry, password: string): Promise<Proof> {
  const client = await connect(access.settings, access.reach)
  try {
    await client.bind(dn, password)
    return 'right'
  } catch (error) {
    if (error instanceof InvalidCredentialsError) {
      const [, added = ''] = /\bdata ([0-9a-f]+),/.exec(error.message) ?? []
      return rightBut[added] ?? 'refused'
    }
    if (error instanceof StrongAuthRequiredError) throw encryptionWanted()
    // Locked accounts, passwords to be changed: other directories refuse them in words of their own.
    if (error instanceof ResultCodeError) return 'refused'
    throw notAnswered('signOn', reasonOf(error))
  } finally {
    await end(client)
  }
}
