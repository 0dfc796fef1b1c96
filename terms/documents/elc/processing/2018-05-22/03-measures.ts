import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayChangeMeasure } from '../../../../grammar/matters/supervision.ts'
import { measureChange } from '../../../../grammar/quantities/safeguards.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const measuresAreAgreed = textOnly({
  ref: '§ 3.1',
  title: { de: 'Technische und organisatorische Maßnahmen', en: 'Technical and organisational measures' },
  de: 'Vereinbart sind die technischen und organisatorischen Maßnahmen nach Art. 32 DSGVO, die Anlage 2 nennt.',
  en: 'Agreed are the technical and organisational measures under Art. 32 GDPR that Annex 2 names.',
  where: {},
  claims: ['elc.avv.3.1'],
  textOnly: 'It refers to the annex, where each measure stands with what shows that it is kept.',
})

export const changeOfMeasures = asLongAs({
  ref: '§ 3.2 S. 1',
  title: { de: 'Änderung der Maßnahmen', en: 'Change of measures' },
  decides: mayChangeMeasure,
  de: 'Der Anbieter darf Maßnahmen ändern, solange das vereinbarte Schutzniveau insgesamt nicht unterschritten wird.',
  en: 'The provider may change measures so long as the level of protection agreed is not undercut as a whole.',
  where: {},
  given: { planned: measureChange },
  provided: ({ planned }) => planned !== undefined || no('Es ist keine Änderung vorgesehen.', 'No change is planned.'),
  then: ({ planned }) =>
    planned?.protection === undefined ? 'ask a person' : planned.protection === 'lower' ? 'barred' : 'permitted',
  examples: {
    'more protection': [{ planned: { protection: 'higher' } }, 'permitted'],
    'as much by other means': [{ planned: { protection: 'equal' } }, 'permitted'],
    'less, without a substitute': [{ planned: { protection: 'lower' } }, 'barred'],
    'as long as nobody has assessed it': [{ planned: { change: 'measure 1' } }, 'ask a person'],
    'nothing is planned': [{ planned: undefined }],
  },
  claims: ['elc.avv.3.2a'],
})

export const materialChangesAreTold = undertaking({
  ref: '§ 3.2 S. 2',
  title: { de: 'Mitteilung wesentlicher Änderungen', en: 'Notice of material changes' },
  de: 'Wesentliche Änderungen teilt er dem Kunden auf Verlangen in Textform mit.',
  en: 'It tells the customer of material changes in text form on demand.',
  where: {},
  claims: ['elc.avv.3.2b'],
  undertaking: { who: 'provider', duty: 'tellMaterialChanges' },
  reading: '"On demand" belongs to the duty to tell, not to the form; each version is open to the customer anyway.',
})
