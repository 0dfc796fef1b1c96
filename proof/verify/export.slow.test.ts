import assert from 'node:assert/strict'
import type { X509Certificate } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { AgreementKey } from '../../journal/fact.ts'
import { inTransaction, inTransactionOfAll } from '../../journal/transaction.ts'
import { settleAttestors } from '../attest/attestors.ts'
import { stampNewest } from '../attest/stamp.ts'
import { writeExport } from '../export/write.ts'
import { type SampleLog, sampleLog } from '../sample.test-support.ts'
import { type Authority, openAuthority } from '../time-stamp/authority.test-support.ts'
import { verifyExport } from './export-file.ts'
import { sentenceOf } from './sentence.ts'
import type { VerifiedBy } from './verdict.ts'

let log: SampleLog
let authority: Authority
let expired: Authority
let key: AgreementKey
/** The lines of an export of twelve facts, of which nine were stamped. */
let lines: readonly string[]

before(async () => {
  ;[log, authority, expired] = await Promise.all([
    sampleLog(),
    openAuthority(),
    openAuthority({ certificate: 'expired' }),
  ])
  await log.agreement(4)
  key = await log.agreement(9)
  await log.sign()
  await stamp(authority)
  await log.agreement(300)
  await log.append(key, 3)
  await log.sign()
  lines = await exported(key)
})
after(() => Promise.all([log.close(), authority.close(), expired.close()]))

async function stamp({ address, root }: Authority, answers = true): Promise<void> {
  const signal = new AbortController().signal
  const attesting = {
    authorities: [address],
    roots: [root],
    witnesses: [],
    now: Date.now,
    signal,
    report: () => undefined,
  }
  const wanted = [{ attestor: address, kind: 'time stamps' }] as const
  await inTransactionOfAll(log.queue, (transaction) => settleAttestors(transaction, wanted, Date.now()))
  assert.equal(await stampNewest({ ...log, ...attesting, origin: log.keeper.key.name }, address), answers)
}

const exported = (of: AgreementKey): Promise<readonly string[]> =>
  Array.fromAsync(writeExport((work) => inTransaction(log.app, of, work), log.keeper, of))

async function* streamed(of: readonly string[]): AsyncGenerator<string> {
  for (const line of of) yield line.trimEnd()
}
const named = (): VerifiedBy => ({ key: log.key, roots: [authority.root] as readonly X509Certificate[] })
const verdictOn = (of: readonly string[], by: VerifiedBy = named()) => verifyExport(streamed(of), by)
const codesOf = async (of: readonly string[], by?: VerifiedBy) =>
  (await verdictOn(of, by)).findings.map(({ code }) => code)

const isFact = (line: string): boolean => line.startsWith('{"index"')
const firstFact = (): number => lines.findIndex(isFact)

describe('an export of an agreement', () => {
  test('is proven in order, whole, signed and stamped, and its verdict says so in one sentence', async () => {
    const verdict = await verdictOn(lines)
    assert.deepEqual(verdict.findings, [])
    assert.deepEqual([verdict.facts, verdict.size, verdict.keyIsNamed], [12, 316, true])
    assert.deepEqual([verdict.stamps.good, verdict.stamps.facts, verdict.stamps.by], [1, 9, ['Clock of the test']])
    const { proven, notProven } = sentenceOf(verdict)
    assert.match(
      proven.en,
      /^Proven: 12 facts of agreement .*, unchanged, in this order and without a gap .* the first 9 at the latest on/,
    )
    assert.match(proven.de, /^Bewiesen: 12 Fakten des Vertrags /)
    assert.match(notProven.en, /^Not proven: .*no witness.*that what was entered is true/)
  })

  test('says that it vouches for itself where nobody names the key', async () => {
    const verdict = await verdictOn(lines, {})
    assert.deepEqual([verdict.findings, verdict.keyIsNamed, verdict.stamps.unjudged], [[], false, 1])
    assert.match(sentenceOf(verdict).notProven.en, /that the key is the provider’s/)
    assert.match(sentenceOf(verdict).notProven.de, /--roots/)
  })

  test('holds nothing of what is sealed but its digest', () => {
    for (const line of lines.filter(isFact))
      assert.deepEqual(Object.keys(JSON.parse(line)), ['index', 'fact', 'sealed', 'path'])
  })

  test('shows a flipped bit, wherever in a fact it is', async () => {
    const line = lines[firstFact() + 3] ?? ''
    const from = line.indexOf('"fact"')
    for (let place = from + 10; place < line.length - 4; place += 5) {
      const flipped = line.slice(0, place) + String.fromCharCode(line.charCodeAt(place) ^ 1) + line.slice(place + 1)
      const found = await codesOf(lines.with(firstFact() + 3, flipped))
      assert.ok(found.length > 0, `character ${place}`)
    }
  })

  test('shows a fact that was removed', async () => {
    assert.deepEqual(await codesOf(lines.toSpliced(firstFact() + 4, 1)), ['FACT_MISSING', 'LOG_CUT'])
  })

  test('shows two facts that were swapped', async () => {
    const place = firstFact() + 4
    const swapped = lines.with(place, lines[place + 1] ?? '').with(place + 1, lines[place] ?? '')
    const found = await codesOf(swapped)
    assert.ok(found.includes('ORDER_BROKEN'), found.join())
  })

  test('shows that the last facts were cut off, with and without the signature at its end', async () => {
    assert.deepEqual(await codesOf(lines.slice(0, -3)), ['LOG_CUT'])
    assert.deepEqual(await codesOf([...lines.slice(0, -3), lines.at(-1) ?? '']), ['LOG_CUT'])
  })

  test('shows a checkpoint that the log has not signed', async () => {
    const other = await sampleLog()
    try {
      const heading = JSON.parse(lines[0] ?? '') as { checkpoint: string }
      const size = heading.checkpoint.replace('\n316\n', '\n317\n')
      assert.deepEqual(await codesOf(lines.with(0, JSON.stringify({ ...heading, checkpoint: size }))), [
        'CHECKPOINT_FORGED',
      ])
      const text = heading.checkpoint.slice(0, heading.checkpoint.indexOf('\n\n') + 1)
      const resigned = await other.keeper.signStatement(text)
      const forged = lines.with(0, JSON.stringify({ ...heading, checkpoint: resigned }))
      assert.deepEqual(await codesOf(forged), ['CHECKPOINT_UNSIGNED'])
      // A forger who brings a key of his own is another log, for whoever knows which one it should be.
      const own = JSON.stringify({ ...heading, checkpoint: resigned, verifierKey: other.key, origin: 'x' })
      assert.deepEqual(await codesOf(lines.with(0, own)), ['CHECKPOINT_UNSIGNED'])
    } finally {
      await other.close()
    }
  })

  test('shows a time stamp from a time at which its authority had expired', async () => {
    const place = lines.findIndex((line) => line.startsWith('{"stamp"'))
    const { stamp: good } = JSON.parse(lines[place] ?? '') as { stamp: { checkpoint: string } }
    const answer = await (
      await fetch(expired.address, { method: 'POST', body: await questionFor(good.checkpoint) })
    ).arrayBuffer()
    const late = { stamp: { ...good, answer: Buffer.from(answer).toString('base64') } }
    const by = { key: log.key, roots: [expired.root] }
    assert.deepEqual(await codesOf(lines.with(place, JSON.stringify(late)), by), ['AUTHORITY_EXPIRED'])
    assert.deepEqual(await codesOf(lines.with(place, JSON.stringify(late))), ['AUTHORITY_NOT_TRUSTED'])
  })

  test('shows a time stamp that was given for something else', async () => {
    const place = lines.findIndex((line) => line.startsWith('{"stamp"'))
    const { stamp: good } = JSON.parse(lines[place] ?? '') as { stamp: object }
    const heading = JSON.parse(lines[0] ?? '') as { checkpoint: string }
    const moved = { stamp: { ...good, checkpoint: heading.checkpoint, path: [] } }
    assert.deepEqual(await codesOf(lines.with(place, JSON.stringify(moved))), ['AUTHORITY_WRONG'])
  })

  test('is nothing but a file that cannot be verified, if it is something else', async () => {
    assert.deepEqual(await codesOf(['{}']), ['FILE_NOT_UNDERSTOOD'])
    assert.deepEqual(await codesOf(['%PDF-1.7']), ['FILE_NOT_UNDERSTOOD'])
    assert.deepEqual(await codesOf([]), ['FILE_NOT_UNDERSTOOD'])
    assert.ok((await codesOf([...lines.slice(0, -1), 'rubbish', '[]', 'null'])).length > 0)
  })
})

async function questionFor(note: string): Promise<Uint8Array<ArrayBuffer>> {
  const { makeRequest } = await import('../time-stamp/request.ts')
  return makeRequest(Buffer.from(note)).bytes
}
