import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const asDefined = textOnly({
  ref: 'Ziff. 12.1',
  title: { de: 'Bereitstellung wie beschrieben', en: 'Provision as defined' },
  de: 'Der Anbieter sorgt dafür, dass die Dienste im Wesentlichen wie funktional beschrieben bereitstehen.',
  en: 'The provider sees to it that the services are provided essentially as functionally defined.',
  where: {},
  textOnly: 'The definition stands in no document that was published; nothing can be measured against it.',
  claims: ['dc.agb.12.1'],
})
export const usualShortfalls = textOnly({
  ref: 'Ziff. 12.2 S. 1 (Zusatz)',
  title: { de: 'Unterschreitungen', en: 'Shortfalls' },
  de: 'Unterschreitungen der Verfügbarkeit sind möglich und üblich.',
  en: 'Shortfalls of the availability can happen and are usual.',
  where: {},
  textOnly: 'It describes and changes nothing of what was promised.',
  claims: ['dc.agb.12.2b'],
  reading: 'The promise of the same sentence stands: doubts go against its author (§ 305c (2) BGB).',
  mend: {
    de: 'Derselbe Satz sagt die Verfügbarkeit zu; Zweifel gehen zulasten des Anbieters (§ 305c Abs. 2 BGB), der Zusatz ist zu streichen.',
    en: 'The same sentence promises the availability; doubts go against the provider (§ 305c (2) BGB), the addition should be dropped.',
  },
})
export const restoring = undertaking({
  ref: 'Ziff. 12.2 S. 2',
  title: { de: 'Wiederherstellung', en: 'Restoring' },
  de: 'Liegt die Ursache eines Ausfalls bei ihm, tut der Anbieter unverzüglich alles wirtschaftlich Zumutbare, um die Verfügbarkeit wiederherzustellen.',
  en: 'If the cause of an outage lies with it, the provider without undue delay does everything economically reasonable to restore availability.',
  where: {},
  undertaking: { who: 'provider', duty: 'restoreAvailability' },
  claims: ['dc.agb.12.2c'],
  reading: 'No time is named; where the cause lies somebody finds out.',
})
export const maintenanceTogether = undertaking({
  ref: 'Ziff. 12.3 S. 1',
  title: { de: 'Abstimmung der Wartung', en: 'Coordination of maintenance' },
  de: 'Wartungsfenster, Patches, Updates und Upgrades stimmt der Anbieter soweit möglich mit dem Kunden ab.',
  en: 'The provider coordinates maintenance windows, patches, updates and upgrades with the customer as far as possible.',
  where: {},
  undertaking: { who: 'provider', duty: 'coordinateMaintenance' },
  claims: ['dc.agb.12.3a'],
  reading: 'Neither a lead time nor a monthly maximum is named.',
})
