import { Readable } from 'node:stream'
import { mayReadContent } from '../../access/content-grant.ts'
import { mayUse, rights } from '../../access/rights.ts'
import type { BundleAsked, Subject } from '../../evidence/asked.ts'
import { incidentsIn } from '../../evidence/chosen.ts'
import { askForBundle, type KeptBundle, openPiece, readBundle, readBundlesOf } from '../../evidence/kept/store.ts'
import type { AgreementKey, JournalFact } from '../../journal/fact.ts'
import { replay } from '../../journal/replay.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { Program } from '../../terms/engine/program.ts'
import { dayAt, showInstant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import { type Inside, inside, type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { rightMissing } from '../entrance-problems.ts'
import { requestNotUnderstood } from '../problems.ts'
import { checkpointUnknown } from '../proof/refused.ts'
import { readAgreement } from '../read-agreement.ts'
import { answers, count, flag, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'
import { bundleNotReady, bundleOutdated, bundleUnknown, incidentUnknown } from './refused.ts'

/** A bundle in a list, and how far it is. */
export interface ShownBundle {
  readonly bundle: string
  /** Of the whole agreement, of one person, or of one matter, which is named. */
  readonly about: { readonly is: Subject['is']; readonly says: Said | null }
  readonly askedAt: string
  readonly state: KeptBundle['state'] | 'outdated'
  /** In steps of equal size. */
  readonly done: number
  readonly whole: number
  readonly seesContent: boolean
  readonly bytes: number | null
  readonly digest: string | null
  readonly untilAt: string | null
}

export interface ShownBundles {
  readonly bundles: readonly ShownBundle[]
  /** Of which matters one can ask for one; none for whoever may ask for his own alone. */
  readonly matters: readonly { readonly name: string; readonly says: Said }[]
}

const matter = object({ name: text, says: ref('Said') })
const shown = object({
  bundle: text,
  about: object({ is: { enum: ['agreement', 'person', 'incident'] }, says: orNull(ref('Said')) }),
  askedAt: time,
  state: { enum: ['waiting', 'making', 'ready', 'failed', 'outdated'] },
  done: count,
  whole: count,
  seesContent: flag,
  bytes: orNull(count),
  digest: orNull(text),
  untilAt: orNull(time),
})

/** Staff meets all customers, everybody else his own. */
const sideOf = ({ who }: Inside): BundleAsked['side'] => (who.membership.customer === null ? 'provider' : 'customer')

/** A provider's auditor sees what the customer has allowed him to; whoever else may take evidence reads the history anyway. */
async function seesContent(by: Inside, agreement: AgreementKey): Promise<boolean> {
  if (by.who.membership.role !== 'auditor') return true
  const asked = { ...agreement, person: by.who.person.id, content: 'evidence' }
  const grant = await inTransaction(by.running.app, by, (transaction) => mayReadContent(transaction, asked, Date.now()))
  return grant !== undefined
}

interface AskedFor {
  readonly person?: string
  readonly incident?: string
}

/**
 * @throws Refused REQUEST_NOT_UNDERSTOOD for both at once
 * @throws Refused RIGHT_MISSING for anything but what concerns oneself, without the right to take evidence
 */
function subjectOf({ who }: Inside, { person, incident }: AskedFor): Subject {
  if (person !== undefined && incident !== undefined)
    throw requestNotUnderstood([
      {
        field: 'incident',
        seen: incident,
        de: 'Entweder eine Person oder ein Vorgang.',
        en: 'Either a person or a matter.',
      },
    ])
  if (person !== who.person.id && !mayUse(who.membership.role, 'take evidence'))
    throw rightMissing('take evidence', rights['take evidence'])
  if (person !== undefined) return { is: 'person', person }
  return incident === undefined ? { is: 'agreement' } : { is: 'incident', name: incident }
}

const journalOf = async (by: Inside, key: AgreementKey): Promise<readonly JournalFact[]> =>
  (await inTransaction(by.running.app, by, (transaction) => replay(transaction, key))).facts

/** Asks for a bundle of evidence; it is made behind the scenes. */
const askForBundleAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: AskedFor }>(
    '/agreements/:agreement/bundles',
    {
      config: { right: 'take own evidence', pace: 'expensive' },
      schema: {
        summary: 'Ask for a bundle of evidence of an agreement: one archive with facts, papers, proofs and a verifier',
        description:
          'It holds what you may see as it is now. It is made behind the scenes and kept for seven days. While one is being made, asking again answers with it. One of oneself everybody may ask for; all others need the right `take evidence`.',
        params: ofAgreement,
        body: object(
          {
            person: { type: 'string', format: 'uuid', description: 'Only what this person has declared or told' },
            incident: {
              ...text,
              minLength: 1,
              maxLength: 200,
              description: 'Only one matter, as facts name it: `breach 1`',
            },
          },
          { optional: ['person', 'incident'] },
        ),
        response: answers({ 202: object({ bundle: text }) }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      if (!door.proof) throw checkpointUnknown()
      const { provider, customer, agreement } = row
      const key = { provider, customer, agreement }
      const subject = subjectOf(by, request.body)
      if (subject.is === 'incident' && !incidentsIn(await journalOf(by, key)).includes(subject.name))
        throw incidentUnknown(subject.name)
      const asked = { agreement: key, subject, side: sideOf(by), seesContent: await seesContent(by, key) }
      const asker = { person: by.who.person.id, role: by.who.membership.role }
      const bundle = await inTransaction(by.running.app, by, (transaction) => askForBundle(transaction, asked, asker))
      return reply.status(202).send({ bundle })
    },
  )
}

/** What oneself has asked for. */
const bundlesView: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/bundles',
    {
      config: { right: 'take own evidence' },
      schema: {
        summary:
          'The bundles of evidence that you have asked for, how far each is, and the matters of which there can be one',
        params: ofAgreement,
        response: answers({ 200: object({ bundles: list(shown), matters: list(matter) }) }),
      },
    },
    async (request): Promise<ShownBundles> => {
      const by = inside(door, request)
      const { row, program } = await readAgreement(by, request.params.agreement)
      const mayAll = mayUse(by.who.membership.role, 'take evidence')
      const names = mayAll ? incidentsIn(await journalOf(by, row)) : []
      const asker = { person: by.who.person.id, side: sideOf(by) }
      const bundles = await inTransaction(by.running.app, by, (transaction) => readBundlesOf(transaction, row, asker))
      const matters = names.map((name) => ({ name, says: subjectInWords(program, name) }))
      return { bundles: bundles.map((each) => showBundle(each, program)), matters }
    },
  )
}

const showBundle = (bundle: KeptBundle, program: Program): ShownBundle => ({
  bundle: bundle.bundle,
  about: aboutIn(bundle.asked.subject, program),
  askedAt: showInstant(bundle.askedAt),
  state: bundle.isOutdated ? 'outdated' : bundle.state,
  done: bundle.done,
  whole: bundle.whole,
  seesContent: bundle.asked.seesContent,
  bytes: bundle.bytes,
  digest: bundle.digest,
  untilAt: bundle.untilAt === null ? null : showInstant(bundle.untilAt),
})

const aboutIn = (subject: Subject, program: Program): ShownBundle['about'] => ({
  is: subject.is,
  says: subject.is === 'incident' ? subjectInWords(program, subject.name) : null,
})

interface OfBundle extends OfAgreement {
  readonly bundle: string
}
const ofBundle: Schema = object({
  ...(ofAgreement.properties as object),
  bundle: { type: 'string', format: 'uuid', description: 'The id of the bundle' },
})

/** The archive, piece by piece. */
const bundleFile: Route = (api, door) => {
  api.get<{ Params: OfBundle }>(
    '/agreements/:agreement/bundles/:bundle',
    {
      config: { right: 'take own evidence' },
      schema: {
        summary: 'A bundle of evidence that you have asked for, as a ZIP archive',
        params: ofBundle,
        response: answers({ 200: { type: 'string', format: 'binary' } }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { row } = await readAgreement(by, request.params.agreement)
      const bundle = await readyFor(by, { ...row, bundle: request.params.bundle })
      const name = `klausel-${row.agreement.slice(0, 8)}-${dayAt(bundle.askedAt)}.zip`
      return reply
        .type('application/zip')
        .header('content-length', bundle.bytes)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(piecesOf(by, bundle), { objectMode: false }))
    },
  )
}

/** @throws Refused BUNDLE_UNKNOWN, BUNDLE_NOT_READY, BUNDLE_OUTDATED */
async function readyFor(
  by: Inside,
  { provider, customer, agreement, bundle }: KeptBundle['asked']['agreement'] & { readonly bundle: string },
): Promise<KeptBundle> {
  const found = await inTransaction(by.running.app, by, (transaction) =>
    readBundle(transaction, { provider, customer, bundle }),
  )
  const isTheirs =
    found?.asked.agreement.agreement === agreement &&
    found.by.person === by.who.person.id &&
    found.asked.side === sideOf(by)
  if (found === undefined || !isTheirs) throw bundleUnknown(bundle)
  if (found.isOutdated) throw bundleOutdated()
  if (found.state !== 'ready') throw bundleNotReady(found.state === 'failed')
  if (found.asked.seesContent && !(await seesContent(by, found.asked.agreement))) throw bundleUnknown(bundle)
  return found
}

/** Each in a transaction of its own: whoever fetches slowly holds nothing. */
async function* piecesOf(by: Inside, bundle: KeptBundle): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const content = await inTransaction(by.running.app, by, (transaction) =>
      openPiece(transaction, by.running.master, bundle, piece),
    )
    if (content === undefined) return
    yield content
  }
}

/** What somebody takes along to show others what happened. */
export const evidenceRoutes: readonly Route[] = [bundlesView, askForBundleAct, bundleFile]
