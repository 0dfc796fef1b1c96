import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { administration, mayRun } from '../../../../grammar/matters/hosting.ts'
import type { Right } from '../../../../grammar/matters/matter-of.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { approvalOfUse, rightToUse, useOf } from '../../../../grammar/quantities/server.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

export const rootServer = performance({
  ref: '§ 21 (Gegenstand)',
  title: { de: 'Root-Server', en: 'Root server' },
  de: 'Ein Root-Server ist ein eigener oder virtueller Rechner, der dem Kunden überlassen wird, um Programme auszuführen und Daten zu verteilen, zu verwalten und zu speichern.',
  en: 'A root server is a physical or virtual machine that is made available to the customer to run programs and to distribute, manage and store data.',
  where: {},
  claims: ['kontent.bb.21.0'],
  performance: { item: 'server' },
})
export const approvalInWriting = asLongAs({
  ref: '§ 21.1 S. 1',
  title: { de: 'Genehmigung in Schriftform', en: 'Approval in writing' },
  decides: form,
  de: 'Die Genehmigung einer der folgenden Nutzungen eines Servers bedarf der {form}; jede Nutzung wird für sich genehmigt.',
  en: 'The approval of one of the following uses of a server needs {form}; each use is approved by itself.',
  where: { form: writtenForm },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) =>
    declaration.kind === 'useApproved' || no('Die Erklärung ist keine solche Genehmigung.', 'It is no such approval.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'of an approval': [{ declaration: { kind: 'useApproved' } }, writtenForm],
    'not of an objection': [{ declaration: { kind: 'objectionReceived' } }],
  },
  claims: ['kontent.bb.21.1a'],
  reading:
    'The heading speaks of exclusion, the text of approval. The list is not exhaustive; other uses of the kind are for a person to judge.',
})
/** Each kind of use is decided by its own sentence: barred until it is approved. */
const restricted = (number: number, use: string, de: string, en: string, claims: readonly string[]) =>
  asLongAs({
    ref: `§ 21.1 S. 1 Nr. ${number}`,
    title: { de, en },
    decides: mayRun,
    ofEvery: [useOf('', use)],
    de: `Nur mit Genehmigung des Anbieters dürfen auf einem Server laufen: ${de}.`,
    en: `Only with the approval of the provider may these run on a server: ${en}.`,
    where: {},
    given: { approval: approvalOfUse },
    then: ({ approval }): Right => (approval === undefined ? 'barred' : 'permitted'),
    examples: {
      'without an approval': [{ approval: undefined }, 'barred'],
      'with one': [{ approval: { server: 'server 1' } }, 'permitted'],
    },
    claims,
  })
export const irc = restricted(1, 'irc', 'IRC-Server, Bots und Bouncer', 'IRC servers, bots and bouncers', [
  'kontent.bb.21.1b',
])
export const anonymisers = restricted(
  2,
  'anonymiser',
  'Anonymisierungsdienste wie Tor, JAP und Proxyserver',
  'anonymising services such as Tor, JAP and proxy servers',
  ['kontent.bb.21.1c'],
)
export const streaming = restricted(3, 'streaming', 'Streamingdienste', 'streaming services', ['kontent.bb.21.1d'])
export const downloads = restricted(4, 'download', 'Downloaddienste', 'download services', ['kontent.bb.21.1e'])
export const exchanges = restricted(5, 'p2p', 'Tauschbörsen (P2P)', 'exchanges from peer to peer', ['kontent.bb.21.1f'])

export const unapprovedUse = clause({
  ref: '§ 21.1 S. 2',
  title: { de: 'Nutzung ohne Genehmigung', en: 'Use without approval' },
  when: 'useFound',
  about: ({ server, use }) => useOf(server, use),
  de: 'Läuft eine solche Nutzung ohne Genehmigung, ist das eine Pflichtverletzung; der Anbieter fordert den Kunden auf, sie zu beenden oder die Genehmigung zu beantragen.',
  en: 'If such a use runs without approval, that is a breach of duty; the provider asks the customer to stop it or to apply for the approval.',
  where: {},
  given: { right: rightToUse },
  provided: (_, __, { right }) => right === 'barred' || no('Die Nutzung ist genehmigt.', 'The use is approved.'),
  then: ({ server, use }) => must('provider', 'askToStopUse', useOf(server, use)),
  examples: {
    'a Tor relay without approval': [
      { server: 'server 1', use: 'anonymiser' },
      must('provider', 'askToStopUse', 'anonymiser on server 1'),
      { right: 'barred' },
    ],
    'an approved stream': [{ server: 'server 1', use: 'streaming' }, [], { right: 'permitted' }],
  },
  claims: ['kontent.bb.21.1a', 'kontent.bb.21.1c', 'kontent.bb.21.1e', 'kontent.bb.21.1f'],
})

export const soleAdministration = clause({
  ref: '§ 21.2 S. 1',
  title: { de: 'Alleinige Verwaltung', en: 'Sole administration' },
  when: 'soleAdministrationAgreed',
  de: 'Ist es vereinbart, hat der Kunde allein die Rechte zur Verwaltung des Servers; der Anbieter entfernt seine Zugänge und hält die Übergabe fest.',
  en: 'Where it is agreed, the customer alone holds the rights to administer the server; the provider removes its accounts and records the hand-over.',
  where: {},
  then: ({ server }) => [
    holds(administration, server, 'customer alone'),
    must('provider', 'handOverAdministration', server),
  ],
  examples: {
    'as agreed': [
      { server: 'server 1' },
      [holds(administration, 'server 1', 'customer alone'), must('provider', 'handOverAdministration', 'server 1')],
    ],
  },
  claims: ['kontent.bb.21.2a'],
})

export const security = textOnly({
  ref: '§ 21.2 S. 2',
  title: { de: 'Sicherheit beim Kunden', en: 'Security lies with the customer' },
  de: 'Dann verantwortet der Kunde allein die Sicherheit des Servers und seiner Daten.',
  en: 'Then the customer alone answers for the security of the server and its data.',
  where: {},
  claims: ['kontent.bb.21.2b'],
  textOnly: 'It says who answers for something; whether that was done is decided by people.',
})
export const securitySoftware = clause({
  ref: '§ 21.2 S. 3',
  title: { de: 'Schutzprogramme', en: 'Security software' },
  when: 'soleAdministrationAgreed',
  de: 'Er schützt den Server und seine Inhalte, indem er Schutzprogramme installiert.',
  en: 'It protects the server and its content by installing security software.',
  where: {},
  then: ({ server }) => must('customer', 'installSecuritySoftware', server),
  examples: {
    'once it is agreed': [{ server: 'server 1' }, must('customer', 'installSecuritySoftware', 'server 1')],
  },
  claims: ['kontent.bb.21.2c'],
  reading: 'Without access the provider cannot look: a statement of the customer is the evidence.',
})
