import { tryBillingAgain } from '../../billing/set-aside.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { type Letterhead, readLetterhead } from '../../papers/letterhead/letterhead.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { inside, type Route } from '../door.ts'
import { answers, list, object, orNull, type Schema } from '../schema.ts'

/** A letterhead as the page shows it; null while there is none. */
export interface LetterheadView {
  readonly letterhead: Letterhead | null
}

/** One line of somebody's paper: words, and nothing that breaks it. */
export const line = (maxLength: number, more: Schema = {}): Schema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  pattern: '^[^\\p{Cc}]*[^\\p{Cc}\\s][^\\p{Cc}]*$',
  ...more,
})
export const country: Schema = { type: 'string', pattern: '^[A-Z]{2}$', examples: ['DE'], description: 'ISO 3166-1' }
const lines = (atMost: number, each: Schema): Schema => ({ ...list(each), maxItems: atMost })

const letterhead: Schema = object(
  {
    name: line(200),
    address: object({ lines: { ...lines(3, line(100)), minItems: 1 }, postCode: line(16), city: line(100), country }),
    register: object({ court: line(100), number: line(60) }),
    directors: lines(12, line(100)),
    vatId: line(20, { examples: ['DE999999995'] }),
    taxNumber: line(40),
    smallBusiness: { const: true, description: 'It charges no VAT as a small business (§ 19 UStG)' },
    contact: object({ name: line(100), phone: line(40), mail: line(320, { format: 'email' }) }),
    bank: object({ iban: line(42), bic: line(14), holder: line(200) }, { optional: ['bic', 'holder'] }),
    invoicePrefix: { type: 'string', pattern: '^[A-Z0-9][A-Z0-9-]{0,9}$', examples: ['RE'] },
  },
  { optional: ['register', 'directors', 'vatId', 'taxNumber', 'smallBusiness', 'bank'] },
)

/** Who the provider's papers come from. */
export const letterheadView: Route = (api, door) => {
  api.get(
    '/letterhead',
    {
      config: { right: 'manage the provider' },
      schema: {
        summary: 'Who papers come from: name, address, register, taxes, bank',
        response: answers({ 200: object({ letterhead: orNull(letterhead) }) }),
      },
    },
    async (request): Promise<LetterheadView> => {
      const by = inside(door, request)
      return inTransaction(by.running.app, by, async (transaction) => ({
        letterhead: (await readLetterhead(transaction, by.provider)) ?? null,
      }))
    },
  )
}

/** An administrator says who papers come from now on; those that were made stay as they are. */
export const changeLetterhead: Route = (api, door) => {
  api.post<{ Body: Letterhead }>(
    '/letterhead',
    {
      config: { right: 'manage the provider' },
      schema: {
        summary: 'Say who papers come from, from now on',
        body: letterhead,
        response: answers({ 200: object({ letterhead }) }),
      },
    },
    async (request): Promise<LetterheadView> => {
      const by = inside(door, request)
      const scope = { provider: by.provider, customer: everyCustomer } as const
      const letterhead = await inTransaction(by.running.app, scope, async (transaction) => {
        const since = await nowOf(transaction, by.running, by.provider)
        const entered = { since, by: by.who.person.id }
        return saveLetterhead(transaction, by.provider, request.body, entered)
      })
      await tryBillingAgain(by.running, by.provider)
      return { letterhead }
    },
  )
}
