import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Errand } from '../directory.ts'
import { reachWithin } from '../reach.ts'
import { DirectoryTrouble } from '../trouble.ts'
import { openIdDirectory } from './openid-directory.ts'
import type { OpenIdSettings } from './settings.ts'
import { type SignInService, signInService } from './sign-in-service.test-support.ts'

const back = new URL('https://klausel.example/api/directories/return')
let service: SignInService
const reach = reachWithin(['127.0.0.0/8'])
const directory = (changed: Partial<OpenIdSettings> = {}, secret = service.secret) =>
  openIdDirectory({ settings: { ...service.settings, ...changed }, secret, reach })

before(async () => {
  service = await signInService([back.href])
  service.people.set('ada', {
    email: 'Ada@lippe.example',
    email_verified: true,
    name: 'Ada Kern',
    groups: ['vertrieb', 'alle'],
  })
})
after(() => service.close())

/** Goes there, signs in as somebody and comes back; the errand may be changed on the way. */
async function comeBackAs(login: string, changed: (errand: Errand) => Errand = (errand) => errand) {
  const { address, errand } = await directory().begin(back)
  return directory().finish(await service.goAs(login, address), changed(errand))
}

describe('signing in by OpenID Connect', () => {
  it('goes with state, nonce and a challenge that only we can answer', async () => {
    const { address, errand } = await directory().begin(back)
    const sent = address.searchParams
    assert.equal(sent.get('code_challenge_method'), 'S256')
    assert.equal(sent.get('state'), errand.state)
    assert.equal(sent.get('nonce'), errand.nonce)
    assert.equal(sent.get('redirect_uri'), back.href)
    assert.ok(!address.href.includes(errand.verifier))
  })

  it('finds the person by issuer and subject, with verified address and groups', async () => {
    const outcome = await comeBackAs('ada')
    assert.ok(outcome.is === 'in')
    assert.deepEqual(outcome.found, {
      subject: `${service.settings.issuer} ada`,
      name: 'Ada Kern',
      email: 'ada@lippe.example',
      groups: ['vertrieb', 'alle'],
    })
  })

  it('refuses an answer to another state, another nonce or without our proof', async () => {
    for (const part of ['state', 'nonce', 'verifier'] as const) {
      const outcome = await comeBackAs('ada', (errand) => ({ ...errand, [part]: 'x'.repeat(43) }))
      assert.deepEqual(outcome, { is: 'refused' }, part)
    }
  })

  it('takes an answer once', async () => {
    const { address, errand } = await directory().begin(back)
    const answer = await service.goAs('ada', address)
    assert.equal((await directory().finish(answer, errand)).is, 'in')
    assert.deepEqual(await directory().finish(answer, errand), { is: 'refused' })
  })

  it('takes a no for a no', async () => {
    const { errand } = await directory().begin(back)
    const no = new URL(`${back}?error=access_denied&state=${errand.state}&iss=${service.settings.issuer}`)
    assert.deepEqual(await directory().finish(no, errand), { is: 'refused' })
  })

  it('lets nobody in whose e-mail address is not verified', async () => {
    service.people.set('eve', { email: 'eve@lippe.example', email_verified: false, name: 'Eve', groups: [] })
    const subject = `${service.settings.issuer} eve`
    assert.deepEqual(await comeBackAs('eve'), { is: 'out', because: 'e-mail not verified', subject })
  })

  it('goes to the service to sign out there too', async () => {
    const outcome = await comeBackAs('ada')
    assert.ok(outcome.is === 'in' && outcome.proof)
    const address = await directory().signOut(outcome.proof, back)
    assert.equal(address?.pathname, '/session/end')
    assert.equal(address?.searchParams.get('id_token_hint'), outcome.proof)
    const response = await fetch(address ?? '')
    assert.equal(response.status, 200)
    assert.match(await response.text(), /action="[^"]+\/session\/end\/confirm"/)
  })
})

describe('who is out of a sign-in service', () => {
  it('is told while the person is away, with the groups of this moment', async () => {
    service.people.set('bert', { email: 'bert@lippe.example', email_verified: true, name: 'Bert', groups: ['alle'] })
    const outcome = await comeBackAs('bert')
    assert.ok(outcome.is === 'in')
    const { subject } = outcome.found
    service.people.set('bert', { email: 'bert@lippe.example', email_verified: true, name: 'Bert', groups: ['neu'] })
    const first = await directory().look(subject, outcome.kept)
    assert.deepEqual(first.is === 'in' && first.found.groups, ['neu'])
    service.people.delete('bert')
    const later = await directory().look(subject, first.is === 'in' ? first.kept : null)
    assert.deepEqual(later, { is: 'out', because: 'not confirmed' })
  })

  it('is not known without anything to ask with', async () => {
    assert.deepEqual(await directory().look(`${service.settings.issuer} ada`, null), { is: 'unknown' })
  })

  it('is nobody while the service cannot be asked', async () => {
    const outcome = await comeBackAs('ada')
    assert.ok(outcome.is === 'in')
    const { found, kept } = outcome
    await assert.rejects(directory({}, 'falsch').look(found.subject, kept), DirectoryTrouble)
    await assert.rejects(directory({ issuer: 'http://127.0.0.1:1' }).look(found.subject, kept), DirectoryTrouble)
  })
})

describe('the test of a sign-in service', () => {
  const states = async (changed: Partial<OpenIdSettings>, secret?: string): Promise<string> =>
    (await directory(changed, secret).test([])).map(({ step, is }) => `${step} ${is}`).join(', ')

  it('says of each step that it works', async () => {
    assert.equal(await states({}), 'reach works, discovery works, keys works, signOn works')
  })

  it('stops at the first step that fails', async () => {
    const rest = 'keys not tried, signOn not tried'
    assert.equal(await states({ issuer: 'http://169.254.169.254' }), `reach fails, discovery not tried, ${rest}`)
    assert.equal(await states({ issuer: 'http://127.0.0.1:1' }), `reach works, discovery fails, ${rest}`)
    assert.equal(await states({ issuer: `${service.settings.issuer}/x` }), `reach works, discovery fails, ${rest}`)
    const known = 'reach works, discovery works, keys works'
    assert.equal(await states({}, 'falsch'), `${known}, signOn fails`)
    assert.equal(await states({ client: 'fremd' }), `${known}, signOn fails`)
  })

  it('asks without encryption on this machine only', async () => {
    const open = openIdDirectory({
      settings: { ...service.settings, issuer: 'http://192.0.2.1' },
      secret: service.secret,
      reach: reachWithin(['192.0.2.0/24']),
    })
    const failed = (await open.test([])).find(({ is }) => is === 'fails')
    assert.match(failed?.seen.en ?? '', /is to be asked without encryption/)
  })
})
