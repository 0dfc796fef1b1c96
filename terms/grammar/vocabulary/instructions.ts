import { choice, flag, named, optional } from '../field.ts'
import { declaration, word } from './word.ts'

const instruction = named('instruction 1')
const matter = named('matter 1')

/** What becomes of an instruction, and what goes before it: a duty of the law to process otherwise. */
export const instructions = {
  instructionExamined: word('Weisung geprüft', 'instruction examined', {
    instruction,
    /** Whether carrying it out would impair the service for other customers. */
    impairsOthers: flag,
    beyondService: flag,
    /** Whether data protection law itself demands it: to stop, correct or erase. */
    lawDemands: optional(flag),
  }),
  instructionFoundUnlawful: word('Weisung für rechtswidrig gehalten', 'instruction found unlawful', {
    instruction,
    obviously: flag,
  }),
  instructionWarnedOf: word('vor einer Weisung gewarnt', 'warned of an instruction', { instruction }),
  instructionConfirmed: declaration('Weisung bestätigt oder geändert', 'instruction confirmed or changed', {
    instruction,
    changed: optional(flag),
  }),
  /** An order of an authority or a statute that asks for a processing nobody instructed. */
  legalDutyKnown: word('gesetzliche Pflicht zur Verarbeitung', 'legal duty to process', {
    matter,
    law: choice('Union', 'member state', 'third state'),
  }),
  processingAnnounced: word('Verarbeitung angekündigt', 'processing announced', { matter }),
} as const
