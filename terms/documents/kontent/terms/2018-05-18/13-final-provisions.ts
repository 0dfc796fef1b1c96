import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { decisiveLanguage, included } from '../../../../grammar/matters/contract-documents.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { languagesOf, publishedVersion } from '../../../../grammar/quantities/contract-document.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const dataProtection = textOnly({
  ref: '§ 13 S. 1',
  title: { de: 'Datenschutz', en: 'Data protection' },
  de: 'Personenbezogene Daten werden nach den gesetzlichen Vorschriften verarbeitet.',
  en: 'Personal data are processed in line with the law.',
  where: {},
  textOnly: 'It repeats the law.',
  claims: ['kontent.agb.13a'],
})

const attachments = say(
  'die Datenschutzerklärung und die ergänzenden Bedingungen zur Auftragsverarbeitung mit ihrer Anlage',
  'the privacy policy and the additional terms on commissioned processing with their annex',
  {
    documents: ['privacy policy', 'avv', 'measures'],
  },
)
export const processingTerms = clause({
  ref: '§ 13 S. 2',
  title: { de: 'Datenschutzerklärung und Auftragsverarbeitung', en: 'Privacy policy and processing' },
  when: 'applicationAccepted',
  de: 'Ergänzend gelten {attachments}, in der Fassung, die bei der Annahme veröffentlicht ist, ohne gesonderte Unterschrift.',
  en: 'In addition apply {attachments}, in the version published on acceptance, without a signature of their own.',
  where: { attachments },
  given: { published: publishedVersion },
  provided: ({ by }) =>
    by === 'provider' || no('Angenommen hat nicht der Anbieter.', 'It is not the provider who accepted.'),
  then: (_, { attachments: { documents } }, { published }) =>
    documents.flatMap((document) => {
      const version = published(document)
      return version === undefined ? [] : holds(included, document, version)
    }),
  examples: {
    'what is published is attached': [
      { by: 'provider' },
      [holds(included, 'avv', '2018-05-18'), holds(included, 'measures', '2018-05-18')],
      { published: (document) => (document === 'privacy policy' ? undefined : '2018-05-18') },
    ],
    'a customer accepts nothing': [{ by: 'customer' }, [], { published: () => '2018-05-18' }],
  },
  claims: ['kontent.agb.13b'],
  reading: 'No signature is needed: Art. 28 (9) GDPR lets an electronic form be enough. See § 25.1.1.',
})

const german = say('die deutsche Fassung', 'the German version', { code: 'de' as const })
export const germanPrevails = asLongAs({
  ref: '§ 14.1 S. 1',
  title: { de: 'Maßgebliche Sprache', en: 'Decisive language' },
  decides: decisiveLanguage,
  de: 'Sind Informationen in mehreren Sprachen veröffentlicht, geht {language} vor.',
  en: 'Where information is published in several languages, {language} prevails.',
  where: { language: german },
  given: { languages: languagesOf },
  provided: ({ languages }, { language }) =>
    languages.includes(language.code) || no('Eine deutsche Fassung gibt es nicht.', 'There is no German version.'),
  then: (_, { language }) => language.code,
  examples: {
    'German beside English': [{ languages: ['de', 'en'] }, 'de'],
    'English alone': [{ languages: ['en'] }],
  },
  claims: ['kontent.agb.14.1a'],
})
export const contractLanguage = textOnly({
  ref: '§ 14.1 S. 2',
  title: { de: 'Vertragssprache', en: 'Language of the contract' },
  de: 'Vertragssprache ist Deutsch.',
  en: 'The language of the contract is German.',
  where: {},
  textOnly: 'Declarations in another language are read by people.',
  claims: ['kontent.agb.14.1b'],
})
export const thirdParties = textOnly({
  ref: '§ 14.2',
  title: { de: 'Einsatz Dritter', en: 'Use of others' },
  de: 'Zur Erfüllung kann der Anbieter Dritte einsetzen; für personenbezogene Daten gilt § 25.6.',
  en: 'The provider may engage others to perform; for personal data § 25.6 applies.',
  where: {},
  textOnly: 'It permits what the law permits; subprocessors have their own rules.',
  claims: ['kontent.agb.14.2'],
})
export const germanLaw = textOnly({
  ref: '§ 14.3 S. 1',
  title: { de: 'Deutsches Recht', en: 'German law' },
  de: 'Es gilt deutsches Recht ohne das UN-Kaufrecht.',
  en: 'German law applies, without the UN sales convention.',
  where: {},
  textOnly: 'The engine knows German and European law alone.',
  claims: ['kontent.agb.14.3a'],
})
export const consumerProtection = textOnly({
  ref: '§ 14.3 S. 2',
  title: { de: 'Zwingender Verbraucherschutz', en: 'Mandatory consumer protection' },
  de: 'Wer als Verbraucher handelt, also überwiegend weder für ein Gewerbe noch für einen selbständigen Beruf, behält den zwingenden Schutz des Staates, in dem er gewöhnlich lebt.',
  en: 'Who acts as a consumer, that is mostly neither for a trade nor for a self-employed profession, keeps the mandatory protection of the state in which he or she usually lives.',
  where: {},
  textOnly: 'Which foreign law that is a court finds.',
  claims: ['kontent.agb.14.3b'],
})
export const severability = textOnly({
  ref: '§ 14.4',
  title: { de: 'Unwirksame Klauseln', en: 'Void clauses' },
  de: 'Ist eine Klausel unwirksam, bleibt der Vertrag im Übrigen bestehen; an ihre Stelle tritt das Gesetz.',
  en: 'If a clause is void, the rest of the agreement stands; statute takes its place.',
  where: {},
  textOnly: 'The engine puts mandatory law before the terms by rank; the sentence says so.',
  claims: ['kontent.agb.14.4'],
  reading:
    'For the partner programme § 24.17 S. 4 is the special rule; everywhere else statute fills the gap (§ 306 (2) BGB).',
  mend: {
    de: '§ 14.4 setzt das Gesetz an die Stelle, § 24.17 eine Ersatzregelung, die in AGB nicht hält (§ 306 Abs. 2 BGB): überall das Gesetz nennen.',
    en: '§ 14.4 puts statute in the place, § 24.17 a substitute that does not hold in general terms (§ 306 (2) BGB): name statute everywhere.',
  },
})
export const venue = textOnly({
  ref: '§ 14.5 S. 1',
  title: { de: 'Gerichtsstand', en: 'Jurisdiction' },
  de: 'Gegenüber Kaufleuten und juristischen Personen des öffentlichen Rechts ist Duisburg ausschließlicher Gerichtsstand.',
  en: 'Towards merchants and legal entities under public law, Duisburg is the exclusive place of jurisdiction.',
  where: {},
  textOnly: 'Jurisdiction is a matter for courts.',
  claims: ['kontent.agb.14.5a'],
})
export const venueOfTheCustomer = textOnly({
  ref: '§ 14.5 S. 2',
  title: { de: 'Klage am Sitz des Kunden', en: "Suing at the customer's seat" },
  de: 'Der Anbieter kann auch am allgemeinen Gerichtsstand des Kunden klagen.',
  en: "The provider may also sue at the customer's general place of jurisdiction.",
  where: {},
  textOnly: 'Jurisdiction is a matter for courts.',
  claims: ['kontent.agb.14.5b'],
})
