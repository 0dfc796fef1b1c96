import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayChangeMeasure } from '../../../../grammar/matters/supervision.ts'
import { measureChange } from '../../../../grammar/quantities/safeguards.ts'
import { measure, undertaking } from '../../../../grammar/statement.ts'

export const bindingMeasures = measure({
  ref: '§ 25.4(1) S. 1',
  title: { de: 'Verbindliche Maßnahmen', en: 'Binding measures' },
  de: 'Die technischen und organisatorischen Maßnahmen der Anlage sind verbindlich.',
  en: 'The technical and organisational measures of the annex are binding.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Veröffentlichte Fassung der Anlage mit Prüfvermerk',
      en: 'Published version of the annex with a note of its check',
    },
  },
  mend: {
    de: 'Der Text spricht von „Anhang 1“, die Anlage heißt „Anlage 1“.',
    en: 'The text says "Anhang 1", the annex is titled "Anlage 1".',
  },
  claims: ['kontent.avv.25.4.1a'],
})
export const minimum = measure({
  ref: '§ 25.4(1) S. 2',
  title: { de: 'Mindestmaß', en: 'The minimum' },
  de: 'Sie sind das Mindeste, was der Anbieter an Schutz schuldet.',
  en: 'They are the least protection that the provider owes.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Vergleich von Soll und Ist je Maßnahme',
      en: 'Comparison of what is owed and what is kept, measure by measure',
    },
  },
  claims: ['kontent.avv.25.4.1b'],
})

export const neverLess = asLongAs({
  ref: '§ 25.4(2)',
  title: { de: 'Anpassen, aber nicht senken', en: 'Adapt, but never lower' },
  decides: mayChangeMeasure,
  de: 'Maßnahmen dürfen dem Fortschritt angepasst werden, wenn ein Vergleich zeigt, dass das vereinbarte Niveau nicht unterschritten wird.',
  en: 'Measures may be adapted to progress if a comparison shows that the level agreed is not undercut.',
  where: {},
  given: { planned: measureChange },
  provided: ({ planned }) => planned !== undefined || no('Keine Änderung ist vorgesehen.', 'No change is planned.'),
  then: ({ planned }) => (planned?.protection === 'higher' || planned?.protection === 'equal' ? 'permitted' : 'barred'),
  examples: {
    'smart cards in place of chips': [{ planned: { protection: 'equal' } }, 'permitted'],
    'something better': [{ planned: { protection: 'higher' } }, 'permitted'],
    'a standby cut to office hours': [{ planned: { protection: 'lower' } }, 'barred'],
    'nobody has compared yet': [{ planned: { change: 'measure 1' } }, 'barred'],
    'nothing is planned': [{ planned: undefined }],
  },
  claims: ['kontent.avv.25.4.2'],
})

export const separation = measure({
  ref: '§ 25.4(3) S. 1',
  title: { de: 'Trennung der Daten', en: 'Separation of data' },
  de: 'Daten des Kunden sind streng von anderen Beständen getrennt.',
  en: 'Data of the customer are strictly kept apart from other holdings.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Beschreibung der Mandantentrennung', en: 'Description of how customers are kept apart' },
  },
  claims: ['kontent.avv.25.4.3a'],
})
export const noSecretCopies = measure({
  ref: '§ 25.4(3) S. 2',
  title: { de: 'Keine Kopien ohne Wissen', en: 'No copies without knowledge' },
  de: 'Kopien und Duplikate werden nicht ohne Wissen des Kunden angelegt.',
  en: 'Copies and duplicates are not made without the customer’s knowledge.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verzeichnis der Kopien und Sicherungen', en: 'Register of copies and backups' },
  },
  reading: 'Of the mirrors and backups that § 16.4 allows the customer knows.',
  claims: ['kontent.avv.25.4.3b'],
})
export const temporaryCopies = measure({
  ref: '§ 25.4(3) S. 3',
  title: { de: 'Vorübergehende Kopien', en: 'Temporary copies' },
  de: 'Ausgenommen sind technisch nötige, vorübergehende Kopien, wenn der Schutz darunter nicht leidet.',
  en: 'Temporary copies that are technically needed are excepted if the protection does not suffer.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Liste der Zwischenspeicher mit Löschzeiten',
      en: 'List of caches with the time after which they are emptied',
    },
  },
  claims: ['kontent.avv.25.4.3c'],
})

export const certified = undertaking({
  ref: '§ 25.4(4) S. 2',
  title: { de: 'Nachweis durch Verhaltensregeln oder Zertifikat', en: 'Proof by code or certificate' },
  de: 'Der Nachweis ist auch durch genehmigte Verhaltensregeln oder eine Zertifizierung möglich.',
  en: 'Proof is also possible by an approved code of conduct or a certification.',
  where: {},
  undertaking: { who: 'provider', duty: 'provideCertificates' },
  claims: ['kontent.avv.25.4.4b'],
})
