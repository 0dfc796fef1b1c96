import type { Day } from '../day.ts'
import { conclusion } from '../matters/agreement.ts'
import { entitlement } from '../matters/provision.ts'
import { given } from '../quantity.ts'

// --- instructions ------------------------------------------------------------------------------------------------------

/** The instruction as it came last; the subject is the instruction. */
export const lastInstruction = given('Weisung', 'instruction', 'fact', (standing, instruction) =>
  standing.last('instructionReceived', { instruction }),
)
/** A job that was started; the subject is the job. */
export const jobStarted = given('angestoßene Verarbeitung', 'job started', 'fact', (standing, job) =>
  standing.last('jobPlanned', { job }),
)

/** Whether the service that a job was started for is part of what was agreed. */
export const isPurposeAgreed = given('Zweck vereinbart', 'purpose agreed', 'scope', (standing, job): boolean => {
  const purpose = standing.last('jobPlanned', { job })?.purpose
  return purpose !== undefined && standing.value(entitlement, purpose) === 'included'
})

// --- third parties behind the customer -----------------------------------------------------------------------------------

export const thirdPartyNamed = given('benannter Dritter', 'third party named', 'fact', (standing, thirdParty) =>
  standing.first('thirdPartyRegistered', { thirdParty }),
)
/** The shortest time within which a third party wants to know of a breach; undefined if none does. */
export const strictestHours = given(
  'kürzeste Meldefrist eines Dritten',
  'shortest time for notice of a third party',
  'fact',
  (standing): number | undefined => {
    const asked = standing.all('thirdPartyRegistered').flatMap(({ breachHours }) => breachHours ?? [])
    return asked.length > 0 ? Math.min(...asked) : undefined
  },
)

// --- inspections, vendors, measures, staff ---------------------------------------------------------------------------------

export const exportAsked = given('verlangte Übermittlung', 'transfer asked for', 'fact', (standing, recipient) =>
  standing.last('exportOfDataAsked', { recipient }),
)
export const thirdCountriesAgreed = given(
  'Festlegung zu Drittländern',
  'specification on third countries',
  'fact',
  (standing) => standing.last('specificationAgreed', { topic: 'third countries' }),
)
/** The access that was asked for in a support case; the subject is the case. */
export const accessAsked = given('beantragter Zugriff', 'access asked for', 'fact', (standing, number) =>
  standing.last('staffAccessRequested', { case: number }),
)
/** Whether a support case is open now. */
export const isCaseOpen = given('offener Supportfall', 'support case open', 'fact', (standing, number): boolean => {
  const opened = standing.last('supportCaseOpened', { case: number })
  const closed = standing.last('supportCaseClosed', { case: number })
  return opened !== undefined && (closed === undefined || closed.at < opened.at)
})
/** Whether whoever asks for access has promised confidentiality. */
export const promiseOfConfidentiality = given(
  'Verpflichtung auf Vertraulichkeit',
  'promise of confidentiality',
  'fact',
  (standing, number) => {
    const asked = standing.last('staffAccessRequested', { case: number })
    return asked && standing.first('confidentialityPromised', { person: asked.person })
  },
)

// --- earlier agreements, vouchers ------------------------------------------------------------------------------------------

export const processingConcludedOn = given(
  'Abschluss des AVV',
  'conclusion of the processing agreement',
  'clause on signature',
  (standing): Day | undefined => standing.value(conclusion, 'avv'),
)
export const formerAgreement = given('früherer Vertrag', 'former agreement', 'fact', (standing, agreement) =>
  standing.first('earlierAgreementFound', { agreement }),
)
/** What statute asks the provider to keep. */
export const vouchersKept = given('aufbewahrte Belege', 'vouchers kept', 'fact', (standing): readonly string[] =>
  standing.all('voucherDated').map(({ voucher }) => voucher),
)
/** What a check of the annexes found missing last. */
export const specifications = given('Festlegungen', 'specifications', 'fact', (standing) =>
  standing.last('specificationsChecked'),
)
