import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { AgreementKey } from '../../journal/fact.ts'
import { sequence } from '../../journal/sequence.ts'
import { inTransactionOfAll } from '../../journal/transaction.ts'
import { settleAttestors } from '../attest/attestors.ts'
import { stampNewest } from '../attest/stamp.ts'
import { type SampleLog, sampleLog } from '../sample.test-support.ts'
import { type Authority, openAuthority } from '../time-stamp/authority.test-support.ts'
import { makeRequest } from '../time-stamp/request.ts'
import { verifyInstallation } from './installation.ts'
import { sentenceOf } from './sentence.ts'

let authority: Authority
let expired: Authority
before(async () => {
  ;[authority, expired] = await Promise.all([openAuthority(), openAuthority({ certificate: 'expired' })])
})
after(() => Promise.all([authority.close(), expired.close()]))

/** Two providers with facts, three checkpoints, the first of which is stamped. */
async function grown(): Promise<SampleLog & { readonly one: AgreementKey }> {
  const log = await sampleLog()
  const one = await log.agreement(6)
  await log.sign()
  await stamp(log)
  await log.agreement(5)
  await log.sign()
  await log.append(one, 4)
  await log.sign()
  return { ...log, one }
}

async function stamp(log: SampleLog): Promise<void> {
  const { address, root } = authority
  const wanted = [{ attestor: address, kind: 'time stamps' }] as const
  await inTransactionOfAll(log.queue, (transaction) => settleAttestors(transaction, wanted, Date.now()))
  const attesting = { authorities: [address], roots: [root], witnesses: [], now: Date.now, report: () => undefined }
  const signal = new AbortController().signal
  assert.ok(await stampNewest({ ...log, ...attesting, origin: log.keeper.key.name, signal }, address))
}

const verdictOn = (log: SampleLog) => verifyInstallation(log, { key: log.key, roots: [authority.root] })

/** What is found once somebody with all rights has done something to the database. */
async function found(act: (log: Awaited<ReturnType<typeof grown>>) => Promise<unknown>): Promise<readonly string[]> {
  const log = await grown()
  try {
    await act(log)
    const { findings } = await verdictOn(log)
    return [...new Set(findings.map(({ code }) => code))].toSorted()
  } finally {
    await log.close()
  }
}

/** The tree made anew over whatever facts there are, as somebody would who hides a change. */
async function rebuild(log: SampleLog): Promise<void> {
  await log.owner.query('delete from sequenced; delete from tree_tile')
  await log.owner.query(`update tree set size = 0, root = sha256(''), sequenced_until = '0'`)
  while ((await sequence(log.queue)).outcome !== 'done');
}

describe('an installation', () => {
  test('is proven from its database alone, and its verdict says so in one sentence', async () => {
    const log = await grown()
    const verdict = await verdictOn(log)
    assert.deepEqual(verdict.findings, [])
    assert.deepEqual([verdict.facts, verdict.size, verdict.stamps.good, verdict.stamps.facts], [15, 15, 1, 6])
    assert.match(sentenceOf(verdict).proven.en, /^Proven: 15 facts of this installation, unchanged and in this order/)
    await log.close()
  })

  test('shows a flipped bit in what a fact says', async () => {
    const codes = await found(({ owner }) =>
      owner.query(`update fact set clear = jsonb_set(clear, '{id}', '"another"') where number = 2`),
    )
    assert.deepEqual(codes, ['FACT_DIFFERS'])
  })

  test('shows a fact that was removed', async () => {
    const codes = await found(({ owner, one }) =>
      owner.query('delete from fact where number = 3 and agreement = $1', [one.agreement]),
    )
    assert.deepEqual(codes, ['FACT_MISSING'])
  })

  test('shows an agreement that was removed with all its facts and places', async () => {
    const codes = await found(async ({ owner, one }) => {
      for (const table of ['sequenced', 'fact', 'agreement'])
        await owner.query(`delete from ${table} where agreement = $1`, [one.agreement])
    })
    assert.deepEqual(codes, ['FACT_MISSING'])
  })

  test('shows two facts that were swapped', async () => {
    const codes = await found(({ owner }) =>
      owner.query(`
        alter table sequenced drop constraint sequenced_pkey;
        update sequenced set position = 5 - position where position in (2, 3)`),
    )
    assert.deepEqual(codes, ['FACT_DIFFERS'])
  })

  test('shows a log that was cut, tree and checkpoints with it, by what was remembered beside the key', async () => {
    const cut = async ({ owner, ...log }: SampleLog) => {
      await owner.query('delete from fact where number > 5; update agreement set last_number = 5 where last_number > 5')
      await owner.query('delete from time_stamp; delete from checkpoint')
      await rebuild({ owner, ...log })
    }
    assert.deepEqual(await found(cut), ['LOG_CUT'])
  })

  test('shows that a fact was taken out and the others moved up, even where places and tree were made anew', async () => {
    const codes = await found(async (log) => {
      await log.owner.query('delete from fact where number = 6 and agreement = $1', [log.one.agreement])
      await log.owner.query('update fact set number = number - 1 where number > 6 and agreement = $1', [
        log.one.agreement,
      ])
      await rebuild(log)
    })
    assert.deepEqual(
      ['CHECKPOINT_DIFFERS', 'LOG_CUT'].filter((code) => !codes.includes(code)),
      [],
    )
  })

  test('shows a checkpoint that was forged', async () => {
    const other = await sampleLog()
    const codes = await found(async ({ owner }) => {
      const { rows } = await owner.query<{ note: string }>('select note from checkpoint where size = 11')
      const text = rows[0]?.note.slice(0, rows[0].note.indexOf('\n\n') + 1) ?? ''
      const resigned = (await other.keeper.signStatement(text)).replaceAll(
        other.keeper.key.name,
        text.split('\n')[0] ?? '',
      )
      await owner.query('update checkpoint set note = $1 where size = 11', [resigned])
    })
    assert.ok(codes.length === 1 && ['CHECKPOINT_FORGED', 'CHECKPOINT_UNSIGNED'].includes(codes[0] ?? ''), codes.join())
    await other.close()
  })

  test('shows a checkpoint whose size was changed', async () => {
    const codes = await found(({ owner }) =>
      owner.query(`update checkpoint set note = replace(note, E'\\n11\\n', E'\\n10\\n'), size = 10 where size = 11`),
    )
    assert.deepEqual(codes, ['CHECKPOINT_FORGED'])
  })

  test('shows a time stamp from a time at which its authority had expired', async () => {
    const log = await grown()
    const { rows } = await log.owner.query<{ note: string }>('select note from checkpoint where size = 11')
    const { bytes } = makeRequest(Buffer.from(rows[0]?.note ?? ''))
    const answer = Buffer.from(await (await fetch(expired.address, { method: 'POST', body: bytes })).arrayBuffer())
    await log.owner.query(
      `insert into time_stamp select origin, size, 'late', now(), $1 from checkpoint where size = 11`,
      [answer],
    )
    const { findings } = await verifyInstallation(log, { key: log.key, roots: [authority.root, expired.root] })
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['AUTHORITY_EXPIRED'],
    )
    await log.close()
  })

  test('shows a tree that is not the one of its leaves', async () => {
    const codes = await found(({ owner }) => owner.query(`update tree set root = sha256('another')`))
    assert.deepEqual(codes, ['TREE_DIFFERS'])
  })

  test('shows a duty that counts as done and has no receipt', async () => {
    const codes = await found(async ({ owner, one }) => {
      await owner.query('alter table duty drop constraint duty_provider_customer_agreement_receipt_fkey')
      await owner.query(
        `insert into duty (provider, customer, agreement, id, key, act, content, harmful, because, state, derived_from, receipt)
         values ($1, $2, $3, 'access#1', 'access', 'setAccess', 'open', false, '[]', 'done', 1, 99)`,
        [one.provider, one.customer, one.agreement],
      )
    })
    assert.deepEqual(codes, ['DUTY_WITHOUT_RECEIPT'])
  })

  test('shows a forged memory of what was signed last', async () => {
    const codes = await found(async ({ folder, keeper }) => {
      const note = (await keeper.last()) ?? ''
      await rm(join(folder, 'proof.last'))
      await writeFile(join(folder, 'proof.last'), note.replace('\n15\n', '\n16\n'))
    })
    assert.deepEqual(codes, ['CHECKPOINT_FORGED'])
  })
})
