import type { Declaration, Fact } from '../fact.ts'
import type { Party } from '../party.ts'
import { given, type Standing } from '../quantity.ts'

const grantsOf = (standing: Standing, represents: Party, person: string): readonly Fact<'powerGranted'>[] =>
  standing.all('powerGranted', { person }).filter((grant) => grant.represents === represents)
const isEnded = (standing: Standing, { at, person, represents, scope }: Fact<'powerGranted'>): boolean =>
  standing
    .all('powerEnded', { person })
    .some((ended) => ended.represents === represents && ended.at >= at && (ended.scope ?? scope) === scope)

/** How whoever instructs was last named to do so; undefined where nobody named this person. */
export const namingOfDeclarant = given<Fact<'powerGranted'> | undefined, Declaration>(
  'Benennung der anweisenden Person',
  'naming of the person who instructs',
  'Art. 28 (3) (a) GDPR',
  (standing, { by, person }) =>
    person === undefined
      ? undefined
      : grantsOf(standing, by, person).findLast(
          (grant) => grant.scope === 'instructions given' && !isEnded(standing, grant),
        ),
)
/** Of which side whoever declares is the data protection officer. */
export const officerOf = given<Party | undefined, Declaration>(
  'Datenschutzbeauftragter von',
  'data protection officer of',
  'Art. 37 GDPR',
  (standing, { person }) =>
    person === undefined
      ? undefined
      : (['customer', 'provider'] as const).find((side) =>
          grantsOf(standing, side, person).some((grant) => grant.as === 'officer' && !isEnded(standing, grant)),
        ),
)
