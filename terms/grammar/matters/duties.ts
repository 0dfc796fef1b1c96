import type { Day } from '../day.ts'
import { identityCopies } from '../identity-copies.ts'
import type { Standing } from '../standing.ts'
import { matter, named } from './matter-of.ts'

export const waiting = matter<Day>('waiting', 'Wartezeit bis', 'waiting until')
/** What is to be done between application and activation, each until it is done. */
const dutiesBeforeActivation = (standing: Standing): readonly string[] => {
  if (standing.first('activated') || standing.first('applicationRefused')) return []
  if (standing.first('applicationAccepted') || standing.first('concluded')) return ['activateServices:services']
  return standing.first('applicationReceived') ? ['requestEvidence:application', 'answerApplication:application'] : []
}
const dutyToCountersign = (standing: Standing): readonly string[] =>
  standing.first('processingAgreementSigned') && !standing.first('processingAgreementReturned')
    ? ['returnProcessingAgreement:avv']
    : []
const dutyToHandOver = (standing: Standing): readonly string[] =>
  (standing.first('erasureChosen') || standing.first('agreementEnded')) && !standing.first('handedOver')
    ? ['handOverContents:contents']
    : []
const seizures = (standing: Standing): readonly string[] =>
  standing.all('seized').map((seizure) => `notifySeizure:${seizure.matter}`)
/** Who gave an instruction is checked while it is doubted; what was copied for that is destroyed after it. */
const checksOfIdentity = (standing: Standing): readonly string[] => [
  ...standing.all('legitimacyDoubted').map(({ instruction }) => `checkIdentity:${instruction}`),
  ...[...identityCopies(standing).keys()].map((copy) => `destroyIdentityCopy:${copy}`),
]
const dispositionsToAskFor = (standing: Standing): readonly string[] =>
  standing.all('domainRegistered').map(({ item }) => `requestDisposition:${item}`)
/** What the customer is told before or after something happens with its data, each until it was told. */
const dutiesToTell = (standing: Standing): readonly string[] => [
  ...standing.all('legalDutyKnown').map(({ matter: demanded }) => `announceProcessing:${demanded}`),
  ...standing.all('instructionFoundUnlawful').map(({ instruction }) => `warnOfInstruction:${instruction}`),
  ...standing.all('contactChanged').map(({ contact }) => `tellContact:${contact}`),
  ...standing.all('vendorConsidered').map(({ vendor }) => `announceSubprocessor:${vendor}`),
]
/** Somebody works with the services, and nobody has recorded that the processing agreement was agreed to. */
const processingToRecord = (standing: Standing): readonly string[] =>
  standing.first('useBegan') ? ['recordProcessingAgreement:avv'] : []
/** Instructions to carry out, oral ones to have confirmed, costs to announce. */
const dutiesAboutInstructions = (standing: Standing): readonly string[] => [
  ...standing.all('instructionReceived').map(({ instruction }) => `carryOutInstruction:${instruction}`),
  ...standing
    .all('instructionReceived', { medium: 'telephone' })
    .map(({ instruction }) => `requestConfirmation:${instruction}`),
  ...standing.all('instructionWarnedOf').map(({ instruction }) => `askForDecision:${instruction}`),
  ...standing.all('assistanceRequested', { causesCosts: true }).map(({ help }) => `announceCosts:${help}`),
]
/** What a customer demanded back or erased. */
const demandsOfData = (standing: Standing): readonly string[] =>
  standing
    .all('dataDemanded')
    .map(({ choice, demand }) => (choice === 'erase' ? `eraseData:${demand}` : `returnData:${demand}`))
/** How the customer is connected is chosen with the application; a router is on its way once it was sent. */
const equipmentToSend = (standing: Standing): readonly string[] =>
  standing.first('connectionChosen') && !standing.first('equipmentSent') ? ['shipRouter:router'] : []
/** What was instructed by word of mouth, until it is confirmed. */
const instructionsToConfirm = (standing: Standing): readonly string[] =>
  standing
    .all('instructionReceived', { medium: 'telephone' })
    .map(({ instruction }) => `askForConfirmation:${instruction}`)
const evidenceToAskFor = (standing: Standing): readonly string[] =>
  standing
    .all('infringementReported')
    .flatMap(({ content }) => [`askForDocuments:${content}`, `askForEvidence:${content}`])
/** A duty that lasts as long as its condition, and that an exception can silence for a time. The subject is the duty: `notifySeizure:matter 1`. */
export const duty = matter<'owed' | 'silenced'>(
  'duty',
  'Pflicht',
  'duty',
  {
    watched: (standing) => [
      ...dutiesBeforeActivation(standing),
      ...dutyToCountersign(standing),
      ...seizures(standing),
      ...dutyToHandOver(standing),
      ...checksOfIdentity(standing),
      ...dutiesAboutInstructions(standing),
      ...processingToRecord(standing),
      ...dutiesToTell(standing),
      ...equipmentToSend(standing),
      ...instructionsToConfirm(standing),
      ...demandsOfData(standing),
      ...dispositionsToAskFor(standing),
      ...evidenceToAskFor(standing),
    ],
  },
  named({ owed: { de: 'geschuldet', en: 'owed' }, silenced: { de: 'ruht', en: 'at rest' } }),
)
