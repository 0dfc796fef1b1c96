import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { weightOfEvidence } from '../../../../grammar/matters/conduct.ts'
import { mayBlock, maySuspend, mayTerminate } from '../../../../grammar/matters/rights.ts'
import { must } from '../../../../grammar/outcome.ts'
import {
  casesAbout,
  evidenceFrom,
  type MisuseCase,
  openCases,
  opinionsOn,
} from '../../../../grammar/quantities/misuse.ts'
import { given } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'
import { keyDuties } from '../../key-duties.ts'

/** For examples: a report about a website. */
const report: MisuseCase = {
  case: 'case 1',
  duty: 'AGB § 4.4',
  content: 'website W',
  in: 'website',
  evidence: 'possible violation',
  culpable: false,
}
const noSuchCase = (cases: readonly MisuseCase[], is: (each: MisuseCase) => boolean) =>
  cases.some(is) || no('Keine solche Meldung liegt vor.', 'There is no such report.')
const confirmed = evidenceFrom('confirmed', 'nachweislich', 'demonstrably')

export const unlawfulContent = asLongAs({
  ref: '§ 5.1 S. 1',
  title: { de: 'Sperre möglicherweise rechtswidriger Inhalte', en: 'Blocking content that may be unlawful' },
  decides: mayBlock,
  de: 'Inhalte {places}, die {evidence} gegen Recht verstoßen, darf der Anbieter sperren.',
  en: 'Content {places} that {evidence} breaches the law may be blocked by the provider.',
  where: {
    places: oneOf('von Weiterleitungen oder Websites', 'of redirects or websites', 'redirect', 'website'),
    evidence: evidenceFrom('possible violation', 'möglicherweise', 'possibly'),
  },
  given: { cases: casesAbout },
  provided: ({ cases }, { places, evidence }) =>
    noSuchCase(cases, (each) => places.has(each.in) && evidence.isMetBy(each)),
  then: () => 'permitted',
  examples: {
    'a website that may be unlawful': [{ cases: [report] }, 'permitted'],
    'a mere allegation is too little': [{ cases: [{ ...report, evidence: 'mere allegation' }] }],
    'a mailbox is neither': [{ cases: [{ ...report, in: 'mailbox' }] }],
    'nothing reported, nothing blocked': [{ cases: [] }],
  },
  claims: ['kontent.agb.5.1a'],
})

export const exclusion = asLongAs({
  ref: '§ 5.1 S. 2',
  title: { de: 'Ausschluss bei Verletzung wichtiger Pflichten', en: 'Exclusion on breach of key duties' },
  decides: maySuspend,
  of: ['services'],
  exceptionTo: ['§ 5.2 S. 1', '§ 5.3 S. 1'],
  de: 'Wer {evidence} Pflichten aus {duties} verletzt, kann mit sofortiger Wirkung von der weiteren Nutzung ausgeschlossen werden.',
  en: 'Who {evidence} breaches duties under {duties} may be excluded from further use with immediate effect.',
  where: { evidence: confirmed, duties: keyDuties },
  given: { cases: openCases },
  provided: ({ cases }, { evidence, duties }) =>
    noSuchCase(cases, (each) => duties.has(each.duty) && evidence.isMetBy(each)),
  then: () => 'permitted',
  examples: {
    'malware was found': [{ cases: [{ ...report, duty: 'AGB § 4.6', evidence: 'confirmed' }] }, 'permitted'],
    'a heavy load is none of these': [{ cases: [{ ...report, duty: 'AGB § 4.5', evidence: 'confirmed' }] }],
    'a suspicion of malware is too little': [
      { cases: [{ ...report, duty: 'AGB § 4.6', evidence: 'urgent suspicion' }] },
    ],
  },
  claims: ['kontent.agb.5.1b'],
})

export const urgentSuspicion = asLongAs({
  ref: '§ 5.1 S. 3',
  title: { de: 'Dringender Verdacht genügt', en: 'Urgent suspicion is enough' },
  decides: maySuspend,
  of: ['services'],
  exceptionTo: ['§ 5.2 S. 1', '§ 5.3 S. 1'],
  de: 'In Fällen von {duty} genügt für die Sperre {evidence}.',
  en: 'In cases of {duty}, {evidence} is enough for a block.',
  where: {
    duty: oneOf('§ 4.4', '§ 4.4', 'AGB § 4.4'),
    evidence: evidenceFrom('urgent suspicion', 'ein dringender Verdacht', 'an urgent suspicion'),
  },
  given: { cases: openCases },
  provided: ({ cases }, { duty, evidence }) =>
    noSuchCase(cases, (each) => duty.has(each.duty) && evidence.isMetBy(each)),
  then: () => 'permitted',
  examples: {
    'unlawful content, urgently suspected': [{ cases: [{ ...report, evidence: 'urgent suspicion' }] }, 'permitted'],
    'a mere allegation': [{ cases: [{ ...report, evidence: 'mere allegation' }] }],
    'malware, urgently suspected': [{ cases: [{ ...report, duty: 'AGB § 4.6', evidence: 'urgent suspicion' }] }],
  },
  claims: ['kontent.agb.5.1c'],
})

export const opinions = asLongAs({
  ref: '§ 5.1 S. 4',
  title: { de: 'Votum einer Selbstkontrolle oder eines Anwalts', en: 'Vote of a self-regulation body or a lawyer' },
  decides: weightOfEvidence,
  de: 'Das Votum {bodies} steht dem dringenden Verdacht gleich.',
  en: 'The vote {bodies} equals an urgent suspicion.',
  where: {
    bodies: oneOf(
      'einer anerkannten Einrichtung der freiwilligen Selbstkontrolle oder eines Rechtsanwalts',
      'of a recognised body of voluntary self-regulation or of a lawyer',
      'self-regulation body',
      'lawyer',
    ),
  },
  given: { votes: opinionsOn },
  provided: ({ votes }, { bodies }) =>
    votes.some((by) => bodies.has(by)) || no('Ein solches Votum liegt nicht vor.', 'There is no such vote.'),
  then: () => 'urgent suspicion',
  examples: {
    'a lawyer': [{ votes: ['lawyer'] }, 'urgent suspicion'],
    'a body of self-regulation': [{ votes: ['self-regulation body'] }, 'urgent suspicion'],
    'anybody else': [{ votes: ['somebody else'] }],
  },
  claims: ['kontent.agb.5.1d'],
  reading: 'Whose lawyer is not said: any admitted one, whose written opinion gives its reasons.',
})

export const rightsOfOthers = asLongAs({
  ref: '§ 5.1 S. 5',
  title: { de: 'Mitteilung von Betroffenen', en: 'Notice by those affected' },
  decides: mayBlock,
  de: 'In Fällen von {duty} genügt, dass {informants} den Anbieter informiert.',
  en: 'In cases of {duty} it is enough that {informants} informs the provider.',
  where: {
    duty: oneOf('§ 4.3', '§ 4.3', 'AGB § 4.3'),
    informants: oneOf(
      'eine betroffene Person oder wer Rechte innehat',
      'a person affected or whoever holds the right',
      'affected person',
      'right holder',
    ),
  },
  given: { cases: casesAbout },
  provided: ({ cases }, { duty, informants }) =>
    noSuchCase(cases, (each) => duty.has(each.duty) && informants.has(each.informant)),
  then: () => 'permitted',
  examples: {
    'the owner of a trade mark writes': [
      {
        cases: [{ ...report, duty: 'AGB § 4.3', in: 'domain', evidence: 'mere allegation', informant: 'right holder' }],
      },
      'permitted',
    ],
    'an anonymous hint': [
      { cases: [{ ...report, duty: 'AGB § 4.3', in: 'domain', evidence: 'mere allegation', informant: 'anonymous' }] },
    ],
    'unlawful content is another case': [{ cases: [{ ...report, in: 'domain', informant: 'right holder' }] }],
  },
  claims: ['kontent.agb.5.1e'],
  reading:
    'For measures about the domain itself § 15.5 is the more special rule and asks for documents; this stays beside it.',
})

const causeToTerminate = given('wichtiger Grund', 'good cause', 'clause on causes', (standing) =>
  standing.value(mayTerminate, 'cause'),
)
export const suspensionForCause = asLongAs({
  ref: '§ 5.2 S. 1',
  title: { de: 'Sperre statt Kündigung', en: 'Suspension instead of termination' },
  decides: maySuspend,
  of: ['services'],
  de: 'Hat der Kunde Anlass zu einer Kündigung aus wichtigem Grund gegeben, darf der Anbieter sich stets auch dafür entscheiden zu sperren.',
  en: 'If the customer gave reason for a termination for cause, the provider may always decide to suspend instead.',
  where: {},
  given: { cause: causeToTerminate },
  provided: ({ cause }) => cause === 'permitted' || no('Kein wichtiger Grund liegt vor.', 'There is no good cause.'),
  then: () => 'ask a person',
  examples: { 'there is cause': [{ cause: 'permitted' }, 'ask a person'], 'there is none': [{ cause: undefined }] },
  claims: ['kontent.agb.5.2a'],
  reading:
    'The block is offered to a person as an alternative to the termination; it is never carried out by itself, unlike those of §§ 5.1 and 5.3.',
})

export const counterEvidence = clause({
  ref: '§ 5.2 S. 2',
  title: { de: 'Gegenbeweis', en: 'Counter-evidence' },
  when: 'counterEvidenceReceived',
  de: 'Der Kunde kann jederzeit das Gegenteil beweisen; der Anbieter prüft es und gibt frei, was widerlegt ist.',
  en: 'The customer may prove the contrary at any time; the provider examines it and reopens what is refuted.',
  where: {},
  then: ({ case: reported, at }) => must('provider', 'reviewSuspension', reported, { by: at }),
  examples: {
    'it is examined at once': [{ case: 'case 1', at: 0 }, must('provider', 'reviewSuspension', 'case 1', { by: 0 })],
  },
  claims: ['kontent.agb.5.2b'],
})
