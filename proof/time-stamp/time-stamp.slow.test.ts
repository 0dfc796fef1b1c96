import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { inTransactionOfAll } from '../../journal/transaction.ts'
import type { Attesting } from '../attest/attesting.ts'
import { readAttestors, settleAttestors } from '../attest/attestors.ts'
import { stampNewest } from '../attest/stamp.ts'
import { openssl, type SampleLog, sampleLog } from '../sample.test-support.ts'
import { readAnswer, readStamps } from '../store.ts'
import { isForTimeStamps } from './answer.ts'
import { type Asking, askAuthority } from './ask.ts'
import { type Authority, type AuthorityMade, type Conduct, openAuthority } from './authority.test-support.ts'
import { judgeStamp } from './judge.ts'
import { revocationListsIn } from './revocation.ts'

const data = Buffer.from('klausel.example/log\n3\nroot\n')
const opened: Authority[] = []
const authority = async (made?: AuthorityMade): Promise<Authority> => {
  const each = await openAuthority(made)
  opened.push(each)
  return each
}
let good: Authority
let log: SampleLog
before(async () => {
  good = await authority()
  log = await sampleLog()
})
after(async () => {
  await Promise.all(opened.map((each) => each.close()))
  await log.close()
})

const asking = (of: Authority, more: Partial<Asking> = {}) =>
  askAuthority(of.address, {
    ...{ data, roots: [of.root], patience: 10_000, now: Date.now },
    signal: new AbortController().signal,
    ...more,
  })

describe('a time stamp', () => {
  for (const keys of ['rsa', 'ec'] as const)
    test(`of an authority with ${keys} keys is judged good, with its time and its name`, async () => {
      const begun = Math.floor(Date.now() / 1_000) * 1_000
      const stamp = await asking(await authority({ keys }))
      assert.ok(stamp.fault === undefined, String(stamp.fault))
      assert.ok(stamp.at >= begun && stamp.at <= Date.now())
      assert.equal(stamp.by, 'Clock of the test')
    })

  test('that is taken is one that openssl verifies too', async () => {
    const stamp = await asking(good)
    assert.ok(stamp.fault === undefined)
    const [file, answer] = [join(log.folder, 'data'), join(log.folder, 'answer.tsr')]
    await writeFile(file, data)
    await writeFile(answer, stamp.answer)
    assert.match(openssl('ts', '-verify', '-data', file, '-in', answer, '-CAfile', good.rootFile), /Verification: OK/)
  })

  test('holds later without a nonce, about the same bytes, and about no others', async () => {
    const stamp = await asking(good)
    assert.ok(stamp.fault === undefined)
    assert.equal(judgeStamp(stamp.answer, { data, roots: [good.root] }).fault, undefined)
    const other = judgeStamp(stamp.answer, { data: Buffer.from('other'), roots: [good.root] })
    assert.equal(other.fault, 'AUTHORITY_WRONG')
  })

  test('with any byte changed is never taken for another time or another statement', async () => {
    const stamp = await asking(good)
    assert.ok(stamp.fault === undefined)
    for (let place = 0; place < stamp.answer.length; place += 7) {
      const changed = Buffer.from(stamp.answer)
      changed[place] = (changed[place] ?? 0) ^ 1
      const judged = judgeStamp(changed, { data, roots: [good.root] })
      // Some bytes say nothing that is signed, such as the words of the status; what is proven stays the same then.
      if (judged.fault === undefined) assert.deepEqual([judged.at, judged.by], [stamp.at, stamp.by], `byte ${place}`)
    }
  })

  test('of an authority whose certificate was revoked before is none, as openssl says of the certificate too', async () => {
    const revoked = await authority({ keys: 'ec' })
    const pem = await revoked.revoke('superseded')
    const stamp = await asking(revoked)
    assert.ok(stamp.fault === undefined, 'without a list nobody knows')
    const lists = revocationListsIn(pem)
    assert.equal(
      judgeStamp(stamp.answer, { data, roots: [revoked.root], ...(lists && { lists }) }).fault,
      'AUTHORITY_REVOKED',
    )
    assert.equal((await asking(revoked, { lists: lists ?? [] })).fault, 'AUTHORITY_REVOKED')
    const file = join(log.folder, 'roots-and-lists.pem')
    await writeFile(file, revoked.root.toString() + pem)
    const signer = join(log.folder, 'signer.pem')
    await writeFile(signer, revoked.signer.toString())
    const byOpenssl = ['verify', '-purpose', 'any', '-crl_check', '-CAfile', file, signer]
    assert.throws(() => openssl(...byOpenssl), /certificate revoked/)
  })

  test('from before a revocation stays good where nobody else had the key, and is none where somebody may have had it', async () => {
    const cases = [
      ['superseded', undefined],
      ['cessationOfOperation', undefined],
      ['keyCompromise', 'AUTHORITY_REVOKED'],
      [undefined, 'AUTHORITY_REVOKED'],
    ] as const
    const ending = await Promise.all(cases.map(() => authority({ keys: 'ec' })))
    const stamps = await Promise.all(ending.map((each) => asking(each)))
    const latest = Math.max(...stamps.map((stamp) => (stamp.fault === undefined ? stamp.at : 0)))
    // Lists count in whole seconds, as tokens do.
    while (Math.floor(Date.now() / 1_000) * 1_000 <= latest) await new Promise((resolve) => setTimeout(resolve, 50))
    for (const [n, [reason, expected]] of cases.entries()) {
      const [of, stamp] = [ending[n] as Authority, stamps[n]]
      assert.ok(stamp && stamp.fault === undefined)
      const lists = revocationListsIn(await of.revoke(reason)) ?? []
      assert.equal(judgeStamp(stamp.answer, { data, roots: [of.root], lists }).fault, expected, reason ?? 'no reason')
    }
  })

  test('is not taken for revoked by a list of another issuer, or by one whose signature does not hold', async () => {
    const [revoked, other] = [await authority({ keys: 'ec' }), await authority({ keys: 'ec' })]
    const [own, foreign] = [await revoked.revoke('superseded'), await other.revoke('superseded')]
    const stamp = await asking(revoked)
    assert.ok(stamp.fault === undefined)
    const judgedBy = (pem: string) =>
      judgeStamp(stamp.answer, { data, roots: [revoked.root], lists: revocationListsIn(pem) ?? [] }).fault
    assert.equal(judgedBy(foreign), undefined)
    const der = Buffer.from(own.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
    der[der.length - 9] = (der.at(-9) ?? 0) ^ 1
    const asPem = `-----BEGIN X509 CRL-----\n${der.toString('base64')}\n-----END X509 CRL-----\n`
    assert.equal(judgedBy(asPem), undefined)
    assert.equal(judgedBy(own + foreign), 'AUTHORITY_REVOKED')
    assert.equal(revocationListsIn('-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n'), undefined)
  })

  test('of an authority that leads to another root is not trusted', async () => {
    const other = await authority()
    const stamp = await askAuthority(other.address, {
      ...{ data, roots: [good.root], now: Date.now, signal: new AbortController().signal },
    })
    assert.equal(stamp.fault, 'AUTHORITY_NOT_TRUSTED')
  })

  test('of an authority whose certificate was not valid at the time in the token is none', async () => {
    assert.equal((await asking(await authority({ certificate: 'expired' }))).fault, 'AUTHORITY_EXPIRED')
  })

  test('is never taken from a certificate that is good for other things too', async () => {
    const { signer } = await authority({ certificate: 'for servers too' })
    assert.deepEqual(
      [isForTimeStamps(signer), isForTimeStamps(good.signer), isForTimeStamps(good.root)],
      [false, true, false],
    )
  })

  test('stays good after the certificate has expired: what counts is the time in the token', async () => {
    const stamp = await asking(good)
    assert.ok(stamp.fault === undefined)
    const { validToDate } = new X509Certificate(good.root.raw)
    assert.ok(stamp.at < validToDate.getTime())
    // Nothing in judging asks what time it is now.
    const realNow = Date.now
    Date.now = () => Date.parse('2150-01-01')
    try {
      assert.equal(judgeStamp(stamp.answer, { data, roots: [good.root] }).fault, undefined)
    } finally {
      Date.now = realNow
    }
  })

  const faults: Readonly<Record<Exclude<Conduct, 'answers'>, string>> = {
    'is silent': 'AUTHORITY_SILENT',
    refuses: 'AUTHORITY_REFUSED',
    'talks nonsense': 'AUTHORITY_WRONG',
    'stamps something else': 'AUTHORITY_WRONG',
  }
  for (const [conduct, fault] of Object.entries(faults))
    test(`is not taken from an authority that ${conduct}`, async () => {
      const bad = await authority()
      bad.conduct = conduct as Conduct
      assert.equal((await asking(bad, { patience: conduct === 'is silent' ? 300 : 10_000 })).fault, fault)
    })
})

describe('the newest checkpoint', () => {
  const told: string[] = []
  /** As if it were later when it is looked whose turn it is; an authority's clock is the real one. */
  const attesting = (of: Authority, minutesLater = 0): Attesting => {
    let looks = 0
    return {
      ...{ queue: log.queue, origin: log.keeper.key.name, authorities: [of.address], roots: [of.root], witnesses: [] },
      now: () => Date.now() + (looks++ === 0 ? minutesLater * 60_000 : 0),
      ...{ signal: new AbortController().signal, patience: 10_000 },
      report: (line: string) => void told.push(line),
    }
  }
  const settle = (of: Authority) =>
    inTransactionOfAll(log.queue, (transaction) =>
      settleAttestors(transaction, [{ attestor: of.address, kind: 'time stamps' }], Date.now()),
    )
  const state = () => inTransactionOfAll(log.queue, async (transaction) => (await readAttestors(transaction))[0])

  test('is stamped once, and the next one ten minutes later', async () => {
    await log.agreement(3)
    const { origin, note } = await log.sign()
    await settle(good)
    assert.equal(await stampNewest(attesting(good), good.address), true)
    assert.equal(await stampNewest(attesting(good), good.address), false)
    await log.agreement(2)
    await log.sign()
    assert.equal(await stampNewest(attesting(good), good.address), false)
    assert.equal(await stampNewest(attesting(good, 11), good.address), true)
    const stamps = await inTransactionOfAll(log.queue, (transaction) =>
      readStamps(transaction, { origin, sizes: [3, 5] }),
    )
    assert.deepEqual(
      stamps.map(({ size }) => size),
      [3, 5],
    )
    const answer = await inTransactionOfAll(log.queue, (transaction) =>
      readAnswer(transaction, { origin, size: 3, authority: good.address }),
    )
    const judged = judgeStamp(answer ?? Buffer.alloc(0), { data: Buffer.from(note), roots: [good.root] })
    assert.equal(judged.fault, undefined)
  })

  test('that could not be stamped is told once, and tried again with growing pauses until it is', async () => {
    const bad = await authority({ certificate: 'expired' })
    const trusted = await authority()
    await settle(bad)
    await log.agreement(1)
    await log.sign()
    const askAt = (minutes: number) => stampNewest(attesting(bad, minutes), bad.address)
    told.length = 0
    assert.equal(await askAt(0), false)
    const failed = await state()
    assert.deepEqual([failed?.failure, failed?.tries], ['AUTHORITY_EXPIRED', 1])
    assert.ok((failed?.nextAt ?? 0) - Date.now() > 50_000)
    assert.equal(await askAt(0.5), false)
    assert.equal(bad.asked, 1)
    assert.equal(await askAt(2), false)
    assert.deepEqual([bad.asked, (await state())?.tries], [2, 2])
    assert.ok(((await state())?.nextAt ?? 0) - Date.now() > 110_000)
    assert.deepEqual(
      told.map((line) => line.split(' ')[0]),
      ['AUTHORITY_EXPIRED'],
    )
    await settle(trusted)
    assert.equal(await stampNewest(attesting(trusted), trusted.address), true)
    const mended = await state()
    assert.deepEqual([mended?.failure, mended?.tries, mended?.attestor], [null, 0, trusted.address])
  })
})
