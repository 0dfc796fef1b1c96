import { all, no } from '../answer.ts'
import { area, europeanUnion, onlyInTheEconomicArea } from '../area.ts'
import type { Day, Instant } from '../day.ts'
import type { Declaration, Fact } from '../fact.ts'
import { countsAs, incident, transferInstrument } from '../matters/processing.ts'
import { given, type Standing } from '../quantity.ts'
import { transferBases } from './subprocessing.ts'

/** Germany, the other states of the Union, and those of the Economic Area. */
export const safeStates = area(
  'in Deutschland, einem anderen Staat der EU oder des EWR',
  'in Germany, another state of the EU or of the EEA',
  [...europeanUnion, ...onlyInTheEconomicArea],
)

/** The company for which an instruction is given, and whether the customer has named it as a controller. */
export const companyInstructing = given<'none' | 'named' | 'not named', Declaration>(
  'Unternehmen, für das angewiesen wird',
  'company instructed for',
  'Art. 4 no. 7 GDPR',
  (standing, { company }) => {
    if (company === undefined) return 'none'
    const is = standing.last('companyEntitled', { company })
    const was = standing.last('companyNoLongerEntitled', { company })
    return is && (was === undefined || was.at < is.at) ? 'named' : 'not named'
  },
)
/** Whether an instruction was given by word of mouth for a reason that allows it. */
export const isJustifiedOrally = given<boolean, Declaration>(
  'Grund für eine mündliche Weisung',
  'reason for an oral instruction',
  'fact',
  (_, { kind, orallyJustified }) => kind === 'instructionReceived' && orallyJustified === true,
)
/** The confirmation in form that followed an oral instruction. */
export const confirmationAfterwards = given(
  'nachgeholte Bestätigung',
  'confirmation afterwards',
  'fact',
  (standing, instruction) => standing.first('instructionConfirmed', { instruction }),
)

/** A processing as it was planned; the subject is the processing. */
export const plannedProcessing = given('vorgesehene Verarbeitung', 'planned processing', 'fact', (standing, about) =>
  standing.last('processingPlanned', { processing: about }),
)

/** Where data are to go or to be kept, and on which bases. */
export interface AbroadOn {
  readonly country: string
  /** Names of bases whose own certificate or decision has not run out. */
  readonly bases: readonly string[]
  /** Those of them that the law has in force. */
  readonly inForce: readonly string[]
}
const basesFor = (standing: Standing, country: string, recipient: string): AbroadOn => {
  const bases = transferBases(standing, recipient)
  const inForce = bases.filter((basis) => standing.value(transferInstrument, basis) === 'in force')
  return { country, bases, inForce }
}
/** The subject is the recipient. */
export const transferAbroad = given(
  'Land und Grundlagen',
  'country and bases',
  'Art. 44-46 GDPR',
  (standing, recipient): AbroadOn | undefined => {
    const planned = standing.last('transferPlanned', { recipient })
    return planned && basesFor(standing, planned.country, recipient)
  },
)
/** The subject is the place as it was proposed; the basis is that of whoever is to store or reach the data there. */
export const placeAbroad = given(
  'Land und Grundlagen',
  'country and bases',
  'Art. 44-46 GDPR',
  (standing, place): AbroadOn | undefined => {
    const proposed = standing.last('placeProposed', { place })
    return proposed && basesFor(standing, proposed.country, proposed.recipient ?? '')
  },
)
/** What became of standard contractual clauses with a recipient. */
export const standardClauses = given(
  'Stand der Standardvertragsklauseln',
  'state of the standard clauses',
  'facts',
  (standing, recipient) => ({
    agreed: standing.first('standardClausesAgreed', { recipient }) !== undefined,
    shown: standing.first('standardClausesShown', { recipient }) !== undefined,
    joined: standing.first('standardClausesJoined', { recipient }) !== undefined,
  }),
)
/** Whether something is planned at all, and outside the safe states. */
export const isOutside = (abroadOn: AbroadOn | undefined) =>
  all(
    abroadOn !== undefined || no('Nichts dergleichen ist vorgesehen.', 'Nothing of that kind is proposed.'),
    abroadOn === undefined ||
      !safeStates.is.countries.includes(abroadOn.country) ||
      no('Der Ort liegt in einem sicheren Staat.', 'The place lies in a safe state.'),
  )

/** Who was engaged, as told last; the subject is the party. */
export const engaged = given('Einsatz', 'engagement', 'fact', (standing, party) =>
  standing.last('partyEngaged', { party }),
)
export const isTrained = given(
  'Schulung',
  'training',
  'Art. 39 (1) (b) GDPR',
  (standing, party): boolean => standing.first('trained', { party }) !== undefined,
)
export const isCommitted = given(
  'schriftliche Verpflichtung',
  'commitment in writing',
  'Art. 28 (3) (b) GDPR',
  (standing, party): boolean =>
    standing.first('confidentialityPromised', { person: party, inWriting: true }) !== undefined,
)
export const classification = given('Einordnung', 'classification', 'clauses on subprocessors', (standing, party) =>
  standing.value(countsAs, party),
)

/** All signs of an incident, from the first that anybody had; the subject is the incident. */
export const signsOf = given('Anzeichen', 'signs', 'fact', (standing, about): readonly Fact<'incidentSignsFound'>[] =>
  standing.all('incidentSignsFound', { incident: about }),
)
export const isSpecialIncident = given(
  'besonderes Vorkommnis',
  'special incident',
  'clause on incidents',
  (standing, about): boolean => standing.value(incident, about) === 'special',
)

/** The last day on which an entry in a log of accesses was written; the subject is `access log 2026-01-01`. */
export const accessLogged = given(
  'Tag des Zugriffs',
  'day of the access',
  'the question itself',
  (_, about): Day | undefined => /^access log (\d{4}-\d\d-\d\d)$/.exec(about)?.[1] as Day | undefined,
)
/** When a security update appeared; the subject is the patch. */
export const patch = given('Sicherheitsaktualisierung', 'security update', 'fact', (standing, about) =>
  standing.first('patchReleased', { patch: about }),
)
/** When the first of all who count learned of an incident. */
export const knownSince = given(
  'früheste Kenntnis',
  'earliest knowledge',
  '§ 166 (1) BGB',
  (standing, about): Instant | undefined => standing.first('incidentSignsFound', { incident: about })?.at,
)
/** Processing agreements on the same services that were made before. */
export const earlierAgreements = given(
  'frühere Vereinbarungen',
  'earlier agreements',
  'fact',
  (standing): readonly Fact<'earlierAgreementFound'>[] => standing.all('earlierAgreementFound', { sameServices: true }),
)
/** An amendment as the customer accepted it; the subject is the amendment. */
export const agreedAmendment = given('angenommene Änderung', 'amendment accepted', 'fact', (standing, amendment) =>
  standing.first('amendmentAgreed', { amendment, by: 'customer' }),
)
/** A question somebody asked the provider; the subject is the inquiry. */
export const inquiryReceived = given('Anfrage', 'inquiry', 'fact', (standing, inquiry) =>
  standing.first('inquiryReceived', { inquiry }),
)
