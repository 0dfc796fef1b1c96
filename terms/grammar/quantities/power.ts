import { plusDays } from '../day.ts'
import type { Declaration, Fact } from '../fact.ts'
import { agency } from '../matters/declarations.ts'
import type { Party } from '../party.ts'
import { covers, type PowerAsked, type PowerScope, powerAsked, readPowerAsked, scopeOf } from '../power.ts'
import { given, type Standing } from '../quantity.ts'
import { type Said, say } from '../said.ts'

const mayInstructByOffice = ({ as }: Fact<'powerGranted'>): boolean => as === 'organ' || as === 'officer'

/** A power as it was granted, and what has become of it. */
export interface PowerHeld {
  readonly grant: Fact<'powerGranted'>
  readonly ended: Fact<'powerEnded'> | undefined
  readonly ranOut: boolean
}
/** All that was ever granted and covers what is asked, each with its end. */
const powersOf = (standing: Standing, { represents, scope, person }: PowerAsked): readonly PowerHeld[] => {
  const endings = standing.all('powerEnded', { person }).filter((ending) => ending.represents === represents)
  return standing
    .all('powerGranted', { person })
    .filter((grant) => grant.represents === represents && covers(grant.scope, scope))
    .map((grant) => ({
      grant,
      ended: endings.find((ending) => comesAfter(ending, grant) && covers(ending.scope ?? 'everything', scope)),
      ranOut: grant.until !== undefined && standing.reached(plusDays(grant.until, 1)),
    }))
}
/** At one instant what was told later comes after. */
const comesAfter = (ending: Fact<'powerEnded'>, grant: Fact<'powerGranted'>): boolean =>
  ending.at > grant.at || (ending.at === grant.at && ending.id > grant.id)
const isInForce = ({ ended, ranOut }: PowerHeld): boolean => ended === undefined && !ranOut

/** Of powers: how many were ever granted, and how many are in force. */
interface Granted extends Said {
  readonly ever: number
  readonly inForce: number
}
export const granted = (ever: number, inForce: number): Granted =>
  say(`${ever}, davon in Kraft ${inForce}`, `${ever}, of which in force ${inForce}`, { ever, inForce })

/** How many powers of this kind were granted, and how many of them have neither ended nor run out. */
export const powersGranted = given<Granted>(
  'erteilte Vollmachten',
  'powers granted',
  '§§ 167, 168 BGB',
  (standing, subject) => {
    const powers = powersOf(standing, readPowerAsked(subject))
    return granted(powers.length, powers.filter(isInForce).length)
  },
)
/** Whether a power ended between the one represented and the person, while the other side was not told and does not know. */
export const endedUnknown = given<boolean>(
  'Erlöschen ohne Kenntnis des anderen',
  'ended without the other side’s knowledge',
  '§§ 170-173 BGB',
  (standing, subject) =>
    powersOf(standing, readPowerAsked(subject)).some(
      ({ grant, ended, ranOut }) =>
        !ranOut &&
        ended?.told === 'to the person alone' &&
        grant.told !== 'to the person alone' &&
        !standing.reached(ended.learnedAt),
    ),
)

/** Whether whoever declares holds the power for it, as the clauses on powers decide. */
export const entitlements = {
  held: say('besteht', 'held', { isMissing: false }),
  ended: say('erloschen', 'ended', { isMissing: true }),
  'never granted': say('nie erteilt', 'never granted', { isMissing: true }),
  'not examined': say('nicht geprüft', 'not examined', { isMissing: false }),
} as const
export type Entitlement = (typeof entitlements)[keyof typeof entitlements]
/** Where nobody was ever told to hold a power for this side, or nobody is named, there is nothing to examine. */
export const powerOfDeclarant = given<Entitlement, Declaration>(
  'Vollmacht dessen, der erklärt',
  'power of whoever declares',
  '§ 164 BGB',
  (standing, { kind, by, person }) => {
    const isKept = standing.first('powerGranted', ({ represents }) => represents === by) !== undefined
    if (person === undefined || !isKept) return entitlements['not examined']
    return entitlements[
      standing.value(agency, powerAsked({ represents: by, scope: scopeOf(kind), person })) ?? 'never granted'
    ]
  },
)
/** Whether the other side was told of the power before: then no document need be shown (§ 174 sentence 2 BGB). */
export const wasTold = given<boolean, Declaration>(
  'Mitteilung der Vollmacht an den anderen',
  'notice of the power to the other side',
  '§§ 171, 174 BGB',
  (standing, { kind, by, person }) =>
    person !== undefined &&
    powersOf(standing, { represents: by, scope: scopeOf(kind), person }).some(
      (power) => isInForce(power) && power.grant.told !== 'to the person alone',
    ),
)

/** Persons whom one side has named for one kind of declaration, now. */
const named = (standing: Standing, represents: Party, scope: PowerScope): readonly string[] => [
  ...new Set(
    standing
      .all('powerGranted', { scope })
      .filter((grant) => grant.represents === represents)
      .map(({ person }) => person)
      .filter((person) =>
        powersOf(standing, { represents, scope, person }).some(
          (power) => isInForce(power) && power.grant.scope === scope,
        ),
      ),
  ),
]
/** Whether a person is named for it, or entitled by office: as an organ of the company or as data protection officer. */
const isEntitled = (standing: Standing, asked: PowerAsked): boolean =>
  powersOf(standing, asked).some(
    (power) => isInForce(power) && (power.grant.scope === asked.scope || mayInstructByOffice(power.grant)),
  )

/** How the list of persons who may instruct stands to whoever did. */
export interface Listed {
  readonly persons: number
  readonly isEntitled: boolean
}
export const listedToInstruct = given<Listed, Declaration>(
  'benannte Weisungsberechtigte',
  'persons named to instruct',
  'Art. 28 (3) (a) GDPR',
  (standing, { person }) => ({
    persons: named(standing, 'customer', 'instructions given').length,
    isEntitled:
      person !== undefined && isEntitled(standing, { represents: 'customer', scope: 'instructions given', person }),
  }),
)
export const listedToReceive = given<Listed, Declaration>(
  'benannte Weisungsempfänger',
  'persons named to receive instructions',
  '§ 164 (3) BGB',
  (standing, { recipient }) => ({
    persons: named(standing, 'provider', 'instructions received').length,
    isEntitled:
      recipient !== undefined &&
      isEntitled(standing, { represents: 'provider', scope: 'instructions received', person: recipient }),
  }),
)
