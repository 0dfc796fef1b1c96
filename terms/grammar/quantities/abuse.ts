import type { Happened } from '../fact.ts'
import { given, type Standing } from '../quantity.ts'

/** A complaint, unless it was settled since. */
const unsettled = <F extends Happened>(standing: Standing, complaint: F | undefined, about: string): F | undefined => {
  const settled = standing.last('complaintSettled', { about })
  return complaint && settled && settled.at >= complaint.at ? undefined : complaint
}

/** The last report of an infringement by some content; the subject is the content. */
export const reportOfInfringement = given(
  'Meldung einer Rechtsverletzung',
  'report of an infringement',
  'fact',
  (standing, content) => unsettled(standing, standing.last('infringementReported', { content }), content),
)
export const infringementFound = given(
  'selbst bemerkte Rechtsverletzung',
  'infringement found by the provider itself',
  'fact',
  (standing, content) => unsettled(standing, standing.last('infringementFound', { content }), content),
)
export const imprintFoundMissing = given('fehlendes Impressum', 'missing imprint', 'fact', (standing, content) =>
  unsettled(standing, standing.last('imprintFoundMissing', { content }), content),
)
/** Unwanted mail that is known to have been sent; the subject is the mailbox or the server it came from. */
export const unwantedMailKnown = given(
  'bestätigte unerwünschte E-Mails',
  'unwanted mail confirmed',
  'fact',
  (standing, source) => unsettled(standing, standing.last('unwantedMailReported', { source, confirmed: true }), source),
)
/** What endangers others on a server, confirmed or suspected. */
export const endangermentOf = given(
  'Gefährdung durch den Server',
  'endangerment by the server',
  'fact',
  (standing, server) => unsettled(standing, standing.last('endangermentNoted', { server }), server),
)
export const attackFrom = given('Angriff von dem Server', 'attack from the server', 'fact', (standing, server) =>
  unsettled(standing, standing.last('attackNoted', { server, direction: 'outgoing' }), server),
)
