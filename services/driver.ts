/**
 * The port to a service: whatever was sold is something that can be activated, suspended, resumed, measured, exported,
 * erased and proven. Drivers know this port and their own wire, nothing else of the house.
 */
import type { PrintOrder } from '../papers/press/order.ts'
import type { Instant } from '../terms/grammar/day.ts'

/**
 * How a service stands towards the customer's users.
 *
 *   open         everybody works with it
 *   read-only    everybody reads, nobody writes
 *   closed       nobody gets in; contents stay as they are
 *   export-only  the customer alone reads, to take its contents along
 */
export type ServiceState = 'open' | 'read-only' | 'closed' | 'export-only'

/** What a driver can be asked for. */
export const operations = ['activate', 'change', 'suspend', 'resume', 'measure', 'export', 'erase', 'prove'] as const
export type Operation = (typeof operations)[number]

/** What was agreed, as far as a driver has to set it up. */
export interface Agreed {
  /** What is booked now, by its name in the terms, and how often: `{ 'files.multi': 1, 'storage.extra': 2 }`. */
  readonly items: Readonly<Record<string, number>>
  /** How much room that is, in bytes, where the terms say it. */
  readonly storage?: number
}

/** What a driver is asked to do. It carries ids, days and names of the provider's own system, nothing of a person. */
export interface Order {
  /** The duty that is carried out, unlike any other of any agreement. Whoever asks again with the same id means the same act. */
  readonly duty: string
  readonly provider: string
  readonly customer: string | null
  readonly agreement: string
  /** Which service, or which part of what was agreed: `services`, `contents`. */
  readonly about: string
  /** The act by its name in the terms (`setAccess`), and what is to be so afterwards (`suspended`). */
  readonly act: string
  readonly content: string
  /** The state to bring about; without one it stays as it is, and `agreed` alone has changed. */
  readonly state?: ServiceState
  /**
   * Set up by `activate` and `change`. Whoever suspends and resumes leaves what was set up as it is: so nobody comes back with
   * less than he had.
   */
  readonly agreed: Agreed
  /** What the last receipt says is so; undefined before the first. */
  readonly was?: string
  /** The provider's time, which is not the world's in a scenario. */
  readonly at: Instant
}

/** What was counted of a service, each figure by its name: `{ bytes: 1024, files: 3 }`. `bytes` is always among them. */
export type Figures = Readonly<Record<string, number>> & { readonly bytes: number }

/** Contents that lie ready to be fetched, with all that it takes to see that they came whole. */
export interface Exported {
  /** By which the service finds it again. */
  readonly archive: string
  readonly bytes: number
  /** SHA-256 of the list of all files with their own digests, in hexadecimal digits. */
  readonly manifest: string
}

/** What came of an order. */
export type Outcome =
  /** It is done. */
  | {
      readonly is: 'done'
      /** Goes sealed into the journal with the receipt. */
      readonly note?: string
      /** Of `measure`. */
      readonly figures?: Figures
      /** Of `export`. */
      readonly exported?: Exported
      /**
       * Of `erase` and `prove`, the same both times: SHA-256 of the receipt on what was erased, in hexadecimal digits. It stands in
       * the clear in the journal, where it outlives all that was erased.
       */
      readonly proof?: string
    }
  /** A person has to do it, and confirms it then. */
  | { readonly is: 'waits for a person' }

/**
 * Carries an order out, and answers once it is done: not when it is merely accepted. It is idempotent by the id of the
 * duty: asked again after it was done, it does nothing and answers as before; asked again after it broke off, it goes on.
 * It may be asked again at any time, since the program may stop between the act and its receipt. Each state can follow each
 * other one; an order for a service that is not there yet sets it up in the state asked for, and what was erased stays erased.
 *
 * @throws DriverFailed if it could not be done now; it is asked again later, with growing distance
 * @param signal is aborted when the program no longer waits for an answer
 */
export type CarryOut = (order: Order, signal: AbortSignal) => Promise<Outcome>

/** Everything a service must be able to do. */
export type Driver = { readonly [O in Operation]: CarryOut } & {
  /** What the operator reads in the list of drivers. */
  readonly name: string
}

/** Who does what is no act on a service: writes a letter, decides, makes good. The same promises hold as for a driver. */
export type Desk = CarryOut

/** A letter as it would leave now, for whoever decides whether it does. */
export interface LetterPreview {
  readonly language: 'de' | 'en'
  /** Whom it goes to; null where nobody is named yet. */
  readonly to: string | null
  readonly subject: string
  readonly text: string
  /** Its form, the way on which it leaves, when it counts as received, and what follows if it is not received. */
  readonly settled?: {
    readonly [N in 'form' | 'way' | 'receipt' | 'otherwise']: { readonly de: string; readonly en: string }
  }
}

/** Writes the letter that an order would send, and sends and keeps nothing; undefined if no letter carries it out. */
export type PreviewLetter = (order: Order) => Promise<LetterPreview | undefined>

/**
 * Says how the paper would be set that an order means, as it would leave now, and keeps nothing; undefined if no paper carries it out.
 *
 * @throws Refusal if something is missing that a person has to say before it can leave
 */
export type PreviewPaper = (order: Order) => Promise<PrintOrder | undefined>

/** Who carries out the duties of a provider. */
export interface Hands {
  readonly driver: Driver
  readonly desk: Desk
  readonly preview?: PreviewLetter
  readonly previewPaper?: PreviewPaper
}

/** It could not be done now. The code is kept and shown; the message is not, since messages of services may name persons. */
export class DriverFailed extends Error {
  /** A short name in capitals: `UNREACHABLE`. */
  readonly code: string

  constructor(code: string, options?: ErrorOptions) {
    super(code, options)
    this.name = 'DriverFailed'
    this.code = code
  }
}
