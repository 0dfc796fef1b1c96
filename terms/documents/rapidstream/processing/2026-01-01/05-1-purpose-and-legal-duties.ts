import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayDisclose } from '../../../../grammar/matters/places.ts'
import { mayRunJob } from '../../../../grammar/matters/supervision.ts'
import { announcement, isOnInstruction, legalDuty } from '../../../../grammar/quantities/handling.ts'
import { secrecyInForce } from '../../../../grammar/quantities/seizure.ts'
import { jobStarted } from '../../../../grammar/quantities/supervision.ts'
import { after } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const withinAgreementAndInstructions = asLongAs({
  ref: '§ 5.1 S. 1',
  title: { de: 'Verarbeitung nach Vertrag und Weisung', en: 'Processing as agreed and instructed' },
  decides: mayRunJob,
  exceptionTo: ['§ 4.1 S. 3'],
  de: 'Der Anbieter verarbeitet personenbezogene Daten nur im Rahmen der getroffenen Vereinbarungen, also für {agreed}, und der Weisungen des Kunden.',
  en: 'The provider processes personal data only within the agreements made, that is for {agreed}, and the instructions of the customer.',
  where: { agreed: oneOf('den Dienst des Hauptvertrags', 'the service of the main contract', 'ad-insertion') },
  given: { job: jobStarted, isOnInstruction },
  provided: ({ job, isOnInstruction: instructed }, { agreed }) =>
    agreed.has(job?.purpose) ||
    (job !== undefined && instructed) ||
    no('Weder vereinbart noch angewiesen.', 'Neither agreed nor instructed.'),
  then: () => 'permitted',
  examples: {
    'for the service': [{ job: { purpose: 'ad-insertion' }, isOnInstruction: false }, 'permitted'],
    'on an instruction that may be carried out': [{ job: { job: 'job 1' }, isOnInstruction: true }, 'permitted'],
    'for something else': [{ job: { purpose: 'own purposes' }, isOnInstruction: false }],
    'nothing was started': [{ job: undefined, isOnInstruction: false }],
  },
  claims: ['rapidstream.avv.5.1a'],
})

const byUnionOrMemberState = (demanded: { readonly law?: string } | undefined) =>
  all(
    demanded !== undefined || no('Es ist keine gesetzliche Pflicht bekannt.', 'No legal duty is known.'),
    demanded?.law !== 'third state' ||
      no('Das Recht eines Drittstaats verpflichtet nicht.', 'The law of a third state does not oblige.'),
  )
const noticeOf = 'announceProcessing:'

export const noticeOfLegalDuty = asLongAs({
  ref: '§ 5.1 S. 2',
  title: { de: 'Nachricht von einer gesetzlichen Pflicht', en: 'Notice of a legal duty' },
  decides: duty,
  ofEvery: [noticeOf],
  de: 'Verpflichtet das Recht der Union oder eines Mitgliedstaats den Anbieter zu einer anderen Verarbeitung, etwa bei Ermittlungen, teilt er dies dem Kunden vorher mit.',
  en: 'If the law of the Union or of a member state obliges the provider to process otherwise, for example in an investigation, it tells the customer beforehand.',
  where: {},
  given: { demanded: after(noticeOf, legalDuty), announced: after(noticeOf, announcement) },
  provided: ({ demanded, announced }) =>
    all(
      byUnionOrMemberState(demanded),
      announced === undefined || no('Der Kunde weiß davon.', 'The customer was told.'),
    ),
  then: () => 'owed',
  examples: {
    'an order under the law of a member state': [{ demanded: { law: 'member state' }, announced: undefined }, 'owed'],
    'until the customer was told': [{ demanded: { law: 'Union' }, announced: {} }],
    'an order of a third state opens nothing': [{ demanded: { law: 'third state' }, announced: undefined }],
    'no order at all': [{ demanded: undefined, announced: undefined }],
  },
  claims: ['rapidstream.avv.5.1b'],
})

export const disclosureAfterNotice = asLongAs({
  ref: '§ 5.1 S. 3',
  title: { de: 'Keine Verarbeitung vor der Nachricht', en: 'No processing before the notice' },
  decides: mayDisclose,
  de: 'Die gesetzlich verlangte Verarbeitung beginnt erst nach dieser Nachricht; was ein Drittstaat verlangt, unterbleibt.',
  en: 'The processing that the law demands begins only after that notice; what a third state demands is not done.',
  where: {},
  given: { demanded: legalDuty, announced: announcement },
  provided: ({ demanded }) =>
    demanded !== undefined || no('Es ist keine gesetzliche Pflicht bekannt.', 'No legal duty is known.'),
  then: ({ demanded, announced }) =>
    byUnionOrMemberState(demanded) === true && announced !== undefined ? 'permitted' : 'barred',
  examples: {
    'before the notice': [{ demanded: { law: 'member state' }, announced: undefined }, 'barred'],
    'after it': [{ demanded: { law: 'member state' }, announced: {} }, 'permitted'],
    'never for a third state': [{ demanded: { law: 'third state' }, announced: {} }, 'barred'],
    'nobody demands anything': [{ demanded: undefined, announced: undefined }],
  },
  claims: ['rapidstream.avv.5.1b'],
  reading: 'Orders under the law of a third state are not covered (Art. 48 GDPR).',
})

const isForbidden = (secrecy: object | undefined) =>
  secrecy !== undefined || no('Kein Gesetz verbietet die Nachricht.', 'No law forbids the notice.')

export const noticeForbidden = asLongAs({
  ref: '§ 5.1 S. 4',
  title: { de: 'Verbotene Nachricht', en: 'Notice forbidden' },
  decides: duty,
  ofEvery: [noticeOf],
  exceptionTo: ['§ 5.1 S. 2'],
  de: 'Die Nachricht unterbleibt, solange das betreffende Recht sie wegen eines wichtigen öffentlichen Interesses verbietet.',
  en: 'The notice is withheld as long as that law forbids it for an important public interest.',
  where: {},
  given: { secrecy: after(noticeOf, secrecyInForce) },
  provided: ({ secrecy }) => isForbidden(secrecy),
  then: () => 'silenced',
  examples: {
    'as long as it is forbidden': [{ secrecy: {} }, 'silenced'],
    'once nothing forbids it': [{ secrecy: undefined }],
  },
  claims: ['rapidstream.avv.5.1c'],
  reading: 'The text is silent on a later notice: when the prohibition falls, the notice is due.',
})

export const disclosureWithoutNotice = asLongAs({
  ref: '§ 5.1 S. 5',
  title: { de: 'Verarbeitung ohne Nachricht', en: 'Processing without notice' },
  decides: mayDisclose,
  exceptionTo: ['§ 5.1 S. 3'],
  de: 'So lange darf die gesetzlich verlangte Verarbeitung ohne Nachricht beginnen.',
  en: 'For so long the processing that the law demands may begin without notice.',
  where: {},
  given: { demanded: legalDuty, secrecy: secrecyInForce },
  provided: ({ demanded, secrecy }) => all(byUnionOrMemberState(demanded), isForbidden(secrecy)),
  then: () => 'permitted',
  examples: {
    'the law forbids the notice': [{ demanded: { law: 'member state' }, secrecy: {} }, 'permitted'],
    'it does not': [{ demanded: { law: 'member state' }, secrecy: undefined }],
    'the law of a third state': [{ demanded: { law: 'third state' }, secrecy: {} }],
  },
  claims: ['rapidstream.avv.5.1c'],
})

export const noOwnPurposes = asLongAs({
  ref: '§ 5.2',
  title: { de: 'Keine eigenen Zwecke', en: 'No purposes of its own' },
  decides: mayRunJob,
  exceptionTo: ['§ 5.1 S. 1'],
  de: 'Zu anderen Zwecken, insbesondere {own}, verwendet der Anbieter die überlassenen Daten nicht; auch eine Weisung erlaubt das nicht.',
  en: 'For other purposes, in particular {own}, the provider does not use the data handed over; no instruction permits that either.',
  where: { own: oneOf('zu eigenen', 'its own', 'own purposes') },
  given: { job: jobStarted },
  provided: ({ job }, { own }) => own.has(job?.purpose) || no('Kein eigener Zweck.', 'Not a purpose of its own.'),
  then: () => 'barred',
  examples: {
    'statistics of its own': [{ job: { purpose: 'own purposes' } }, 'barred'],
    'the service': [{ job: { purpose: 'ad-insertion' } }],
  },
  claims: ['rapidstream.avv.5.2'],
  reading:
    'Master, contract and payment data of the customer relationship are processed by the provider as a controller of its own for billing (annex 1 no. 2); the sentence binds everything else.',
  mend: {
    de: 'Daten der Kundenbeziehung (Anlage 1 Nr. 2) ausdrücklich von der Auftragsverarbeitung ausnehmen.',
    en: 'Take the data of the customer relationship (annex 1 no. 2) expressly out of the commissioned processing.',
  },
})
