import { conclusion } from '../matters/agreement.ts'
import { given, setting } from '../quantity.ts'

export const application = given('Antrag', 'application', 'fact', (standing) => standing.first('applicationReceived'))
export const acceptance = given('Annahme', 'acceptance', '§ 147 BGB', (standing) =>
  standing.first('applicationAccepted', { by: 'provider' }),
)
/** The first answer: acceptance or refusal. */
export const answerToApplication = given(
  'Antwort auf den Antrag',
  'answer to the application',
  'fact',
  (standing) => standing.first('applicationAccepted') ?? standing.first('applicationRefused'),
)
export const evidenceRequest = given('verlangter Nachweis', 'evidence asked for', 'fact', (standing) =>
  standing.first('evidenceRequested'),
)
export const evidence = given('eingegangener Nachweis', 'evidence received', 'fact', (standing) =>
  standing.first('evidenceReceived'),
)
/** When the provider asks an applicant for evidence of its own accord. */
export type WhenToAsk = 'always' | 'in doubt' | 'never'
export const whenToAskForEvidence = setting<WhenToAsk>('evidence', 'in doubt')
/** The day on which the agreement came into being, by its own clause or as it was told. */
export const concluded = given(
  'Vertragsschluss',
  'conclusion of the agreement',
  '§§ 145-151 BGB',
  (standing) => standing.value(conclusion, 'agreement') ?? standing.first('concluded')?.on,
)
/** The signed originals of the processing agreement that the customer sent. */
export const signedProcessingAgreement = given(
  'unterschriebener AVV',
  'signed processing agreement',
  'fact',
  (standing) => standing.last('processingAgreementSigned'),
)
export const returnedProcessingAgreement = given(
  'gegengezeichneter AVV',
  'countersigned processing agreement',
  'fact',
  (standing) => standing.first('processingAgreementReturned'),
)
