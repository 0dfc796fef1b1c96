import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { approval } from '../../../../grammar/matters/changes.ts'
import { mayPassData } from '../../../../grammar/matters/subprocessing.ts'
import { concluded } from '../../../../grammar/quantities/application.ts'
import { changeNotified } from '../../../../grammar/quantities/change.ts'
import { contractInForm, staffDuties } from '../../../../grammar/quantities/subprocessing.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { onRequest } from './on-request.ts'

export const sameTerms = undertaking({
  ref: '§ 12.6 S. 1',
  title: { de: 'Gleiche Pflichten für Unterauftragsverarbeiter', en: 'Same terms for subprocessors' },
  de: 'Der Anbieter stellt vertraglich sicher, dass die mit dem Kunden vereinbarten Regelungen auch gegenüber Unterauftragsverarbeitern gelten.',
  en: 'By contract the provider makes sure that what is agreed with the customer applies to subprocessors too.',
  where: {},
  undertaking: { who: 'provider', duty: 'passRulesDown' },
  claims: ['rapidstream.avv.12.6a'],
})

export const responsibilitiesAreDelimited = undertaking({
  ref: '§ 12.6 S. 2',
  title: { de: 'Abgrenzung der Verantwortung', en: 'Responsibilities are delimited' },
  de: 'Der Vertrag ist so konkret, dass die Verantwortung des Anbieters und die des Unterauftragsverarbeiters klar voneinander abgegrenzt sind.',
  en: 'The contract is so concrete that the responsibilities of the provider and of the subprocessor are clearly delimited.',
  where: {},
  undertaking: { who: 'provider', duty: 'delimitResponsibilities' },
  claims: ['rapidstream.avv.12.6b'],
})

export const delimitedAmongSeveral = undertaking({
  ref: '§ 12.6 S. 3',
  title: { de: 'Mehrere Unterauftragsverarbeiter', en: 'Several subprocessors' },
  de: 'Setzt er mehrere ein, gilt das auch für deren Verantwortung untereinander.',
  en: 'If it uses several of them, the same goes for their responsibilities among each other.',
  where: {},
  undertaking: { who: 'provider', duty: 'delimitResponsibilities' },
  claims: ['rapidstream.avv.12.6c'],
})

export const inspectionOfSubprocessors = undertaking({
  ref: '§ 12.6 S. 4',
  title: { de: 'Kontrolle bei Unterauftragsverarbeitern', en: 'Inspection of subprocessors' },
  de: 'Bei Bedarf kann der Kunde, auch durch beauftragte Dritte und vor Ort, Unterauftragsverarbeiter in angemessener Weise überprüfen.',
  en: 'In case of need the customer can check and inspect subprocessors appropriately, also on site and through third parties it commissions.',
  where: {},
  undertaking: { who: 'customer', duty: 'inspectSubprocessor' },
  claims: ['rapidstream.avv.12.6d'],
  reading: 'Pay under § 15.2 concerns audits under § 9 only.',
})

export const contractInWriting = asLongAs({
  ref: '§ 12.7 S. 1',
  title: { de: 'Form des Vertrags', en: 'Form of the contract' },
  decides: mayPassData,
  de: 'Der Vertrag mit dem Unterauftragsverarbeiter wird schriftlich oder in einem elektronischen Format geschlossen; ohne ihn erhält er keine Daten.',
  en: 'The contract with the subprocessor is concluded in writing or in an electronic format; without it the subprocessor receives no data.',
  where: {},
  given: { contract: contractInForm },
  provided: ({ contract }) => contract === undefined || no('Der Vertrag liegt vor.', 'The contract is there.'),
  then: () => 'barred',
  examples: {
    'nothing but an oral arrangement': [{ contract: undefined }, 'barred'],
    'accepted online and stored': [{ contract: { form: 'electronic' } }],
  },
  claims: ['rapidstream.avv.12.7a'],
})

export const staffDutiesFirst = asLongAs({
  ref: '§ 12.7 S. 2',
  title: { de: 'Pflichten der Beschäftigten zuerst', en: 'Duties of staff first' },
  decides: mayPassData,
  de: 'Daten werden erst weitergegeben, wenn der Unterauftragsverarbeiter die Pflichten aus Art. 29 und 32 Abs. 4 DSGVO gegenüber seinen Beschäftigten erfüllt hat.',
  en: 'Data are passed on only once the subprocessor has met the duties of Art. 29 and 32 (4) GDPR towards its staff.',
  where: {},
  given: { duties: staffDuties },
  provided: ({ duties }) => duties === undefined || no('Die Pflichten sind erfüllt.', 'The duties are met.'),
  then: () => 'barred',
  examples: {
    'nothing is confirmed': [{ duties: undefined }, 'barred'],
    'it is confirmed': [{ duties: {} }],
  },
  claims: ['rapidstream.avv.12.7b'],
  reading: 'A recorded confirmation is taken as the evidence.',
})

export const subprocessorsAreChecked = undertaking({
  ref: '§ 12.8',
  title: { de: 'Kontrolle durch den Anbieter', en: 'Checks by the provider' },
  de: 'Der Anbieter überprüft, ob Unterauftragsverarbeiter ihre Pflichten einhalten.',
  en: 'The provider checks that subprocessors meet their duties.',
  where: {},
  undertaking: { who: 'provider', duty: 'checkSubprocessors' },
  claims: ['rapidstream.avv.12.8'],
  reading: 'No interval is stated; it is done with the review of annex 3 no. 8.',
})

export const resultsAreRecorded = onRequest({
  ref: '§ 12.9 S. 1',
  title: { de: 'Ergebnis der Kontrollen', en: 'Results of the checks' },
  de: 'Das Ergebnis dokumentiert er und macht es dem Kunden auf Verlangen zugänglich.',
  en: 'It documents the result and makes it accessible to the customer on demand.',
  papers: 'checks of subprocessors',
  claims: ['rapidstream.avv.12.9a'],
})

export const providerAnswers = textOnly({
  ref: '§ 12.9 S. 2',
  title: { de: 'Haftung für Unterauftragsverarbeiter', en: 'Liability for subprocessors' },
  de: 'Der Anbieter haftet dem Kunden dafür, dass Unterauftragsverarbeiter die ihnen auferlegten Datenschutzpflichten einhalten.',
  en: 'The provider is liable to the customer for the compliance of subprocessors with the data protection duties passed on to them.',
  where: {},
  textOnly: 'Liability is decided case by case (Art. 28 (4) sentence 3 GDPR).',
  claims: ['rapidstream.avv.12.9b'],
})

export const currentSubprocessors = textOnly({
  ref: '§ 12.10 S. 1',
  title: { de: 'Derzeitige Unterauftragsverarbeiter', en: 'Current subprocessors' },
  de: 'Derzeit sind die in Anlage 2 mit Namen, Anschrift und Auftragsinhalt genannten Unterauftragsverarbeiter in dem dort genannten Umfang tätig.',
  en: 'At present the subprocessors named in annex 2 with name, address and task work to the extent stated there.',
  where: {},
  textOnly: 'It refers to annex 2, whose entries are carried out there.',
  claims: ['rapidstream.avv.12.10a'],
  reading: 'The source cites annex 3, which holds the measures; the list is annex 2.',
  mend: { de: 'Verweis auf Anlage 3 durch Anlage 2 ersetzen.', en: 'Replace the reference to annex 3 by annex 2.' },
})

export const consentToTheListed = asLongAs({
  ref: '§ 12.10 S. 2',
  title: { de: 'Zustimmung zu den genannten', en: 'Consent to those listed' },
  decides: approval,
  of: ['azure', 'mongodb', 'clerk', 'cloudamqp', 'redis', 'sentry', 'stripe', 'wasabi'],
  de: 'Mit Abschluss dieses Vertrags stimmt der Kunde ihrem Einsatz im genannten Umfang zu.',
  en: 'By concluding this agreement the customer consents to their use to the extent stated.',
  where: {},
  given: { concluded, change: changeNotified },
  provided: ({ concluded: on, change }) =>
    all(
      on !== undefined || no('Der Vertrag ist nicht geschlossen.', 'The agreement is not concluded.'),
      change === undefined || no('Eine Änderung ist mitgeteilt (§ 12.4).', 'A change was told (§ 12.4).'),
    ),
  then: () => 'approved',
  examples: {
    'from the conclusion on': [{ concluded: '2027-03-01', change: undefined }, 'approved'],
    'not before': [{ concluded: undefined, change: undefined }],
    'a change that was told under its name is judged by § 12.4': [{ concluded: '2027-03-01', change: {} }],
  },
  claims: ['rapidstream.avv.12.10b'],
  reading:
    'It counts as the prior consent of §§ 4.4 and 12.5 for the listed vendors too, as seats and transfer contracts are disclosed, and is limited to the stated activity.',
})
