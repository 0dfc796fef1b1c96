import { type Client, type Entry, ExtensibleFilter, type Filter, OrFilter } from 'ldapts'
import { ask } from './ask.ts'
import { bytesOf, textOf } from './entry.ts'
import { allOf, equals, parsed } from './filters.ts'
import { plainName } from './name.ts'
import { flavourOf, type LdapSettings } from './settings.ts'

/** LDAP_MATCHING_RULE_IN_CHAIN ([MS-ADTS] 3.1.1.3.4.4.3): the directory itself follows groups within groups. */
const inChain = '1.2.840.113556.1.4.1941'

/** How deep groups within groups are followed where the directory does not do it. */
const deepest = 10

/** The distinguished names of all groups of a person, in the form of {@link plainName}. */
export async function groupsOf(client: Client, settings: LdapSettings, person: Entry): Promise<readonly string[]> {
  const names =
    settings.flavour === 'activeDirectory'
      ? await inActiveDirectory(client, settings, person)
      : await stepByStep(client, settings, person)
  return [...names].toSorted()
}

/** Groups of the directory, `atMost` so many; 0 for all of them. */
export const allGroups = (client: Client, settings: LdapSettings, atMost: number): Promise<readonly Entry[]> =>
  searchGroups(client, settings, [], atMost)

async function inActiveDirectory(client: Client, settings: LdapSettings, person: Entry): Promise<Set<string>> {
  const primary = await primaryGroup(client, settings, person)
  const names = new Set(primary.map(nameOf))
  for (const { dn } of [person, ...primary]) {
    const filter = new ExtensibleFilter({ rule: inChain, matchType: 'member', value: dn })
    for (const group of await searchGroups(client, settings, [filter])) names.add(nameOf(group))
  }
  return names
}

/** The group in which everybody is (`Domain Users`) does not list its members; the person carries its number instead. */
async function primaryGroup(client: Client, settings: LdapSettings, person: Entry): Promise<readonly Entry[]> {
  const sid = primaryGroupSid(person)
  return sid === undefined ? [] : searchGroups(client, settings, [equals('objectSid', sid)])
}

/** Undefined where the person has none, or the directory writes it in no form that there is. */
export function primaryGroupSid(person: Entry): Buffer | undefined {
  const [sid, number = ''] = [bytesOf(person, 'objectSid'), textOf(person, 'primaryGroupID')]
  if (sid === undefined || sid.length < 12 || !/^\d{1,10}$/.test(number) || Number(number) > 0xffff_ffff)
    return undefined
  const groupSid = Buffer.from(sid)
  groupSid.writeUInt32LE(Number(number), groupSid.length - 4)
  return groupSid
}

/** Groups that name the person as a member, then groups that name those, and so on; a circle ends it. */
async function stepByStep(client: Client, settings: LdapSettings, person: Entry): Promise<Set<string>> {
  const names = new Set<string>()
  const uid = textOf(person, 'uid')
  let members = [person.dn]
  for (let depth = 0; depth < deepest && members.length > 0; depth += 1) {
    const filters = members.flatMap((dn) => [equals('member', dn), equals('uniqueMember', dn)])
    if (depth === 0 && uid !== undefined) filters.push(equals('memberUid', uid))
    const found = await searchGroups(client, settings, [new OrFilter({ filters })])
    members = found.filter((group) => !names.has(nameOf(group))).map(({ dn }) => dn)
    for (const group of found) names.add(nameOf(group))
  }
  return names
}

const nameOf = ({ dn }: Entry): string => plainName(dn)

function searchGroups(
  client: Client,
  settings: LdapSettings,
  filters: readonly Filter[],
  sizeLimit = 0,
): Promise<readonly Entry[]> {
  return ask(client, 'groups', settings.groupBase ?? settings.base, {
    filter: allOf([parsed(flavourOf(settings).groups), ...filters]),
    attributes: ['cn'],
    ...(sizeLimit > 0 ? { sizeLimit } : { paged: true }),
  })
}
