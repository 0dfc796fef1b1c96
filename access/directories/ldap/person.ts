import type { Client, Entry, Filter } from 'ldapts'
import type { Found, OutBecause } from '../directory.ts'
import { outByDay, outOfActiveDirectory, stateAttributes } from './account-state.ts'
import { ask } from './ask.ts'
import { bytesOf, textOf } from './entry.ts'
import { outOf, peopleOf } from './filters.ts'
import { allGroups, groupsOf } from './groups.ts'
import { flavourOf, type LdapSettings } from './settings.ts'
import { nobodyFound, noGroupFound } from './troubles.ts'

/**
 * The one person whom a filter finds; undefined if there is none, and if there are several: then nobody can say who it is.
 *
 * @throws DirectoryTrouble also when the directory shows us nobody at all: then its silence about one says nothing
 */
export async function findPerson(client: Client, settings: LdapSettings, filter: Filter): Promise<Entry | undefined> {
  const { id } = flavourOf(settings)
  const entries = await ask(client, 'search', settings.base, {
    filter,
    attributes: [
      ...['cn', 'displayName', 'mail', 'uid', 'userPrincipalName', 'primaryGroupID', id, 'objectSid'],
      ...stateAttributes,
    ],
    explicitBufferAttributes: ['objectGUID', 'objectSid'],
    sizeLimit: 2,
  })
  if (entries.length === 0) await makeSureOfPeople(client, settings)
  return entries.length === 1 ? entries[0] : undefined
}

/** @throws DirectoryTrouble if nobody is to be seen */
export async function makeSureOfPeople(client: Client, settings: LdapSettings): Promise<void> {
  const filter = peopleOf(settings)
  const anybody = await ask(client, 'search', settings.base, { filter, attributes: ['1.1'], sizeLimit: 1 })
  if (anybody.length === 0) throw nobodyFound(settings.base)
}

/** Why somebody may not come in at this moment; undefined if he may. */
export async function whyOut(client: Client, settings: LdapSettings, person: Entry): Promise<OutBecause | undefined> {
  const now = Temporal.Now.instant()
  const because = settings.flavour === 'activeDirectory' ? outOfActiveDirectory(person, now) : outByDay(person, now)
  const filter = outOf(settings, now)
  if (because || !filter) return because
  const hit = await ask(client, 'search', person.dn, { filter, scope: 'base', attributes: ['1.1'] })
  return hit.length > 0 ? 'locked' : undefined
}

/** The id of the directory's own: for Active Directory its sixteen bytes in hexadecimal. */
export function subjectOf(settings: LdapSettings, person: Entry): string | undefined {
  const { id } = flavourOf(settings)
  return settings.flavour === 'activeDirectory' ? bytesOf(person, id)?.toString('hex') : textOf(person, id)
}

/**
 * Somebody with his groups.
 *
 * @throws DirectoryTrouble also when the directory shows us no group at all: then nobody is known to have left one
 */
export async function describe(client: Client, settings: LdapSettings, person: Entry): Promise<Found | undefined> {
  const subject = subjectOf(settings, person)
  const email = flavourOf(settings)
    .emails.map((attribute) => textOf(person, attribute))
    .find((each) => each?.includes('@'))
  if (subject === undefined || email === undefined) return undefined
  const groups = await groupsOf(client, settings, person)
  if (groups.length === 0 && (await allGroups(client, settings, 1)).length === 0)
    throw noGroupFound(settings.groupBase ?? settings.base)
  return {
    subject,
    name: textOf(person, 'displayName') ?? textOf(person, 'cn') ?? email,
    email: email.toLowerCase(),
    groups,
  }
}
