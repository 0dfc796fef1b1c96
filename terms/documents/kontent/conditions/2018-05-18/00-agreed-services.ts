import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { included } from '../../../../grammar/matters/contract-documents.ts'
import { itemsAppliedFor } from '../../../../grammar/quantities/contract-document.ts'
import { itemsAgreed } from '../../../../grammar/quantities/item.ts'
import { given } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'

/** What the customer has ordered, by the names of the offer. */
const servicesOrdered = given<readonly string[], unknown>(
  'bestellte Dienste',
  'services ordered',
  'application and orders',
  (standing) => [
    ...itemsAppliedFor.of(standing, ''),
    ...itemsAgreed.of(standing, ''),
    ...(standing.first('domainOrdered') ? ['domain'] : []),
  ],
)

/** The conditions of a section apply only to who has ordered one of its services. */
const conditions = (section: string, de: string, en: string, ...items: readonly [string, ...string[]]) => {
  const services = say(de, en, { items })
  const [first] = items
  return asLongAs({
    ref: `Teil B (${section})`,
    title: { de: `Bedingungen nach ${section}`, en: `Conditions of ${section}` },
    decides: included,
    of: [`conditions ${section}`],
    de: `${section} gilt nur, wenn {services} bestellt ist.`,
    en: `${section} applies only if {services} is ordered.`,
    where: { services },
    given: { ordered: servicesOrdered },
    provided: ({ ordered }, { services: named }) =>
      ordered.some((item) => named.items.includes(item)) ||
      no('Ein solcher Dienst ist nicht bestellt.', 'No such service is ordered.'),
    then: () => 'included',
    examples: {
      [`with ${first} it applies`]: [{ ordered: ['something else', first] }, 'included'],
      'without it does not': [{ ordered: ['something else'] }],
    },
    claims: ['kontent.bb.0'],
  })
}

export const forDomains = conditions('§ 15', 'eine Domain', 'a domain', 'domain')
export const forWebSpace = conditions('§ 16', 'Webspace', 'web space', 'hosting')
export const forMail = conditions(
  '§ 17',
  'E-Mail oder E-Mail-Weiterleitung',
  'e-mail or e-mail forwarding',
  'mail',
  'mail forwarding',
)
export const forRedirects = conditions('§ 18', 'eine Weiterleitung', 'a web redirect', 'redirect')
export const forDnsPlus = conditions('§ 19', 'DNSplus', 'DNSplus', 'dnsplus')
export const forSynchronisation = conditions(
  '§ 20',
  'die Synchronisation einer Domain',
  'the synchronisation of a domain',
  'domain sync',
)
export const forServers = conditions('§ 21', 'ein Root-Server', 'a root server', 'server')
export const forAddOns = conditions(
  '§ 22',
  'ein Zusatzdienst (E-Mail, Weiterleitung, DNSplus oder Synchronisation)',
  'an add-on (e-mail, redirect, DNSplus or synchronisation)',
  'mail',
  'mail forwarding',
  'redirect',
  'dnsplus',
  'domain sync',
)
export const forOnlyOffice = conditions('§ 23', 'ONLYOFFICE', 'ONLYOFFICE', 'onlyoffice')
