import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { readTiles, splitHashes } from '../../journal/stored-tree.ts'
import { TILE_WIDTH } from '../../journal/tiles.ts'
import { everyCustomer, inTransaction, inTransactionOfAll, type Transaction } from '../../journal/transaction.ts'
import { type FactFault, verifyFacts } from '../../journal/verify-facts.ts'
import { verifyTree } from '../../journal/verify-tree.ts'
import { type Finding, finding } from './finding.ts'
import { signedCheckpoints } from './signed-checkpoints.ts'
import type { Verdict, VerifiedBy } from './verdict.ts'

export interface InstallationToVerify {
  /** Connections of the roles `app` and `queue`. */
  readonly app: Pool
  readonly queue: Pool
  /** The data folder, where the key of the log and the last checkpoint lie; undefined if only the database is there. */
  readonly folder: string | undefined
}

/** Findings of one kind beyond these say nothing new. */
const MOST_FINDINGS = 100

/**
 * Verifies a whole installation from its database: every fact against its leaf, every leaf's place, the tree over them, every
 * checkpoint against the tree of its size, signatures, time stamps and cosignatures, and every duty against its receipt. It reads piece
 * by piece and writes nothing.
 */
export async function verifyInstallation(of: InstallationToVerify, by: VerifiedBy): Promise<Verdict> {
  const { app, queue, folder } = of
  const last = folder === undefined ? undefined : await lastSigned(folder)
  const ofTree = await inTransactionOfAll(queue, async (transaction) => {
    await transaction.query('set transaction isolation level repeatable read, read only')
    const { head, faults } = await verifyTree(transaction)
    const signed = await signedCheckpoints(transaction, by, last)
    const placed = await verifyPlaces(transaction, head.size)
    return { signed, findings: [...(faults.length > 0 ? [treeDiffers] : []), ...signed.findings, ...placed] }
  })
  const ofFacts: Finding[] = []
  let facts = 0
  for (const provider of await providersIn(queue)) {
    const scope = { provider, customer: everyCustomer }
    const found = await inTransaction(app, scope, async (transaction) => ({
      ...(await verifyFacts(transaction, scope)),
      duties: await dutiesWithoutReceipt(transaction),
    }))
    facts += found.facts
    ofFacts.push(...found.faults.slice(0, MOST_FINDINGS).map(findingOf), ...found.duties)
  }
  const { signed } = ofTree
  const findings = [...ofTree.findings, ...ofFacts].filter(isFirstOfItsKind())
  return { what: 'installation', agreement: null, facts, ...signed.known, findings }
}

/** What was signed last, as the keeper remembers it beside the key. */
async function lastSigned(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'proof.last'), 'utf8').catch((error: { readonly code?: string }) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Providers by the places of their facts, each found by its key and none by reading all. */
export async function providersIn(queue: Pool): Promise<readonly string[]> {
  return inTransactionOfAll(queue, async (transaction) => {
    const { rows } = await transaction.query<{ provider: string }>(`
      with recursive each as (
        (select provider from sequenced order by provider limit 1)
        union all
        select (select s.provider from sequenced s where s.provider > each.provider order by s.provider limit 1)
        from each where each.provider is not null
      ) select provider from each where provider is not null`)
    return rows.map(({ provider }) => provider)
  })
}

/** Tiles whose places are compared at a time. */
const TILES_AT_A_TIME = 64

/** Every place from 0 on has a fact, and its hash is the leaf there. */
async function verifyPlaces(transaction: Transaction, size: number): Promise<readonly Finding[]> {
  const found: Finding[] = []
  const step = TILES_AT_A_TIME * TILE_WIDTH
  for (let from = 0; from < size && found.length < MOST_FINDINGS; from += step) {
    const until = Math.min(from + step, size)
    const leaves = await leavesBetween(transaction, from, until)
    const { rows } = await transaction.query<{ position: string; leaf: Buffer | null }>({
      name: 'verify places',
      text: `
        select s.position, (select f.leaf from fact f where f.provider = s.provider and f.customer = s.customer
          and f.agreement = s.agreement and f.number = s.number) as leaf
        from sequenced s where s.position >= $1 and s.position < $2 order by s.position`,
      values: [from, until],
    })
    const there = new Map(rows.map(({ position, leaf }) => [Number(position), leaf]))
    for (let place = from; place < until; place += 1) {
      const leaf = there.get(place)
      if (!leaf) found.push(missingAt(place))
      else if (!leaves[place - from]?.equals(leaf)) found.push(differsAt(place))
    }
  }
  return found.slice(0, MOST_FINDINGS)
}

async function leavesBetween(transaction: Transaction, from: number, until: number): Promise<readonly Buffer[]> {
  const places = Array.from({ length: Math.ceil((until - from) / TILE_WIDTH) }, (_, n) => ({
    level: 0,
    index: from / TILE_WIDTH + n,
  }))
  const tiles = new Map((await readTiles(transaction, places)).map((tile) => [tile.index, tile.hashes]))
  return places.flatMap(({ index }) => {
    const hashes = splitHashes(tiles.get(index) ?? new Uint8Array(0)).map((hash) => Buffer.from(hash))
    return [...hashes, ...Array<Buffer>(TILE_WIDTH - hashes.length).fill(Buffer.alloc(0))]
  })
}

/** A duty counts as done by its receipt and by nothing else. */
async function dutiesWithoutReceipt(transaction: Transaction): Promise<readonly Finding[]> {
  const { rows } = await transaction.query<{ agreement: string; id: string }>(
    `select agreement, id from duty d where state = 'done' and not exists (
       select from fact f where f.provider = d.provider and f.customer = d.customer and f.agreement = d.agreement
         and f.number = d.receipt)
     order by agreement, id limit ${MOST_FINDINGS}`,
  )
  return rows.map(({ agreement, id }) =>
    finding(
      'DUTY_WITHOUT_RECEIPT',
      `Die Pflicht ${id} des Vertrags ${agreement} gilt als erledigt, und ihre Quittung fehlt.`,
      `The duty ${id} of agreement ${agreement} counts as done, and its receipt is missing.`,
    ),
  )
}

function findingOf({ code, agreement, number }: FactFault): Finding {
  const which = { de: `Fakt ${number} des Vertrags ${agreement}`, en: `Fact ${number} of agreement ${agreement}` }
  const says = {
    FACT_DIFFERS: { de: 'ist nicht, wie er war', en: 'is not as it was' },
    FACT_MISSING: { de: 'fehlt', en: 'is missing' },
    FACT_SURPLUS: { de: 'wurde nie eingetragen', en: 'was never appended' },
  }[code]
  return finding(code, `${which.de} ${says.de}.`, `${which.en} ${says.en}.`)
}

/** The same said twice is said once. */
function isFirstOfItsKind(): (each: Finding) => boolean {
  const said = new Set<string>()
  return ({ code, en }) => {
    const isNew = !said.has(`${code} ${en}`)
    said.add(`${code} ${en}`)
    return isNew
  }
}

const treeDiffers = finding(
  'TREE_DIFFERS',
  'Der gespeicherte Baum ist nicht der seiner Einträge.',
  'The tree that is stored is not the one of its entries.',
)
const missingAt = (place: number): Finding =>
  finding(
    'FACT_MISSING',
    `An Stelle ${place} des Protokolls fehlt der Fakt.`,
    `At place ${place} of the log the fact is missing.`,
  )
const differsAt = (place: number): Finding =>
  finding(
    'FACT_DIFFERS',
    `An Stelle ${place} des Protokolls steht ein anderer Fakt.`,
    `At place ${place} of the log stands another fact.`,
  )
