import { openAvailabilityBook } from '../../services/files/availability-book.ts'
import type { Route } from '../door.ts'
import { answers, count, flag, list, object, orNull, text, time } from '../schema.ts'

/** Whether the network drive answers, and how it did. */
export interface DriveAvailability {
  /** Whether anything listens here that could be asked. */
  readonly isAsked: boolean
  /** Undefined until it was asked. */
  readonly answersNow: boolean | null
  /** The latest first. */
  readonly days: readonly {
    readonly day: string
    readonly asked: number
    readonly answered: number
    readonly milliseconds: number
    readonly slowest: number
  }[]
  readonly outages: readonly { readonly from: string; readonly until: string | null }[]
}

const DAYS = 90
const OUTAGES = 50

/** How the network drive was reached, as it was asked once a minute: the same for everybody who uses it. */
export const driveAvailability: Route = (api, door) => {
  api.get(
    '/drive-availability',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'Whether the network drive answers, how it did on each day, and its outages',
        description: 'Asked once a minute, signed in, from outside of the processes that answer.',
        response: answers({
          200: object({
            isAsked: flag,
            answersNow: orNull(flag),
            days: list(object({ day: text, asked: count, answered: count, milliseconds: count, slowest: count })),
            outages: list(object({ from: time, until: orNull(time) })),
          }),
        }),
      },
    },
    async (): Promise<DriveAvailability> => {
      const { drive } = door
      if (drive?.address === undefined) return { isAsked: false, answersNow: null, days: [], outages: [] }
      const book = openAvailabilityBook(drive.folder)
      try {
        const [days, outages] = [book.days(DAYS), book.outages(OUTAGES)]
        return {
          isAsked: true,
          answersNow: days.length === 0 ? null : outages[0]?.until !== null,
          days,
          outages: outages.map(({ from, until }) => ({ from: iso(from), until: until === null ? null : iso(until) })),
        }
      } finally {
        book.close()
      }
    },
  )
}

const iso = (at: number): string => new Date(at).toISOString()
