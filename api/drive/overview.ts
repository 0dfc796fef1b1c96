import { mayUse } from '../../access/rights.ts'
import type { ServiceState } from '../../services/driver.ts'
import { top } from '../../services/files/tree/path.ts'
import type { May, Usage } from '../../services/files/visit.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, flag, list, object, orNull, ref, text } from '../schema.ts'
import { lanesOf } from '../views/lanes.ts'
import { runningServices } from '../views/services.ts'
import { type BeforeDrive, beforeDrive, folderIn } from './at-drive.ts'

/** The clause by which a drive is not open, and since when. */
export interface WhyNotOpen {
  readonly since: string | null
  readonly ref: string
  readonly title: Said
}
/** A drive as whoever asks may see it. */
export interface DriveOverview {
  readonly state: ServiceState
  /** Null for an open one, and for those who see nothing of the agreement. */
  readonly why: WhyNotOpen | null
  readonly plan: 'single' | 'multi'
  /** Null where nothing of it may be seen now. */
  readonly usage: Usage | null
  readonly trashDays: number
  readonly versionsKept: number
  /** What one may do at its top. */
  readonly may: May
  /** For how long, by whose leave staff of the provider sees what; null for people of the customer. */
  readonly grant: { readonly scopes: readonly string[]; readonly until: number; readonly allowedBy: string } | null
  /** With which programs reach it, and as whom; null as long as nothing listens. */
  readonly address: string | null
  readonly signInAs: string
  readonly speaksForCustomer: boolean
}

/** How a drive stands, how full it is and how it is reached. */
export const driveOverview: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/drive',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'How the network drive of an agreement stands, how much is used of what, and how it is reached',
        params: ofAgreement,
        response: answers({
          200: object({
            state: { enum: ['open', 'read-only', 'closed', 'export-only'] },
            why: orNull(object({ since: orNull(text), ref: text, title: ref('Said') })),
            plan: { enum: ['single', 'multi'] },
            usage: orNull(
              object({ used: count, files: count, folders: count, trash: count, versions: count, quota: count }),
            ),
            trashDays: count,
            versionsKept: count,
            may: { enum: ['nothing', 'read', 'write'] },
            grant: orNull(object({ scopes: list(text), until: count, allowedBy: text })),
            address: orNull(text),
            signInAs: text,
            speaksForCustomer: flag,
          }),
        }),
      },
    },
    async (request): Promise<DriveOverview> => {
      const before = await beforeDrive(door, request)
      const { share, visitor, by, grants } = before
      const { state, plan, trashDays, versionsKept } = share.record()
      const mayRead = state === 'open' || state === 'read-only' || (state === 'export-only' && visitor.isAdministrator)
      return {
        ...{ state, plan, trashDays, versionsKept },
        why: state === 'open' ? null : await whyNotOpen(by, request.params.agreement),
        usage: mayRead ? usageOf(before) : null,
        may: mayRead ? (state === 'open' ? visitor.may(top) : atMostRead(visitor.may(top))) : 'nothing',
        grant: grantOf(before),
        address: door.drive?.address === undefined ? null : `${door.drive.address}/${share.name}/`,
        signInAs: by.who.person.email,
        speaksForCustomer: visitor.isAdministrator && grants.length === 0,
      }
    },
  )
}

function usageOf(before: BeforeDrive): Usage {
  const { visit, close } = before.enter()
  try {
    return visit.usage()
  } finally {
    close()
  }
}

const atMostRead = (may: May): May => (may === 'write' ? 'read' : may)

/** Who sees nothing of the agreement is not told that somebody has not paid. */
async function whyNotOpen(by: Inside, agreement: string): Promise<WhyNotOpen | null> {
  if (!mayUse(by.who.membership.role, 'see agreements')) return null
  const read = await readAgreement(by, agreement)
  const clause = runningServices(read).find(({ look, clause: named }) => look !== null && named !== null)?.clause
  if (!clause) return null
  const since = lanesOf(read, read.now).access.at(-1)?.from ?? null
  return { since, ref: clause.ref, title: clause.title }
}

function grantOf({ grants }: BeforeDrive): DriveOverview['grant'] {
  const [first] = grants
  if (!first?.allowed) return null
  return {
    scopes: grants.map(({ scope }) => folderIn(scope) ?? ''),
    until: first.allowed.until,
    allowedBy: first.allowed.by.name,
  }
}
