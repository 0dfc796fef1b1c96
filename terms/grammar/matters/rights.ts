import type { Standing } from '../standing.ts'
import { changes, only, right } from './matter-of.ts'

/** What was reported or found: contents, mailboxes, servers. */
const complainedOf = (standing: Standing): readonly string[] => [
  ...new Set([
    ...standing.all('infringementReported').map(({ content }) => content),
    ...standing.all('infringementFound').map(({ content }) => content),
    ...standing.all('imprintFoundMissing').map(({ content }) => content),
    ...standing.all('unwantedMailReported').map(({ source }) => source),
    ...standing.all('endangermentNoted').map(({ server }) => server),
    ...standing.all('attackNoted').map(({ server }) => server),
  ]),
]
/** Servers that were attacked: the ground is named after each. */
const groundsOfServers = (standing: Standing): readonly string[] => [
  ...new Set(standing.all('attackNoted', { direction: 'incoming' }).map(({ server }) => `attacks on ${server}`)),
]

/** Causes that what was found or filed can give, each side with its own. */
const causesFound = (standing: Standing): readonly string[] => [
  ...(standing.first('violationFound') ||
  standing.first('insolvencyFiled') ||
  standing.first('assetsDeteriorated') ||
  standing.first('defenceAssessed') ||
  standing.first('serverPassedOn')
    ? ['cause']
    : []),
  ...(standing.first('violationFound') || standing.first('instructionRefused') || standing.first('inspectionDenied')
    ? ['processing agreement']
    : []),
  ...standing.all('infringementClaimed').flatMap(({ part }) => [`part ${part}`, `rest without ${part}`]),
]

/** What can be suspended: the services and, where the terms know more, what the provider's setting lists. */
const suspendable = (standing: Standing): readonly string[] =>
  (standing.setting('suspendable') as readonly string[] | undefined) ?? ['services']
export const maySuspend = right('maySuspend', 'Recht zur Sperre', 'right to suspend', suspendable)
export const mayTerminate = right('mayTerminate', 'Recht zur Kündigung', 'right to terminate', (standing) => [
  'default',
  ...changes(standing, 'price').map((change) => `price ${change}`),
  ...changes(standing, 'service').map((change) => `change ${change}`),
  ...changes(standing, 'terms').map((change) => `change ${change}`),
  ...changes(standing, 'subprocessor').flatMap((change) => [
    `replacement ${change}`,
    `unresolved objection ${change}`,
    `objection ${change}`,
  ]),
  ...standing.all('causeArose').map(({ cause }) => `cause ${cause}`),
  ...groundsOfServers(standing),
  ...causesFound(standing),
  ...standing.all('repairDemanded').map(({ defect }) => `defect ${defect}`),
])
export const mayBlock = right('mayBlock', 'Recht zur Sperrung eines Inhalts', 'right to block content', (standing) => [
  ...standing.all('contentDemanded').map((demand) => demand.content),
  ...complainedOf(standing),
])
export const mayErase = right('mayErase', 'Recht zur Löschung', 'right to erase', only('contents'))
export const mayExecute = right('mayExecute', 'Ausführung einer Weisung', 'carrying out an instruction', (standing) =>
  standing.all('instructionReceived').map((received) => received.instruction),
)
/** Whether payment of a claim may be withheld. The subject is the claim. */
export const mayWithhold = right('mayWithhold', 'Zurückbehaltungsrecht', 'right to withhold payment')
/** Whether the customer may be named in advertising. The subject is `agreement`. */
export const mayNameAsReference = right('mayNameAsReference', 'Nennung als Referenz', 'naming as a reference')
/** Whether the account may be deleted while the agreement goes on. The subject is `account`. */
export const mayDeleteAccount = right(
  'mayDeleteAccount',
  'Löschung des Kontos',
  'deletion of the account',
  (standing) => (standing.first('particularsChecked') ? ['account'] : []),
)
/** Whether what was ordered may be activated. The subject is the plan: `free`, `paid`. */
export const mayActivate = right('mayActivate', 'Aktivierung', 'activation')
