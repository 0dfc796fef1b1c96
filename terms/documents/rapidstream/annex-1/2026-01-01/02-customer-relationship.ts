import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayRelease, mayUseKey } from '../../../../grammar/matters/safeguards.ts'
import { offeredKey, release } from '../../../../grammar/quantities/safeguards.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { atMost } from '../../at-most.ts'

export const dataOfTheRelationship = textOnly({
  ref: 'Nr. 2 S. 1',
  title: { de: 'Daten der Kundenbeziehung', en: 'Data of the customer relationship' },
  de: 'In der Beziehung zu Geschäftskunden werden verarbeitet: Kundenstammdaten (Firma, Ansprechperson, Anschrift, Kontaktdaten, Zahlungsdaten), Personenstammdaten (Name, Anschrift, Bankverbindung) und Vertragsstammdaten.',
  en: 'In the relationship with business customers are processed: master data of customers (company, contact person, address, contact details, payment data), of persons (name, address, bank details) and of contracts.',
  where: {},
  textOnly: 'It lists kinds of data; the record of processing is drawn from what runs.',
  claims: ['rapidstream.anlage1.2a'],
  reading: 'For these data the provider is a controller of its own (§ 5.2).',
})

export const onlyAtStripe = asLongAs({
  ref: 'Nr. 2 S. 2',
  title: { de: 'Verwaltung allein bei Stripe', en: 'Kept only at Stripe' },
  decides: mayRelease,
  de: 'Diese Daten werden ausschließlich bei Stripe verwaltet und gespeichert. In anderen Speichern hat die Software dafür {fields} Felder; sonst wird die Version nicht freigegeben.',
  en: 'These data are managed and stored exclusively by Stripe. In other stores the software has {fields} fields for them; otherwise the version is not released.',
  where: { fields: atMost(0) },
  given: { release },
  provided: ({ release: checked }, { fields }) =>
    all(
      checked !== undefined || no('Die Version ist nicht geprüft.', 'The version was not checked.'),
      (checked !== undefined && fields.isExceededBy(checked.strayFields)) ||
        no('Kein solches Feld in anderen Speichern.', 'No such field in other stores.'),
    ),
  then: () => 'barred',
  examples: {
    'a bank account in the database of the application': [{ release: { strayFields: 1 } }, 'barred'],
    none: [{ release: { strayFields: 0 } }],
    'not checked': [{ release: undefined }],
  },
  claims: ['rapidstream.anlage1.2b'],
  reading:
    'Applied to billing, payment and contract data: the identity of users lives with Clerk and the application needs their names (§ 5.3).',
  mend: {
    de: 'Name und E-Mail-Adresse der Nutzer bei Clerk ausnehmen; Bankverbindungen streichen, wenn nur Kreditkarten genutzt werden.',
    en: 'Take names and e-mail addresses of users at Clerk out; strike bank details if only credit cards are used.',
  },
})

export const readOnly = asLongAs({
  ref: 'Nr. 2 S. 3',
  title: { de: 'Nur Lesezugriff', en: 'Read-only access' },
  decides: mayUseKey,
  de: 'Der Anbieter greift darauf nur lesend zu, soweit es für die Abrechnung nötig ist; ein Schlüssel, der Stammdaten ändern kann, wird abgelehnt.',
  en: 'The provider has read access only, as needed for billing; a key that can change master data is rejected.',
  where: {},
  given: { key: offeredKey },
  provided: ({ key }) => key !== undefined || no('Es gibt keinen solchen Schlüssel.', 'There is no such key.'),
  then: ({ key }) => (key?.opens === 'master data' && key.writes ? 'barred' : 'permitted'),
  examples: {
    'it could change customers': [{ key: { opens: 'master data', writes: true } }, 'barred'],
    'it reads': [{ key: { opens: 'master data', writes: false } }, 'permitted'],
    'it creates payments': [{ key: { opens: 'payments', writes: true } }, 'permitted'],
    'no key': [{ key: undefined }],
  },
  claims: ['rapidstream.anlage1.2c'],
  reading: 'Payments must be created, so read-only concerns master data; customers enter those on pages of Stripe.',
})

export const personsOfTheRelationship = textOnly({
  ref: 'Nr. 2 S. 4',
  title: { de: 'Betroffene der Kundenbeziehung', en: 'Persons of the relationship' },
  de: 'Betroffen sind der Kunde und seine Beschäftigten.',
  en: 'Data subjects are the customer and its staff.',
  where: {},
  textOnly: 'It names the persons concerned.',
  claims: ['rapidstream.anlage1.2d'],
})
