import { measure, performance, textOnly } from '../../../../grammar/statement.ts'

export const visibleToTheCustomer = measure({
  ref: '§ 10.1 S. 1',
  title: { de: 'Zugriff auf Inhalte', en: 'Access to contents' },
  de: 'Inhalte sind nur dem Kunden und den Nutzern zugänglich, die er zugelassen hat.',
  en: 'Contents are accessible only to the customer and the users it has admitted.',
  where: {},
  claims: ['elc.agb.10.1a'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Zugriffsprotokoll des Laufwerks; Prüfung, dass ein fremdes Konto abgewiesen wird',
      en: 'access log of the drive; test that an account of somebody else is refused',
    },
  },
})

export const knowledgeAsNeeded = measure({
  ref: '§ 10.1 S. 2',
  title: { de: 'Kenntnis nur soweit nötig', en: 'Knowledge only as needed' },
  de: 'Der Anbieter nimmt von Inhalten nur so weit Kenntnis, wie seine Leistungen es erfordern.',
  en: 'The provider learns of contents only so far as its services require.',
  where: {},
  claims: ['elc.agb.10.1b'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Grund und Supportfall zu jedem Zugriff eines Mitarbeiters',
      en: 'reason and support case of every access of a member of staff',
    },
  },
})

export const dataProtectionLaw = textOnly({
  ref: '§ 10.2 S. 1',
  title: { de: 'Gesetze zum Datenschutz', en: 'Data protection law' },
  de: 'Der Anbieter hält die Gesetze zum Datenschutz ein.',
  en: 'The provider observes data protection law.',
  where: {},
  claims: ['elc.agb.10.2a'],
  textOnly: 'The law holds anyhow; how it is kept the processing agreement says.',
})

export const processingAgreementToCallUp = performance({
  ref: '§ 10.2 S. 2',
  title: { de: 'AVV zum Abruf', en: 'Processing agreement to call up' },
  de: 'Sieht der Kunde in der Nutzung eine Verarbeitung in seinem Auftrag, hält der Anbieter dafür einen Vertrag zum Abruf bereit, der den gesetzlichen Anforderungen genügt (Art. 28 DSGVO).',
  en: 'If the customer sees processing on its behalf in the use, the provider has an agreement ready to call up that meets the demands of the law (Art. 28 GDPR).',
  where: {},
  claims: ['elc.agb.10.2b'],
  performance: { item: 'files.single' },
  reading:
    'The judgement is left to the customer; the application asks, and without an answer personal data are assumed.',
  mend: {
    de: 'Die Vorlage verweist auf § 11 BDSG alter Fassung; seit dem 25. Mai 2018 gilt Art. 28 DSGVO.',
    en: 'The source refers to § 11 BDSG of old; since 25 May 2018 Art. 28 GDPR applies.',
  },
})
