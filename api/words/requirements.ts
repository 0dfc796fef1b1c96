import { operationFor } from '../../duties/operation.ts'
import { sentencesThatAsk } from '../../terms/engine/asks.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Asks } from '../../terms/grammar/clause.ts'
import { sentence } from '../../terms/grammar/clause.ts'
import type { Declaration } from '../../terms/grammar/fact.ts'
import type { Form } from '../../terms/grammar/form.ts'
import { form } from '../../terms/grammar/matters/declarations.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Matter } from '../../terms/grammar/standing.ts'
import type { Act } from '../../terms/words/subjects.ts'
import { amountsInWords } from '../../terms/words/subjects.ts'
import type { AgreementNow } from '../agreement-now.ts'

/** One thing a clause asks; without a clause where none asks for anything. */
export interface Requirement {
  readonly text: Said
  readonly title: Said | null
  /** `AVV § 6.3` */
  readonly ref: string | null
}
/** What is asked of an act: every part says something, if only that nothing is asked. */
export type Requirements = Readonly<Record<Asks['what'], readonly Requirement[]>>

/** An act and the clauses it rests on, as the queue keeps them. */
interface Grounded extends Act {
  readonly because: readonly { readonly [name: string]: unknown }[]
}

/** What the clauses ask of an act beside its deadline. */
export function requirementsOf(agreement: AgreementNow, { act, content, because }: Grounded): Requirements {
  const grounds = new Set(because.map(({ clause }) => clause))
  const asked = (what: Asks['what']): readonly Requirement[] =>
    sentencesThatAsk(agreement.program)
      .filter(
        ({ asks, isRule, ref }) =>
          asks.some((each) => each.of === act && each.what === what) && (!isRule || grounds.has(ref)),
      )
      .map(({ clause, ref }) => ({
        text: { de: sentence(clause, 'de'), en: sentence(clause, 'en') },
        title: { de: clause.title.de, en: clause.title.en },
        ref,
      }))
  const amount = amountsInWords(content)
  return {
    content: orElse(asked('content'), nothing.content),
    form: orElse([...asked('form'), ...(isSaid(act, content) ? formOfDeclarations(agreement) : [])], nothing.form),
    proof: [...asked('proof'), nothing.proof],
    cost: orElse([...asked('cost'), ...(amount ? [{ text: amount, title: null, ref: null }] : [])], nothing.cost),
  }
}

const orElse = (asked: readonly Requirement[], otherwise: Requirement): readonly Requirement[] =>
  asked.length > 0 ? asked : [otherwise]

/** What no service does is said to the customer. */
const isSaid = (act: string, content: string): boolean => operationFor(act, content, undefined) === undefined

/** The form that the provider's declarations need now, with the clause that says so. */
function formOfDeclarations({ program, facts, now }: AgreementNow): readonly Requirement[] {
  const declaration = { kind: 'changeReceived', by: 'provider', id: 0, at: now } as unknown as Declaration
  // Declarations are subjects like any other; the walk's signature knows those that are words.
  const decision = replay(program, facts, now).decision(form as unknown as Matter<Form>, declaration as never)
  if (!decision) return []
  const { de, en } = decision.value
  const { because } = decision
  return [
    {
      text: { de: `Erklärungen des Anbieters: ${de}`, en: `Declarations of the provider: ${en}` },
      title: { de: because.says.de, en: because.says.en },
      ref: because.ref === '' ? null : because.ref,
    },
  ]
}

const say = (de: string, en: string): Requirement => ({ text: { de, en }, title: null, ref: null })

const nothing = {
  content: say('Keine Klausel schreibt einen Inhalt vor.', 'No clause asks for a particular content.'),
  form: say('Keine Klausel verlangt eine Form.', 'No clause asks for a form.'),
  proof: say(
    'Die Quittung wird mit Zeit und Person eine Tatsache im Journal und lässt sich dort beweisen.',
    'The receipt becomes a fact in the journal with time and person, and can be proven there.',
  ),
  cost: say('Keine Klausel gibt dafür ein Entgelt.', 'No clause gives a fee for it.'),
} as const
