import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { version } from '../../../../grammar/matters/agreement.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { termsPublished } from '../../../../grammar/quantities/provision.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const provider = textOnly({
  ref: 'Präambel',
  title: { de: 'Anbieter und Dienste', en: 'Provider and services' },
  de: 'Anbieter ist die {provider}. Cloud-Dienste im Sinne dieser Bedingungen sind die IT-Dienste aus dem Rechenzentrum der Emscher-Lippe-Cloud.',
  en: 'The provider is {provider}. Cloud services in these terms are the IT services from the data centre of the Emscher-Lippe-Cloud.',
  where: {
    provider: {
      de: 'Infotech Gesellschaft für Informations- und Datentechnik mbH, Holthoffstraße 122a, 45669 Recklinghausen',
      en: 'Infotech Gesellschaft für Informations- und Datentechnik mbH, Holthoffstraße 122a, 45669 Recklinghausen, Germany',
    },
  },
  claims: ['elc.agb.0'],
  textOnly: 'It says who is meant; the parties of an agreement are known to the journal by their ids.',
})

export const versionAtApplication = clause({
  ref: '§ 1.2 S. 1',
  title: { de: 'Fassung bei Absenden des Antrags', en: 'Version when the application is sent' },
  when: 'applicationReceived',
  de: 'Mit dem Absenden des Antrags nimmt der Kunde die Bedingungen in der Fassung an, die in diesem Augenblick veröffentlicht ist.',
  en: 'By sending the application the customer accepts the terms in the version that is published at that moment.',
  where: {},
  given: { published: termsPublished },
  provided: (_, __, { published }) =>
    published !== undefined || no('Es ist keine Fassung veröffentlicht.', 'No version was published.'),
  then: (_, __, { published }) => holds(version, 'terms', published?.version ?? ''),
  examples: {
    'the version published last counts': [
      {},
      holds(version, 'terms', '2026-03-01'),
      { published: { version: '2026-03-01' } },
    ],
    'as long as none was published the first one counts anyhow': [{}, [], { published: undefined }],
  },
  claims: ['elc.agb.1.2a'],
  reading:
    'A version published between application and acceptance binds only if the provider makes a new offer (§ 150 (2) BGB).',
})

export const noTermsOfTheCustomer = textOnly({
  ref: '§ 1.2 S. 2',
  title: { de: 'Keine Bedingungen des Kunden', en: 'No terms of the customer' },
  de: 'Allgemeine Bedingungen des Kunden gelten nicht, auch wenn er auf sie verweist.',
  en: 'General terms of the customer do not apply, even if it refers to them.',
  where: {},
  claims: ['elc.agb.1.2b'],
  textOnly: 'Only documents of the provider are carried out; what was agreed individually is told as such.',
})
