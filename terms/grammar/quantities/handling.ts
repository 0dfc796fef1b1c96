import { mayHold, mayRefuse } from '../matters/instructions.ts'
import { mayExecute } from '../matters/rights.ts'
import { given, type Standing } from '../quantity.ts'

/** What an examination found about an instruction, the last one told; the subject is the instruction. */
export const examination = given(
  'Prüfung der Weisung',
  'examination of the instruction',
  'fact',
  (standing, instruction) => standing.last('instructionExamined', { instruction }),
)
/** The acceptance of what an instruction wants beyond the agreed service. */
export const agreementOnInstruction = given(
  'Einigung über die Leistungsänderung',
  'agreement on the change of service',
  'fact',
  (standing, instruction) => standing.first('agreementReached', { change: instruction }),
)
export const foundUnlawful = given(
  'für rechtswidrig gehaltene Weisung',
  'instruction found unlawful',
  'fact',
  (standing, instruction) => standing.last('instructionFoundUnlawful', { instruction }),
)
export const warning = given('Warnung vor der Weisung', 'warning of the instruction', 'fact', (standing, instruction) =>
  standing.last('instructionWarnedOf', { instruction }),
)
/** How the customer answered a warning: by confirming or changing the instruction, or by giving it anew. */
export const answerToWarning = given(
  'Antwort auf die Warnung',
  'answer to the warning',
  'fact',
  (standing, instruction) => {
    const warned = standing.last('instructionWarnedOf', { instruction })
    const confirmed = standing.last('instructionConfirmed', { instruction })
    const again = standing.last('instructionReceived', { instruction })
    return warned && [confirmed, again].find((answer) => answer !== undefined && answer.at > warned.at)
  },
)
/** How an instruction came that was given by word of mouth. */
export const oralInstruction = given('mündliche Weisung', 'oral instruction', 'fact', (standing, instruction) =>
  standing.first('instructionReceived', { instruction, medium: 'telephone' }),
)
/** The last confirmation of an instruction, in whatever form it came. */
export const instructionConfirmed = given(
  'Bestätigung der Weisung',
  'confirmation of the instruction',
  'fact',
  (standing, instruction) => standing.last('instructionConfirmed', { instruction }),
)
/** Whether an instruction binds: it may be carried out and is neither held back nor refused for good reason. */
const isBinding = (standing: Standing, instruction: string): boolean =>
  standing.value(mayExecute, instruction) === 'permitted' &&
  standing.value(mayHold, instruction) !== 'permitted' &&
  standing.value(mayRefuse, instruction) !== 'permitted'

/** What a legal duty to process asks for; the subject is its matter. */
export const legalDuty = given('gesetzliche Pflicht', 'legal duty', 'Art. 28 (3) (a) GDPR', (standing, matter) =>
  standing.first('legalDutyKnown', { matter }),
)
export const announcement = given('Ankündigung', 'announcement', 'fact', (standing, matter) =>
  standing.first('processingAnnounced', { matter }),
)

/** A cause for which the customer may leave, and whether the instruction it is about was binding. */
export const cause = given('wichtiger Grund', 'cause', 'fact', (standing, name) => {
  const arose = standing.first('causeArose', { cause: name })
  return (
    arose && {
      is: arose.is,
      bindingInstruction: arose.instruction !== undefined && isBinding(standing, arose.instruction),
    }
  )
})

/** Whether a processing job rests on an instruction that may be carried out; the subject is the job. */
export const isOnInstruction = given(
  'Weisung, die ausgeführt werden darf',
  'instruction that may be carried out',
  'Art. 29 GDPR',
  (standing, job): boolean => {
    const instruction = standing.last('jobPlanned', { job })?.instruction
    return instruction !== undefined && standing.value(mayExecute, instruction) === 'permitted'
  },
)
