import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { incorporated } from '../../../../grammar/matters/agreement.ts'
import { coveredBy } from '../../../../grammar/matters/processing-duties.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { itemAgreed } from '../../../../grammar/quantities/processing-duties.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const subject = textOnly({
  ref: '§ 25.1(1) S. 1',
  title: { de: 'Gegenstand', en: 'Subject' },
  de: 'Diese Zusatzbedingungen regeln die Pflichten beider Seiten beim Datenschutz nach Art. 28 DSGVO.',
  en: 'These additional terms specify the duties of both sides in data protection under Art. 28 GDPR.',
  where: {},
  textOnly: 'It says what the terms are about.',
  mend: {
    de: 'Zitiert ist „§ 28 DSGVO“ statt Art. 28; § 62 BDSG gilt nur für Strafverfolgungsbehörden.',
    en: 'The source cites "§ 28" instead of Art. 28 GDPR; § 62 BDSG concerns law enforcement bodies only.',
  },
  claims: ['kontent.avv.25.1.1a'],
})

export const acceptedWithTheTerms = clause({
  ref: '§ 25.1(1) S. 2',
  title: { de: 'Annahme mit den Allgemeinen Geschäftsbedingungen', en: 'Accepted with the general terms' },
  when: 'conditionsAccepted',
  de: 'Wer die Allgemeinen Geschäftsbedingungen annimmt, nimmt zugleich diese Zusatzbedingungen und ihre Anlage in derselben Fassung an.',
  en: 'Who accepts the general terms accepts these additional terms and their annex in the same version at the same time.',
  where: {},
  provided: ({ by, document }) =>
    (by === 'customer' && document === 'terms') ||
    no(
      'Angenommen sind nicht die Allgemeinen Geschäftsbedingungen.',
      'It is not the general terms that were accepted.',
    ),
  then: ({ version }) => [holds(incorporated, 'processing', version), holds(incorporated, 'measures', version)],
  examples: {
    'both with one click': [
      { by: 'customer', document: 'terms', version: '2018-05-18' },
      [holds(incorporated, 'processing', '2018-05-18'), holds(incorporated, 'measures', '2018-05-18')],
    ],
    'the terms of a registry bring neither': [{ by: 'customer', document: 'registry', version: '2018-05-18' }, []],
  },
  claims: ['kontent.avv.25.1.1b'],
  reading: 'The electronic form is enough (Art. 28 (9) GDPR); what was accepted when is the evidence.',
})

export const roles = textOnly({
  ref: '§ 25.1(1) S. 3',
  title: { de: 'Rollen', en: 'Roles' },
  de: 'Der Kunde ist Auftraggeber und Verantwortlicher, der Anbieter Auftragnehmer und Auftragsverarbeiter.',
  en: 'The customer is principal and controller, the provider is contractor and processor.',
  where: {},
  textOnly: 'It names the parties as the GDPR does.',
  claims: ['kontent.avv.25.1.1c'],
})

export const everyContract = asLongAs({
  ref: '§ 25.1(2)',
  title: { de: 'Für alle Verträge', en: 'For every contract' },
  decides: coveredBy,
  de: 'Diese Zusatzbedingungen gelten für jeden Vertrag des Kunden mit dem Anbieter.',
  en: 'These additional terms apply to every contract of the customer with the provider.',
  where: {},
  given: { agreed: itemAgreed },
  provided: ({ agreed }) => agreed || no('Ein solcher Vertrag besteht nicht.', 'There is no such contract.'),
  then: () => 'processing terms',
  examples: {
    'whatever it is about': [{ agreed: true }, 'processing terms'],
    'without a contract': [{ agreed: false }],
  },
  claims: ['kontent.avv.25.1.2'],
  reading: 'A contract on a domain alone, too; § 23.6 asks for a separate agreement, and these terms are it.',
})

export const staffAndSubcontractors = textOnly({
  ref: '§ 25.1(3)',
  title: { de: 'Beschäftigte und Unterauftragnehmer', en: 'Staff and subcontractors' },
  de: 'Erfasst ist alles, wobei Beschäftigte oder Unterauftragnehmer des Anbieters personenbezogene Daten des Kunden verarbeiten.',
  en: 'Covered is everything in which staff or subcontractors of the provider process personal data of the customer.',
  where: {},
  textOnly: 'It describes the extent of the terms.',
  claims: ['kontent.avv.25.1.3'],
})

export const controller = textOnly({
  ref: '§ 25.1(4)',
  title: { de: 'Verantwortlicher', en: 'Controller' },
  de: 'Verantwortlich nach Art. 4 Nr. 7 DSGVO, vor allem für die Rechtmäßigkeit, ist der Kunde.',
  en: 'Controller under Art. 4 no. 7 GDPR, above all for lawfulness, is the customer.',
  where: {},
  textOnly: 'It assigns a role that the law gives anyway.',
  claims: ['kontent.avv.25.1.4'],
})

export const definitions = textOnly({
  ref: '§ 25.1(5) S. 1',
  title: { de: 'Begriffe', en: 'Definitions' },
  de: 'Begriffe haben die Bedeutung, die ihnen die DSGVO gibt.',
  en: 'Terms have the meaning that the GDPR gives them.',
  where: {},
  textOnly: 'It says how words are to be read.',
  claims: ['kontent.avv.25.1.5a'],
})

export const basedOnTheContract = textOnly({
  ref: '§ 25.2(1) S. 1',
  title: { de: 'Grundlage', en: 'Basis' },
  de: 'Grundlage der Verarbeitung ist der Vertrag zwischen den Parteien.',
  en: 'The processing rests on the contract between the parties.',
  where: {},
  textOnly: 'It says where the order comes from.',
  claims: ['kontent.avv.25.2.1a'],
})

export const subjectAndPurpose = textOnly({
  ref: '§ 25.2(2) S. 1',
  title: { de: 'Gegenstand und Zweck', en: 'Subject and purpose' },
  de: 'Gegenstand, Art und Zweck der Verarbeitung ergeben sich aus dem Vertrag.',
  en: 'Subject, nature and purpose of the processing follow from the contract.',
  where: {},
  textOnly: 'It refers to the contract.',
  mend: {
    de: 'Art. 28 Abs. 3 DSGVO verlangt auch die Arten der Daten und die Kategorien der Personen; sie stehen nirgends.',
    en: 'Art. 28 (3) GDPR also asks for types of data and categories of persons; they are stated nowhere.',
  },
  claims: ['kontent.avv.25.2.2a'],
})

export const noOwnUse = textOnly({
  ref: '§ 25.2(2) S. 2',
  title: { de: 'Keine eigene Nutzung', en: 'No own use' },
  de: 'Eine eigene Nutzung personenbezogener Daten durch den Anbieter ist nicht Gegenstand des Auftrags.',
  en: 'An own use of personal data by the provider is not part of the order.',
  where: {},
  textOnly: 'It says what the order is not; § 25.3(1) forbids it.',
  claims: ['kontent.avv.25.2.2b'],
})

export const accessIsPossible = textOnly({
  ref: '§ 25.2(2) S. 3',
  title: { de: 'Zugriff nicht auszuschließen', en: 'Access cannot be excluded' },
  de: 'Bei der Leistung lässt sich ein Zugriff auf gespeicherte personenbezogene Daten nicht ausschließen.',
  en: 'While performing, access to stored personal data cannot be ruled out.',
  where: {},
  textOnly: 'It states why the terms are needed.',
  claims: ['kontent.avv.25.2.2c'],
})
