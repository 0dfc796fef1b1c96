import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reachWithin } from './reach.ts'

describe('where directories may be', () => {
  const inner = [
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['::1', '::', 'fc00::1', 'fe80::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '64:ff9b::7f00:1'],
  ]

  it('is the open internet', async () => {
    assert.deepEqual(await reachWithin([])('1.1.1.1'), ['1.1.1.1'])
    assert.deepEqual(await reachWithin([])('2606:4700::1111'), ['2606:4700::1111'])
  })

  it('is no inner network, in whatever form its address is written', async () => {
    for (const address of inner) await assert.rejects(reachWithin([])(address), /lies in an inner network/, address)
    await assert.rejects(reachWithin([])('localhost'), /lies in an inner network/)
  })

  it('is an inner network that the installation allows, and no other', async () => {
    const reach = reachWithin(['10.1.0.0/16', 'fd00:7::/32'])
    assert.deepEqual(await reach('10.1.2.3'), ['10.1.2.3'])
    assert.deepEqual(await reach('fd00:7::1'), ['fd00:7::1'])
    for (const address of ['10.2.0.1', 'fd00:8::1', '127.0.0.1'])
      await assert.rejects(reach(address), /lies in an inner network/, address)
  })

  it('is refused where it is no network', () => {
    for (const network of ['10.0.0.0/', '10.0.0.0/x', 'intern/8', ''])
      assert.throws(() => reachWithin([network]), /is not a network/, network)
  })
})
