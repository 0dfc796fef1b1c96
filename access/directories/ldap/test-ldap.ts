import type { Client } from 'ldapts'
import type { Said } from '../../../terms/grammar/said.ts'
import type { TestedStep } from '../directory.ts'
import { type Taken, tested } from '../tested.ts'
import { ask } from './ask.ts'
import { peopleOf } from './filters.ts'
import { allGroups } from './groups.ts'
import { plainName } from './name.ts'
import { makeSureOfPeople } from './person.ts'
import { asService, type LdapAccess } from './service.ts'
import type { LdapSettings } from './settings.ts'
import { groupsUnknown, noGroupFound } from './troubles.ts'

/** As many people and groups are counted; more are `500 or more`. */
const countUpTo = 500

/**
 * Goes the way that a sign-in goes, and says of each step whether it works.
 *
 * @param mapped groups to which roles are given: each of them must be there
 */
export function testLdap(access: LdapAccess, mapped: readonly string[]): Promise<readonly TestedStep[]> {
  const { settings } = access
  return tested(wayInto(settings), (tell) =>
    asService(access, async (client) => {
      await ask(client, 'base', settings.base, { scope: 'base', attributes: ['1.1'] })
      await makeSureOfPeople(client, settings)
      tell('search', counted(await countPeople(client, settings), ['Person', 'Personen'], ['person', 'people']))
      const groups = await allGroups(client, settings, countUpTo)
      if (groups.length === 0) throw noGroupFound(settings.groupBase ?? settings.base)
      const missing = await notThere(client, settings, mapped)
      if (missing.length > 0) throw groupsUnknown(missing)
      tell('groups', counted(groups.length, ['Gruppe', 'Gruppen'], ['group', 'groups']))
    }),
  )
}

function wayInto({ host, port, encryption, serviceName, base }: LdapSettings): Taken {
  const encrypted = {
    tls: { de: 'Die Verbindung ist mit TLS verschlüsselt', en: 'The connection is encrypted by TLS' },
    startTls: { de: 'Die Verbindung ist mit STARTTLS verschlüsselt', en: 'The connection is encrypted by STARTTLS' },
    none: { de: 'Unverschlüsselt, auf demselben Rechner', en: 'Not encrypted, on the same machine' },
  }
  return new Map([
    ['reach', { de: `${host} antwortet auf Port ${port}`, en: `${host} answers on port ${port}` }],
    ['encrypt', encrypted[encryption]],
    ['signOn', { de: `${serviceName} kommt hinein`, en: `${serviceName} is let in` }],
    ['base', { de: `${base} ist da`, en: `${base} is there` }],
    ['search', { de: 'Personen sind zu finden', en: 'People are found' }],
    ['groups', { de: 'Gruppen sind zu finden', en: 'Groups are found' }],
  ])
}

async function countPeople(client: Client, settings: LdapSettings): Promise<number> {
  const options = { filter: peopleOf(settings), attributes: ['1.1'], sizeLimit: countUpTo }
  return (await ask(client, 'search', settings.base, options)).length
}

async function notThere(client: Client, settings: LdapSettings, mapped: readonly string[]): Promise<readonly string[]> {
  if (mapped.length === 0) return []
  const there = new Set((await allGroups(client, settings, 0)).map(({ dn }) => plainName(dn)))
  return mapped.filter((group) => !there.has(plainName(group)))
}

/** `1 Person ist zu finden`, `500 or more people are found`. */
function counted(count: number, [person, people]: [string, string], [one, many]: [string, string]): Said {
  if (count === 1) return { de: `1 ${person} ist zu finden`, en: `1 ${one} is found` }
  const all = count >= countUpTo
  return {
    de: `${count}${all ? ' oder mehr' : ''} ${people} sind zu finden`,
    en: `${count}${all ? ' or more' : ''} ${many} are found`,
  }
}
