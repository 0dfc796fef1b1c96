import { textOnly } from '../../../../grammar/statement.ts'

export const provider = textOnly({
  ref: 'Parteien (Anbieter)',
  title: { de: 'Der Anbieter', en: 'The provider' },
  de: 'Auftragsverarbeiter ist die konzentrik GmbH, Joachim-Mähl-Straße 7, 22459 Hamburg, Anbieter von RapidStream, vertreten durch ihren Geschäftsführer.',
  en: 'The processor is konzentrik GmbH, Joachim-Mähl-Straße 7, 22459 Hamburg, provider of RapidStream, represented by its managing director.',
  where: {},
  textOnly: 'It names a party; whoever acts for it is known by the powers that are told.',
  claims: ['rapidstream.avv.parties.b'],
})

export const theAnnexes = textOnly({
  ref: 'Anlagen',
  title: { de: 'Die drei Anlagen', en: 'The three annexes' },
  de: 'Zu diesem Vertrag gehören Anlage 1 (Datenarten und betroffene Personen), Anlage 2 (Unterauftragsverarbeiter) und Anlage 3 (technische und organisatorische Maßnahmen).',
  en: 'Annex 1 (kinds of data and data subjects), annex 2 (subprocessors) and annex 3 (technical and organisational measures) are parts of this agreement.',
  where: {},
  textOnly: 'The annexes are documents of their own and are carried out there.',
  claims: ['rapidstream.avv.annexes'],
  reading:
    'The source lists annex 1 as data in special need of protection; its own heading and § 6.1, which shuts out special categories, say otherwise.',
  mend: {
    de: 'Anlage 1 im Verzeichnis der Anlagen so nennen, wie sie überschrieben ist.',
    en: 'Name annex 1 in the list of annexes as its own heading does.',
  },
})
