import { tell as tellAgreement } from '../../duties/agenda.ts'
import { receivedBefore } from '../../journal/received.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { isDeclaration } from '../../terms/grammar/fact.ts'
import type { Told } from '../../terms/grammar/read-fact.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { type Consequence, consequenceOf } from '../declarations/consequence.ts'
import { type Declarant, declarantOf, declaredBy } from '../declarations/declarant.ts'
import { factOf, mediumFor, type Possible, possibleNow } from '../declarations/possible.ts'
import { formNotMet, notPossible, powerMissing } from '../declarations/problems.ts'
import { type Receipt, receiptOf, receiptSchema } from '../declarations/receipt.ts'
import { worded } from '../declarations/words.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { requestNotUnderstood } from '../problems.ts'
import { type ReadAgreement, readAgreement } from '../read-agreement.ts'
import { amount, answers, count, day, free, list, object, orNull, ref, text, time } from '../schema.ts'
import { settleScenario } from './tell.ts'

interface Chosen {
  /** As /declarations names it. */
  readonly declaration: string
  /** A later day than the next possible one, for a notice. */
  readonly to?: Day
}
interface DeclareBody extends Chosen {
  /** In which language it is written. */
  readonly language: Language
  /** What is added in one's own words. */
  readonly words?: string
  /** The number of the last fact that was known when this was decided. */
  readonly expected: number
}

const chosen = {
  declaration: { ...text, minLength: 1, maxLength: 300, description: 'As /declarations names it' },
  to: { ...day, description: 'A later day than the next possible one, for a notice' },
}
const change = object({
  at: time,
  says: ref('Said'),
  why: orNull(object({ matter: text, about: text })),
})

/** What would follow, before anything is sent. Nothing is written. */
export const foreseeDeclaration: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: Chosen }>(
    '/agreements/:agreement/declarations/foresee',
    {
      config: { right: 'declare', pace: 'expensive' },
      schema: {
        summary: 'What would change by a declaration, from which day, and what it would cost; nothing is written',
        params: ofAgreement,
        body: object(chosen, { optional: ['to'] }),
        response: answers({
          200: object({
            text: ref('Said'),
            says: list(ref('Said')),
            from: orNull(day),
            endsOn: orNull(day),
            costs: object({
              is: { enum: ['until the end', 'more', 'less', 'nothing'] },
              amount,
              claims: list(object({ claim: text, says: ref('Said'), open: amount, due: day })),
            }),
            comes: list(change),
            goes: list(change),
            imagined: free,
          }),
        }),
      },
    },
    async (request): Promise<Consequence & Pick<Possible, 'text'>> => {
      const by = inside(door, request)
      const agreement = await readAgreement(by, request.params.agreement)
      const { declarable } = choose(agreement, declarantOf(by), request.body)
      const { now, program } = agreement,
        { to } = request.body
      const medium = mediumFor(replay(program, agreement.facts, now), declarable, now)
      const fact = factOf(declarable, now, { medium, ...(to ? { to } : {}) })
      return { text: worded(program, declarable, to).text, ...consequenceOf(agreement, fact) }
    },
  )
}

/** A customer declares something to the provider: received as soon as it is written, in text form (§§ 126b, 130 BGB). */
export const declare: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: DeclareBody }>(
    '/agreements/:agreement/declarations',
    {
      config: { right: 'declare' },
      schema: {
        summary: 'Declare something to the provider; the answer is the receipt',
        description:
          'Who declares is whoever is signed in, for the customer as which he acts. The header idempotency-key names the declaration: sent again under the same key, it is not declared twice.',
        params: ofAgreement,
        body: object(
          {
            ...chosen,
            language: { enum: ['de', 'en'] },
            words: { ...text, maxLength: 4000, description: 'What is added in your own words' },
            expected: { ...count, minimum: 0, description: 'The number of the last fact you knew' },
          },
          { optional: ['to', 'words'] },
        ),
        response: answers({ 200: receiptSchema, 201: receiptSchema }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request),
        key = request.headers['idempotency-key']
      const agreement = await readAgreement(by, request.params.agreement)
      const messageKey = typeof key === 'string' ? `declaration of ${by.who.person.id} ${key}` : undefined
      const known = messageKey === undefined ? undefined : await foundAgain(by, agreement, messageKey)
      if (known) return reply.status(200).send(known)
      return reply.status(201).send(await receive(by, agreement, request.body, messageKey))
    },
  )
}

/** A declaration that was received before is not examined anew: what was possible then may not be possible now. */
async function foundAgain(by: Inside, { row }: ReadAgreement, messageKey: string): Promise<Receipt | undefined> {
  const before = await inTransaction(by.running.app, by, (transaction) => receivedBefore(transaction, row, messageKey))
  return before && receiptOf(by, row.agreement, before.first)
}

async function receive(
  by: Inside,
  agreement: ReadAgreement,
  body: DeclareBody,
  messageKey: string | undefined,
): Promise<Receipt> {
  const declarant = declarantOf(by)
  const possible = choose(agreement, declarant, body)
  if (possible.noPower) throw powerMissing(possible.noPower.says)
  if (!possible.form.portalMeetsIt) throw formNotMet(possible.form.says)
  const told = toldBy(agreement, declarant, possible, body)
  const { first } = await tellAgreement(by.running, agreement.row, [told], {
    messageKey,
    expected: body.expected,
    by: declarant.person,
  })
  await settleScenario(by)
  return receiptOf(by, agreement.row.agreement, first)
}

/** @throws Refused DECLARATION_NOT_POSSIBLE, REQUEST_NOT_UNDERSTOOD for a day that cannot be named */
function choose(agreement: ReadAgreement, declarant: Declarant, { declaration, to }: Chosen): Possible {
  const found = possibleNow(agreement, declarant).find(({ declarable }) => declarable.key === declaration)
  if (!found) throw notPossible(declaration)
  if (to !== undefined && !found.mayNameDay)
    throw requestNotUnderstood([
      {
        field: 'to',
        seen: to,
        de: 'Diese Erklärung wirkt an keinem anderen Tag.',
        en: 'This declaration works on no other day.',
      },
    ])
  return found
}

/** The words are those that the page has shown, in the language in which they were read. */
function toldBy(
  { program, facts, now }: ReadAgreement,
  declarant: Declarant,
  { declarable, needsWords }: Possible,
  { language, words = '', to }: DeclareBody,
): Told {
  const added = words.trim()
  if (needsWords && added === '')
    throw requestNotUnderstood([
      {
        field: 'words',
        seen: '',
        de: 'Ohne eigene Worte sagt diese Erklärung nichts.',
        en: 'Without words of your own this declaration says nothing.',
      },
    ])
  const wording = [worded(program, declarable, to).text[language], added].filter(Boolean).join('\n\n')
  const said = declaredBy(replay(program, facts, now), declarable.kind, declarant)
  const fact = factOf(declarable, now, { ...said, ...(to ? { to } : {}) })
  return { fact, sealed: isDeclaration(declarable.kind) ? { wording } : {} }
}
