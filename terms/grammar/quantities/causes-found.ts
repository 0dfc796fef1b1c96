import type { Day } from '../day.ts'
import type { Fact } from '../fact.ts'
import { mayTerminate } from '../matters/rights.ts'
import { given, type Standing } from '../quantity.ts'

/** Violations of the customer that a person has found, and that it has not stopped. */
export const violationsOfCustomer = given(
  'Verstöße des Kunden',
  'violations of the customer',
  'found by a person',
  (standing): readonly Fact<'violationFound'>[] => violationsBy(standing, 'customer'),
)
/** The same of the provider. */
export const violationsOfProvider = given(
  'Verstöße des Anbieters',
  'violations of the provider',
  'found by a person',
  (standing): readonly Fact<'violationFound'>[] => violationsBy(standing, 'provider'),
)
const violationsBy = (standing: Standing, by: 'customer' | 'provider'): readonly Fact<'violationFound'>[] =>
  standing.all('violationFound', { by })

/** Breaches of an essential duty of which the customer was warned and that it has not stopped, with the last day it was given. */
export interface Warned {
  readonly violation: string
  readonly until: Day
}
export const warnedInVain = given(
  'abgemahnte Verstöße gegen wesentliche Pflichten',
  'essential breaches that were warned of',
  'found by a person',
  (standing): readonly Warned[] =>
    violationsBy(standing, 'customer')
      .filter(({ against }) => against === 'essential duty')
      .flatMap(({ violation }) => {
        const warned = standing.last('violationWarned', { violation })
        return warned && !standing.first('violationRemedied', { violation }) ? [{ violation, until: warned.until }] : []
      }),
)
export const deteriorationOfAssets = given('Vermögensverfall', 'deterioration of assets', 'fact', (standing) =>
  standing.first('assetsDeteriorated'),
)
/** The insolvency application that is standing: filed, and neither rejected nor withdrawn nor refused. */
export const insolvencyPending = given(
  'anhängiger Insolvenzantrag',
  'pending insolvency application',
  'fact',
  (standing) =>
    standing
      .all('insolvencyFiled')
      .find(({ proceedings }) =>
        standing.all('insolvencyDecided', { proceedings }).every(({ how }) => how === 'opened'),
      ),
)
export const refusedForLackOfAssets = given(
  'Abweisung mangels Masse',
  'opening refused for lack of assets',
  '§ 26 InsO',
  (standing) => standing.first('insolvencyDecided', { how: 'refused for lack of assets' }),
)
/** Whether the provider has a cause to terminate now. */
export const hasCause = given('wichtiger Grund', 'cause', 'clause on termination', (standing) =>
  standing.value(mayTerminate, 'cause'),
)
/** Whether the customer may leave the processing agreement at once. */
export const mayLeaveProcessing = given(
  'Recht zur Kündigung des AVV',
  'right to leave the processing agreement',
  'clause on termination',
  (standing) => standing.value(mayTerminate, 'processing agreement'),
)
/** The remedies that were ruled out for a part of the services against which a third party has rights; the subject is the part. */
export const remediesRuledOut = given(
  'ausgeschlossene Abhilfen',
  'remedies ruled out',
  'fact',
  (standing, part): readonly string[] => {
    const claimed = standing.last('infringementClaimed', { part })
    return claimed === undefined
      ? []
      : [...new Set(standing.all('remedyRuledOut', { matter: claimed.matter }).map(({ remedy }) => remedy))]
  },
)
/** Whether the provider may end this part; the subject is the part. */
export const mayEndPart = given(
  'Recht zur Teilkündigung',
  'right to end a part',
  'clause on infringement',
  (standing, part) => standing.value(mayTerminate, `part ${part}`),
)
/** Whether the customer may leave as a part has ended; the subject is the part. */
export const mayLeaveRest = given(
  'Recht zur Anschlusskündigung',
  'right to leave the rest',
  'clause on infringement',
  (standing, part) => standing.value(mayTerminate, `rest without ${part}`),
)
/** The notice by which the provider ended a part; the subject is the part. */
export const partialTermination = given('Teilkündigung', 'partial termination', 'fact', (standing, part) =>
  standing.first('terminationReceived', { by: 'provider', scope: part }),
)
/** An instruction that was validly given and was then refused. */
export const refusedInstruction = given('nicht ausgeführte Weisung', 'instruction refused', 'fact', (standing) =>
  standing
    .all('instructionRefused')
    .find(({ instruction }) => standing.first('instructionReceived', { instruction }) !== undefined),
)
