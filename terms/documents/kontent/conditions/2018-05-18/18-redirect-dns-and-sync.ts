import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const redirect = performance({
  ref: '§ 18',
  title: { de: 'Weiterleitung', en: 'Web redirect' },
  de: 'Das Modul Weiterleitung leitet HTTP-Anfragen auf eine Webadresse um, die der Kunde nennt; § 18 gilt nur, wenn es bestellt ist.',
  en: 'The redirect module redirects HTTP requests to a web address that the customer names; § 18 applies only if it is ordered.',
  where: {},
  performance: { item: 'redirect' },
  claims: ['kontent.bb.18'],
})
export const hostNames = performance({
  ref: '§ 19 S. 1',
  title: { de: 'DNSplus', en: 'DNSplus' },
  de: 'Mit DNSplus kann der Kunde während der Laufzeit einer Domain oder Subdomain einen oder mehrere Server zuordnen.',
  en: 'With DNSplus the customer may assign one or several servers to a domain or subdomain during the term.',
  where: {},
  performance: { item: 'dnsplus' },
  claims: ['kontent.bb.19a'],
})
export const settings = performance({
  ref: '§ 19 S. 2',
  title: { de: 'Einstellungen', en: 'Settings' },
  de: 'Die Einstellungen nimmt der Kunde von Hand auf der Website vor oder mit einem Programm, das der Anbieter zur Verfügung stellt.',
  en: 'The customer makes the settings by hand on the website or with a program that the provider supplies.',
  where: {},
  performance: { item: 'dnsplus' },
  claims: ['kontent.bb.19b'],
})
export const operation = textOnly({
  ref: '§ 19 S. 3',
  title: { de: 'Keine Haftung für die Bedienung', en: 'No liability for its use' },
  de: 'Für die Bedienung des Programms durch den Kunden und ihre Folgen haftet der Anbieter nicht; § 10 bleibt unberührt.',
  en: 'The provider is not liable for how the customer operates the program and for what follows; § 10 is unaffected.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.bb.19c'],
})
export const synchronisation = performance({
  ref: '§ 20 S. 1',
  title: { de: 'Synchronisation', en: 'Synchronisation' },
  de: 'Die Synchronisation übernimmt die Funktionen einer Domain des Kunden unverändert für weitere Domains.',
  en: 'The synchronisation takes over the functions of one domain of the customer identically for further domains.',
  where: {},
  performance: { item: 'domain sync' },
  claims: ['kontent.bb.20a'],
})
const theService = oneOf('Synchronisation', 'synchronisation', 'domain sync')
export const sourceDomain = clause({
  ref: '§ 20 S. 2',
  title: { de: 'Angabe der Domain', en: 'Naming the domain' },
  when: 'offerSelected',
  de: 'Wer die {service} bestellt, nennt dem Anbieter die Domain, für die der Dienst erbracht werden soll.',
  en: 'Who orders the {service} tells the provider for which domain the service is to be rendered.',
  where: { service: theService },
  provided: ({ item }, { service }) =>
    service.has(item) || no('Bestellt ist etwas anderes.', 'Something else is ordered.'),
  then: ({ item }) => must('customer', 'nameDomain', item),
  examples: {
    'with the order': [{ item: 'domain sync' }, must('customer', 'nameDomain', 'domain sync')],
    'not with another service': [{ item: 'dnsplus' }, []],
  },
  claims: ['kontent.bb.20b'],
  reading: 'Whether the source or the target is meant is unclear; the order asks for both.',
})
