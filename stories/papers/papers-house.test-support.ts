/** The whole house with its press, its mail server and a clock that a story moves, for lives of which every paper is looked at. */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { giveMembership } from '../../access/membership.ts'
import { openProvider } from '../../access/provider.ts'
import { type Applying, apply } from '../../applications/apply.ts'
import { acceptApplication, askBack } from '../../applications/decide.ts'
import { sendLetters } from '../../applications/letter.ts'
import type { Applications } from '../../applications/links.ts'
import { plainLook, saveLook } from '../../applications/look.ts'
import { digestOf, offerNow, shownAs } from '../../applications/offer-now.ts'
import { stampOf } from '../../applications/secret.ts'
import type { BillingRunning } from '../../billing/fault-point.ts'
import { billingWhenAsked, billsInLetters, filesOfBills } from '../../billing/when-asked.ts'
import { tell } from '../../duties/agenda.ts'
import { makeRunning } from '../../duties/make-running.ts'
import { programsOf } from '../../duties/programs.ts'
import { factOf } from '../../duties/scenario.ts'
import { nextMoment } from '../../duties/time.ts'
import { prepareQueue, workOff } from '../../duties/work.ts'
import type { AgreementKey, JsonObject } from '../../journal/fact.ts'
import { beginDay } from '../../journal/intake/day.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Letterhead } from '../../papers/letterhead/letterhead.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { makePress } from '../../papers/press/press.ts'
import { lookAfter } from '../../post/editions/keep-making.ts'
import { notePapersDue } from '../../post/editions/note-due.ts'
import { openInBox } from '../../post/letters/box.ts'
import { writableLetters, writeByHand } from '../../post/letters/by-hand.ts'
import { letterDesk } from '../../post/letters/desk.ts'
import { encloseDifference } from '../../post/letters/enclose-difference.ts'
import { writeOwnLetters } from '../../post/letters/own-accord.ts'
import type { ActByHand } from '../../post/letters/own-order.ts'
import { letterPaperPreview } from '../../post/letters/preview.ts'
import { readLetters } from '../../post/letters/store.ts'
import { type MailServer, openMailServer } from '../../post/mail-server.test-support.ts'
import type { PostRunning } from '../../post/running.ts'
import { usePost } from '../../post/sample.test-support.ts'
import { drivesOver } from '../../server/drive/drives-over.ts'
import { vpnOfOrders } from '../../server/vpn/vpn-of-orders.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import type { Hands } from '../../services/driver.ts'
import { testDrives } from '../../services/files/files-drive.test-support.ts'
import { together } from '../../services/together.ts'
import { dayAt, type Instant, instantOf } from '../../terms/grammar/day.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { testDatabase } from '../../tools/test-database.ts'

export interface PapersHouse {
  readonly running: PostRunning & BillingRunning
  readonly server: MailServer
  now: () => Instant
  /** A person of the provider's or of a customer, by an address that the mail server knows. */
  person(email: string): Promise<string>
  close(): Promise<void>
}

/** @param terms under which lives are led, with what was published for a later day */
export async function openPapersHouse(terms: Readonly<Record<string, Terms>>): Promise<PapersHouse> {
  const database = await testDatabase()
  const server = await openMailServer()
  const drives = testDrives()
  const app = database.pool('app')
  const programs = programsOf(terms)
  const vpn = vpnOfOrders({ app, programs, plan: undefined, isForTrying: true })
  let now: () => Instant = () => Date.now()
  const bare = makeRunning({
    app,
    queue: database.pool('queue'),
    master: { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test' },
    programs,
    hands: () => hands,
    realTime: () => now(),
    press: makePress(),
    alsoNote: notePapersDue,
  })
  const running: PostRunning & BillingRunning = {
    ...bare,
    filesBeside: filesOfBills(() => bare),
    billIn: billsInLetters(() => bare),
    enclose: encloseDifference(() => bare),
  }
  const billing = billingWhenAsked(() => running, {
    desk: letterDesk(() => running, diligentClerk.desk),
    previewPaper: letterPaperPreview(() => running),
  })
  const hands: Hands = { driver: together([drivesOver(drives.folder, vpn)], diligentClerk.driver), ...billing }
  await prepareQueue(running)
  return {
    running,
    server,
    get now() {
      return now
    },
    set now(clock) {
      now = clock
    },
    person: async (email) => {
      const { rows } = await database.pool('auth').query<{ id: string }>(
        `insert into access.person (name, email, email_verified) values ($1, $2, true)
         on conflict (email) do update set name = excluded.name returning id`,
        [email.startsWith('erika') ? 'Erika Muster' : 'Kim Beispiel', email],
      )
      return rows[0]?.id ?? ''
    },
    close: async () => {
      await running.press.close()
      await drives.close()
      await server.close()
      await database.close()
    },
  }
}

/** Who sells what to whom, and how it began. */
export interface Beginning {
  readonly terms: string
  readonly language: Language
  readonly letterhead: Letterhead
  readonly colour: string
  /** What is published beside the prices of the terms. */
  readonly prices?: Readonly<Record<string, string>>
  readonly items: readonly { readonly item: string; readonly count: number }[]
  /** What was agreed for what is priced on request. */
  readonly agreed?: Readonly<Record<string, string>>
  readonly organisation: string
  readonly acceptedAt?: string
  /** The evidence that a clerk asks for before. */
  readonly asksFor?: string
  readonly from: string
}

/** A customer of a provider, from its application on, as it goes on. */
export class Lived {
  readonly house: PapersHouse
  readonly key: AgreementKey & { readonly customer: string }
  readonly erika: string

  constructor(house: PapersHouse, key: Lived['key'], erika: string) {
    this.house = house
    this.key = key
    this.erika = erika
  }

  /** Time passes, with all that it brings, up to an instant. */
  async until(at: string): Promise<void> {
    const { running } = this.house
    const { provider } = this.key
    const to = instantOf(at)
    for (;;) {
      const from = this.house.now()
      const next = await nextMoment(running, provider, from)
      if (next === undefined || next >= to) break
      const looked = Math.min(to, Math.max(next, instantOf(`${dayAt(next)}T09:00`)))
      this.house.now = () => looked
      await this.look()
    }
    this.house.now = () => to
    await this.look()
  }

  /** What must be done by now is done, and told. */
  async look(): Promise<void> {
    const { running, now } = this.house
    const { provider } = this.key
    await beginDay(running, provider, dayAt(now()))
    await workOff(running)
    await writeOwnLetters(running, provider)
    await sendLetters(running, provider)
    if (await this.hasPapersDue()) await lookAfter(running, this.key)
  }

  /** The clock of the house belongs to one life after the other: nobody else's papers are made by it. */
  private async hasPapersDue(): Promise<boolean> {
    return this.read(async (transaction) => {
      const now = new Date(this.house.now()).toISOString()
      const asked = 'select from paper_due where provider = $1 and agreement = $2 and at <= $3'
      const { rowCount } = await transaction.query(asked, [this.key.provider, this.key.agreement, now])
      return rowCount !== 0
    })
  }

  async tells(at: string, ...facts: readonly JsonObject[]): Promise<void> {
    await this.until(at)
    const { running, now } = this.house
    const told = facts.map((fact) => factOf({ at, ...fact }, now()))
    await tell(running, this.key, told)
    await this.look()
  }

  /** A clerk has a letter written that the program offers. */
  async writes(at: string, act: ActByHand): Promise<void> {
    await this.until(at)
    const { running } = this.house
    const found = (await writableLetters(running, this.key)).find((each) => each.act === act)
    if (found === undefined) throw new Error(`${act} cannot be written at ${at}.`)
    await writeByHand(running, this.key, found)
    await this.look()
  }

  /** The customer opens all that lies in its post box. */
  async opensPost(at: string): Promise<void> {
    await this.until(at)
    const { running } = this.house
    const letters = await this.read((transaction) => readLetters(transaction, this.key.provider))
    for (const { letter, dispatches } of letters)
      if (dispatches.some(({ medium, state }) => medium === 'portal' && state === 'dispatched'))
        await openInBox(running, { ...this.key, letter }, this.erika)
    await this.look()
  }

  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.house.running.app, { provider: this.key.provider, customer: everyCustomer }, work)
  }
}

/** A customer applies on the provider's page, and is accepted where somebody has to. */
export async function begin(house: PapersHouse, begun: Beginning): Promise<Lived> {
  const { running, server } = house
  const [provider, title] = [randomUUID(), begun.letterhead.name]
  const name = `${begun.terms}-${provider.slice(0, 8)}`
  const [clerk, erika] = [await house.person('max@customer.example'), await house.person('erika@customer.example')]
  house.now = () => instantOf(begun.from)
  await openProvider(running.app, { provider, name, title, terms: begun.terms, isDemo: false })
  await usePost({ running, now: house.now, stop: undefined }, provider, server)
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await saveLetterhead(transaction, provider, begun.letterhead, { since: instantOf('2025-01-01'), by: null })
    const plain = plainLook(title)
    const accent = { ...plain.accent, light: begun.colour }
    await saveLook(transaction, provider, { ...plain, accent, prices: begun.prices ?? {} })
    await giveMembership(transaction, { provider, customer: null, person: clerk, role: 'clerk' })
  })
  const applications: Applications = { running, people: { auth: running.app, address: 'https://klausel.example' } }
  const { application } = await apply(applications, name, await applyingFor(house, name, provider, begun))
  const { customer, agreement } = application
  await inTransaction(running.app, { provider, customer: everyCustomer }, (transaction) =>
    giveMembership(transaction, { provider, customer, person: erika, role: 'customerAdministrator' }),
  )
  const lived = new Lived(house, { provider, customer, agreement }, erika)
  await lived.look()
  if (begun.acceptedAt !== undefined) {
    await lived.until(begun.acceptedAt)
    const deciding = { provider, name, application: application.application, by: clerk }
    if (begun.asksFor !== undefined) {
      await askBack(applications, deciding, { question: begun.asksFor, evidence: true })
      await lived.tells(begun.acceptedAt, { fact: 'evidenceReceived' })
    }
    await acceptApplication(applications, deciding, { prices: begun.agreed ?? {}, note: '' })
    await lived.look()
  }
  return lived
}

async function applyingFor(
  { running }: PapersHouse,
  name: string,
  provider: string,
  { language, organisation, items }: Beginning,
): Promise<Applying> {
  const { offer, documents } = await offerNow(running, name)
  return {
    ...{ key: randomUUID(), language, applicant: 'company', chosen: items, website: '' },
    data: {
      ...{ organisation, name: 'Erika Muster', email: 'erika@customer.example', remark: '' },
      ...{ street: 'Beispielweg 7', postcode: '45657', town: 'Recklinghausen', country: 'DE' },
    },
    confirmed: offer.confirmations.map(({ box }) => box),
    seen: { offer: digestOf(offer), documents: documents.map((document) => shownAs(document, language)) },
    stamp: stampOf(running.master, provider, Date.now() - 20_000),
  }
}
