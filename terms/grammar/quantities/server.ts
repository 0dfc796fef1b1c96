import { mayRun } from '../matters/hosting.ts'
import type { Right } from '../matters/matter-of.ts'
import { given, type Standing } from '../quantity.ts'

/** Attacks of which a server was the target, and what was said and assessed about them. */
export interface Attacks {
  readonly number: number
  readonly isWarned: boolean
  readonly sinceWarning: number
  /** In the provider's view: as it was assessed last. */
  readonly isLikely: boolean
  /** Whether reasonable means fend them off; undefined as long as nobody has assessed it. */
  readonly hasDefence: boolean | undefined
}
export const attacksOn = given(
  'Angriffe auf den Server',
  'attacks on the server',
  'facts',
  (standing, server): Attacks => {
    const attacks = standing.all('attackNoted', { server, direction: 'incoming' })
    const warning = standing.first('warningReceived', { about: server, by: 'provider' })
    return {
      number: attacks.length,
      isWarned: warning !== undefined,
      sinceWarning: warning ? attacks.filter(({ at }) => at > warning.at).length : 0,
      isLikely: standing.last('attackForeseen', { server })?.likely === true,
      hasDefence: standing.last('defenceAssessed', { server })?.reasonable,
    }
  },
)

/** What a server is used for, as the subject of a matter: `streaming on server 1`. */
export const useOf = (server: string, use: string): string => `${use} on ${server}`
/** The last approval of a use by the provider; the subject is the use on its server. */
export const approvalOfUse = given('Genehmigung der Nutzung', 'approval of the use', 'fact', (standing, subject) =>
  standing.last(
    'useApproved',
    (approved) => approved.by === 'provider' && useOf(approved.server, approved.use) === subject,
  ),
)

/** As it was told last who uses a server in the customer's place, and has not stopped since. */
const usersOf = (standing: Standing, server: string) =>
  standing
    .all('serverPassedOn', { server })
    .filter(
      (passed, n, all) =>
        all.findLastIndex(({ user }) => user === passed.user) === n &&
        !standing.all('passingOnEnded', { server }).some(({ user, at }) => user === passed.user && at >= passed.at),
    )
/** The subject names both: `server 1 to person 91c0`. */
export const passedOn = given('Überlassung des Servers', 'passing on of the server', 'fact', (standing, subject) => {
  const [server = '', user = ''] = subject.split(' to ')
  return usersOf(standing, server).find((passed) => passed.user === user)
})
/** Servers that persons of unknown identity use now. */
export const serversOfUnknownUsers = given<readonly string[], unknown>(
  'Server in unbekannten Händen',
  'servers in unknown hands',
  'facts',
  (standing) =>
    [...new Set(standing.all('serverPassedOn').map(({ server }) => server))].filter((server) =>
      usersOf(standing, server).some(({ identity }) => identity === 'unknown'),
    ),
)
/** Servers that were attacked again after a warning, and that no reasonable means protect. */
export const defencelessServers = given<readonly string[], unknown>(
  'Server ohne zumutbare Abwehr',
  'servers without reasonable defence',
  'facts',
  (standing) =>
    [...new Set(standing.all('defenceAssessed').map(({ server }) => server))].filter((server) => {
      const { isWarned, sinceWarning, hasDefence } = attacksOn.of(standing, server)
      return isWarned && sinceWarning > 0 && hasDefence === false
    }),
)
/** What is decided about a use: whether it is approved, where it needs to be. */
export const rightToUse = given(
  'Recht zur Nutzung',
  'right to the use',
  'clause on uses',
  (standing, subject): Right | undefined => standing.value(mayRun, subject),
)
