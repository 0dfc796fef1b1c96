import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { Webhook as Signature } from 'standardwebhooks'
import { instantOf } from '../../terms/grammar/day.ts'
import { driverConforms } from '../driver.conformance.ts'
import { DriverFailed, type Order, type Outcome } from '../driver.ts'
import { openTestPanel, reachHere } from './panel-process.test-support.ts'
import { remoteDriver } from './remote-driver.ts'
import { messageId } from './wire.ts'

driverConforms('remote', { open: () => openTestPanel() })

const secret = `whsec_${randomBytes(24).toString('base64')}`
let server: Server
let answers: RequestListener
before(async () => {
  server = createServer((request, response) => answers(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
after(() => {
  server.closeAllConnections()
  server.close()
})
const order = (): Order => ({
  ...{ duty: randomUUID(), provider: randomUUID(), customer: randomUUID(), agreement: randomUUID(), about: 'services' },
  ...{ act: 'setAccess', content: 'open', state: 'open', agreed: { items: {} }, at: instantOf('2026-03-03') },
})
const panel = () => ({ url: `http://panel.example:${(server.address() as AddressInfo).port}/`, secret, items: [] })
const ask = (asked: Order, more: { readonly patience?: number } = {}, signal = new AbortController().signal) =>
  remoteDriver({ panelOf: async () => panel(), reach: reachHere, ...more }).activate(asked, signal)
const failure = async (asked: Promise<Outcome>): Promise<string> => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof DriverFailed, String(error))
  return error.code
}
/** Answers with a body that is signed under an id, at a time and with a secret. */
const signed =
  (id: string, body: string, by = secret, at = new Date()): RequestListener =>
  (_, response) => {
    const seconds = String(Math.floor(at.getTime() / 1_000))
    const signature = new Signature(by).sign(id, at, body)
    response
      .writeHead(200, { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature })
      .end(body)
  }

describe('an answer over the wire', () => {
  it('is believed only when the panel signed it', async () => {
    const asked = order()
    answers = (_, response) => response.end('{"is":"done"}')
    assert.equal(await failure(ask(asked)), 'ANSWER_NOT_SIGNED')
    answers = signed(messageId('activate', asked), '{"is":"done"}', `whsec_${randomBytes(24).toString('base64')}`)
    assert.equal(await failure(ask(asked)), 'ANSWER_NOT_SIGNED')
    answers = signed(messageId('activate', asked), '{"is":"done"}')
    assert.deepEqual(await ask(asked), { is: 'done' })
  })
  it('is believed only for the order it answers, and only now', async () => {
    const asked = order()
    answers = signed(messageId('activate', order()), '{"is":"done"}')
    assert.equal(await failure(ask(asked)), 'ANSWER_TO_ANOTHER_ORDER')
    for (const minutes of [-6, 6]) {
      answers = signed(messageId('activate', asked), '{"is":"done"}', secret, new Date(Date.now() + minutes * 60_000))
      assert.equal(await failure(ask(asked)), 'ANSWER_NOT_SIGNED')
    }
  })
  it('is taken over as far as it has the form of one', async () => {
    const asked = order()
    for (const body of [
      '[]',
      '{}',
      '{"is":"maybe"}',
      '{"is":"done","proof":"x"}',
      '{"is":"done","figures":{"bytes":-1}}',
    ]) {
      answers = signed(messageId('activate', asked), body)
      assert.equal(await failure(ask(asked)), 'ANSWER_NOT_UNDERSTOOD', body)
    }
    answers = signed(messageId('activate', asked), JSON.stringify({ is: 'done', note: 'x'.repeat(70_000) }))
    assert.equal(await failure(ask(asked)), 'ANSWER_NOT_UNDERSTOOD')
    answers = signed(messageId('activate', asked), '{"is":"done","figures":{"bytes":7},"more":"ignored"}')
    assert.deepEqual(await ask(asked), { is: 'done', figures: { bytes: 7 } })
  })
  it('that is none yet, or a refusal, says to come again', async () => {
    for (const [status, code] of [
      [202, 'PANEL_AT_WORK'],
      [401, 'PANEL_ANSWERED_401'],
      [503, 'PANEL_ANSWERED_503'],
      [302, 'PANEL_ANSWERED_302'],
    ] as const) {
      answers = (_, response) => response.writeHead(status, { location: 'http://127.0.0.1/' }).end()
      assert.equal(await failure(ask(order())), code)
    }
  })
  it('is not waited for longer than patience lasts, or than anybody waits', async () => {
    answers = () => undefined
    assert.equal(await failure(ask(order(), { patience: 50 })), 'PANEL_SILENT')
    assert.equal(await failure(ask(order(), {}, AbortSignal.timeout(50))), 'PANEL_SILENT')
  })
  it('cannot be had where nobody listens, where one may not go, or where no panel is attached', async () => {
    const settings = { panelOf: async () => ({ ...panel(), url: 'http://panel.example:1/' }), reach: reachHere }
    const signal = new AbortController().signal
    assert.equal(await failure(remoteDriver(settings).activate(order(), signal)), 'PANEL_UNREACHABLE')
    const closed = { ...settings, reach: async () => Promise.reject(new Error('inner network')) }
    assert.equal(await failure(remoteDriver(closed).activate(order(), signal)), 'PANEL_NOT_REACHED_FROM_HERE')
    const none = { ...settings, panelOf: async () => undefined }
    assert.equal(await failure(remoteDriver(none).activate(order(), signal)), 'PANEL_NOT_ATTACHED')
  })
})

describe('an order over the wire', () => {
  it('is signed, carries the duty and nothing of a person, and has the same id when it comes again', async () => {
    const ids: unknown[] = []
    const bodies: unknown[] = []
    answers = async (request, response) => {
      const body = await text(request)
      bodies.push(new Signature(secret).verify(body, request.headers as Record<string, string>))
      ids.push(request.headers['webhook-id'])
      signed(String(request.headers['webhook-id']), '{"is":"done"}')(request, response)
    }
    const asked = order()
    await ask(asked)
    await ask(asked)
    const [{ timestamp, ...written }] = bodies as [{ readonly timestamp: string }]
    assert.deepEqual(written, { type: 'service.activate', data: { ...asked, at: '2026-03-02T23:00:00.000Z' } })
    assert.ok(!Number.isNaN(Date.parse(timestamp)))
    assert.equal(ids.length, 2)
    assert.equal(new Set(ids).size, 1)
    await ask({ ...asked, duty: 'another' })
    assert.equal(new Set(ids).size, 2)
  })
})
