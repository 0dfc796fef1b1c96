import { readdirSync } from 'node:fs'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Running } from '../../duties/running.ts'
import { factOf } from '../../duties/scenario.ts'
import { ownTime } from '../../journal/intake/clock.ts'
import { workThrough } from '../../journal/intake/day.ts'
import { tellInstallation } from '../../journal/intake/installation.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { type AvailabilityBook, type Outage, openAvailabilityBook } from '../../services/files/availability-book.ts'
import { openProbeShare, type ProbeAccess, probeShare } from '../../services/files/probe-share.ts'
import { openShareBook } from '../../services/files/share-book.ts'
import { isShareName } from '../../services/files/share-name.ts'
import { sharePlace } from '../../services/files/share-place.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { HouseDrive, Listens } from './house-drive.ts'

/** Whether the drive answers is asked this often, and for so long an answer is waited for; in milliseconds. */
const usual = { every: 60_000, patience: 10_000, first: 5_000 }

export interface Probing {
  readonly running: Running
  readonly drive: Pick<HouseDrive, 'folder' | 'listens' | 'isOpen'>
  readonly pauses?: { readonly every: number; readonly patience: number; readonly first: number }
}

/**
 * Asks once a minute whether the network drive answers: signed in, over its own port, from another process than those that answer. What
 * was seen is kept; an outage that is over is told as a fact to every provider whose customers have drives here, and a person may say
 * later whose it was.
 */
export function keepProbing({ running, drive, pauses = usual }: Probing): { stop(): Promise<void> } {
  const { folder, listens } = drive
  if (listens === undefined) return { stop: async () => undefined }
  const ended = new AbortController()
  const book = openAvailabilityBook(folder)
  const access = openProbeShare(folder, ['127.0.0.0/8', '::1/128', listens.host])
  const going = (async () => {
    // The server opens the drive once all else is ready.
    do await pause(pauses.first, undefined, { signal: ended.signal }).catch(() => undefined)
    while (!drive.isOpen() && !ended.signal.aborted)
    if (!ended.signal.aborted) book.noteStart(Date.now(), pauses.every * 2)
    while (!ended.signal.aborted) {
      try {
        await probe(book, listens, access, pauses.patience, ended.signal)
        await tellOutages(running, folder, book)
      } catch (error) {
        running.say(`Availability is looked at later: ${error instanceof Error ? error.name : 'unknown'}`)
      }
      await pause(pauses.every, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: async () => {
      ended.abort()
      await going
      book.close()
    },
  }
}

/** One question, with its answer or without. What was cut off by the end of the program says nothing. */
async function probe(
  book: AvailabilityBook,
  listens: Listens,
  access: ProbeAccess,
  patience: number,
  signal: AbortSignal,
): Promise<void> {
  const at = Date.now()
  const begun = performance.now()
  const isAnswered = await answers(listens, access, AbortSignal.any([signal, AbortSignal.timeout(patience)]))
  if (!signal.aborted) book.note(at, isAnswered ? performance.now() - begun : undefined)
}

function answers({ host, port, encryptedAs }: Listens, access: ProbeAccess, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const { path, authorization } = access
    const asked = { host, port, path, signal, agent: false, headers: { authorization } }
    const heard = (response: IncomingMessage): void => {
      response.once('end', () => resolve(response.statusCode === 200)).once('error', () => resolve(false))
      response.resume()
    }
    // Whether a certificate is still good is looked at where it is read; here it is asked whether anybody answers.
    const named = encryptedAs === undefined || isIP(encryptedAs) ? {} : { servername: encryptedAs }
    const request =
      encryptedAs === undefined
        ? requestHttp(asked, heard)
        : requestHttps({ ...asked, ...named, rejectUnauthorized: false }, heard)
    request.once('error', () => resolve(false)).end()
  })
}

async function tellOutages(running: Running, folder: string, book: AvailabilityBook): Promise<void> {
  const untold = book.untold()
  if (untold.length === 0) return
  for (const provider of providersWithDrives(folder)) await tellOne(running, provider, untold)
  for (const { from } of untold) book.noteTold(from, Date.now())
}

/** A scenario has a time of its own, in which nothing of this has happened. */
async function tellOne(
  running: Running,
  provider: string,
  outages: readonly (Outage & { until: number })[],
): Promise<void> {
  const isScenario = await inTransaction(running.app, { provider, customer: null }, (transaction) =>
    ownTime(transaction, provider),
  )
  if (isScenario !== undefined) return
  for (const { from, until } of outages) {
    const fact = { fact: 'outage', at: showInstant(until), from: showInstant(from), to: showInstant(until) }
    const told = [factOf(fact, running.realTime())]
    await tellInstallation(running, provider, { told, messageKey: `outage of the drive ${from}` })
  }
  await workThrough(running, provider)
}

function providersWithDrives(folder: string): ReadonlySet<string> {
  const names = readdirSync(folder).filter((name) => isShareName(name) && name !== probeShare)
  return new Set(
    names.flatMap((name) => {
      try {
        const book = openShareBook(sharePlace(folder, name).book)
        const { provider } = book.read()
        book.close()
        return [provider]
      } catch {
        // Just being set up, or just erased.
        return []
      }
    }),
  )
}
