import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayExecute } from '../../../../grammar/matters/rights.ts'
import { legalDuty } from '../../../../grammar/quantities/handling.ts'
import { instructionReceived } from '../../../../grammar/quantities/instruction.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const parties = textOnly({
  ref: 'Parteien',
  title: { de: 'Parteien und Grundlage', en: 'Parties and basis' },
  de: 'Auftragsverarbeitungsvertrag zwischen dem Kunden als Verantwortlichem und dem Anbieter als Auftragsverarbeiter nach Art. 28 DSGVO.',
  en: 'Processing agreement between the customer as controller and the provider as processor under Art. 28 GDPR.',
  where: {},
  textOnly: 'It names parties and statute; what follows stands in the numbers.',
  claims: ['dc.avv.0.1'],
  mend: {
    de: 'Die Vorlage nennt auch § 62 BDSG, der die Verarbeitung für Strafverfolgungsbehörden betrifft und hier nicht passt.',
    en: 'The source names § 62 BDSG, too, which is about processing for law enforcement and does not fit.',
  },
})
export const scope = textOnly({
  ref: 'Nr. 1 Abs. 1',
  title: { de: 'Anwendungsbereich', en: 'Scope' },
  de: 'Dieser Vertrag gilt für alle Tätigkeiten, bei denen Beschäftigte des Auftragsverarbeiters oder seiner Unterauftragsverarbeiter mit personenbezogenen Daten des Verantwortlichen in Berührung kommen können.',
  en: 'This agreement holds for all activities in which staff of the processor or of its subprocessors may come into contact with personal data of the controller.',
  where: {},
  textOnly: 'It says for what the agreement holds; nothing follows from it by itself.',
  claims: ['dc.avv.1.1'],
})
export const meaningOfProcessing = textOnly({
  ref: 'Nr. 1 Abs. 2',
  title: { de: 'Verarbeitung', en: 'Processing' },
  de: 'Verarbeitung hat die Bedeutung des Art. 4 Nr. 2 DSGVO.',
  en: 'Processing has the meaning of Art. 4 no. 2 GDPR.',
  where: {},
  textOnly: 'A definition: other sentences use the word.',
  claims: ['dc.avv.1.2'],
})

export const onlyOnInstruction = asLongAs({
  ref: 'Nr. 2 S. 1',
  title: { de: 'Verarbeitung nur auf Weisung', en: 'Processing on instruction only' },
  decides: mayExecute,
  de: 'Der Anbieter verarbeitet personenbezogene Daten des Kunden allein in dessen Auftrag und auf dessen Weisung.',
  en: 'The provider processes personal data of the customer only on its behalf and on its instruction.',
  where: {},
  given: { instruction: instructionReceived },
  then: ({ instruction }) => (instruction === undefined ? 'barred' : 'permitted'),
  examples: {
    'a valid instruction was received': [{ instruction: { instruction: 'I' } }, 'permitted'],
    'none, or none that is valid': [{ instruction: undefined }, 'barred'],
  },
  claims: ['dc.avv.2.1a'],
  reading: 'Ziff. 8 of the terms, on improving the services and on investigations, yields to this (Nr. 17.3).',
})
export const detailsInAnnex = undertaking({
  ref: 'Nr. 2 S. 2',
  title: { de: 'Einzelheiten in Anlage 1', en: 'Details in Annex 1' },
  de: 'Gegenstand, Art und Zweck, Arten der Daten und Kategorien betroffener Personen halten die Parteien in Anlage 1 fest und schreiben sie fort.',
  en: 'The parties record subject, nature and purpose, types of data and categories of data subjects in Annex 1 and keep it current.',
  where: {},
  undertaking: { who: 'both', duty: 'keepAnnex' },
  claims: ['dc.avv.2.1b'],
})
export const controllerAlone = textOnly({
  ref: 'Nr. 3.1 S. 1',
  title: { de: 'Verantwortlicher', en: 'Controller' },
  de: 'Der Kunde ist Verantwortlicher (Art. 4 Nr. 7 DSGVO) und für die Verarbeitung in seinem Auftrag allein verantwortlich.',
  en: 'The customer is the controller (Art. 4 no. 7 GDPR) and alone responsible for processing on its behalf.',
  where: {},
  textOnly: 'Who is responsible decides a dispute, no step of the agreement.',
  claims: ['dc.avv.3.1a'],
})
export const unlessTheLawObliges = asLongAs({
  ref: 'Nr. 3.1 S. 2',
  title: { de: 'Ausnahme: gesetzliche Pflicht', en: 'Exception: duty of the law' },
  decides: mayExecute,
  exceptionTo: ['Nr. 2 S. 1'],
  de: 'Ohne Weisung handelt der Anbieter nur, wenn ihn das Recht der Union oder der Mitgliedstaaten zu anderer Verarbeitung verpflichtet; er hält das fest.',
  en: 'Without an instruction the provider acts only if the law of the Union or of member states obliges it to process otherwise; it records that.',
  where: {},
  given: { duty: legalDuty, instruction: instructionReceived },
  provided: ({ duty, instruction }) =>
    all(
      instruction === undefined || no('Es liegt eine Weisung vor.', 'There is an instruction.'),
      (duty !== undefined && duty.law !== 'third state') ||
        no('Kein Gesetz verpflichtet dazu.', 'No law obliges to it.'),
    ),
  then: () => 'permitted',
  examples: {
    'an order of a court in Germany': [{ duty: { law: 'member state' }, instruction: undefined }, 'permitted'],
    'the law of another state is not enough': [{ duty: { law: 'third state' }, instruction: undefined }],
    'no law': [{ duty: undefined, instruction: undefined }],
    'an instruction needs no exception': [{ duty: { law: 'Union' }, instruction: { instruction: 'I' } }],
  },
  claims: ['dc.avv.3.1b'],
  reading: 'Art. 28 (3) (a) GDPR also wants the controller told of the duty beforehand; the source does not repeat it.',
})
export const rightsOfDataSubjects = textOnly({
  ref: 'Nr. 3.2 S. 1',
  title: { de: 'Rechte betroffener Personen', en: 'Rights of data subjects' },
  de: 'Für die Rechte betroffener Personen ist der Kunde als Verantwortlicher zuständig.',
  en: 'As controller the customer is responsible for the rights of data subjects.',
  where: {},
  textOnly: 'Who is responsible decides a dispute; what the provider does stands in Nr. 7 and Nr. 11.',
  claims: ['dc.avv.3.2a'],
})
