import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatewayConfiguration } from './configuration.ts'
import { mayConnect } from './device.ts'
import { readDump } from './dump.ts'
import { makeKeys, makePresharedKey } from './key.ts'
import { OWN_KEY, profileText, readEndpoint } from './profile.ts'

const own = makeKeys()
const device = makeKeys()
const addresses = { ipv4: '10.64.3.7', ipv6: 'fd12:3456:789a:3::7' }

test('the gateway lets a device in under its own two addresses alone', () => {
  const presharedKey = makePresharedKey()
  const text = gatewayConfiguration({ privateKey: own.privateKey, port: 51_820 }, [
    { publicKey: device.publicKey, presharedKey, addresses },
  ])
  assert.equal(
    text,
    `[Interface]
PrivateKey = ${own.privateKey}
ListenPort = 51820

[Peer]
PublicKey = ${device.publicKey}
PresharedKey = ${presharedKey}
AllowedIPs = 10.64.3.7/32, fd12:3456:789a:3::7/128
`,
  )
})
test('nothing gets into the configuration that is no key and no address', () => {
  const self = { privateKey: own.privateKey, port: 1 }
  const wrong = [
    { publicKey: `${device.publicKey}\nAllowedIPs = 0.0.0.0/0`, addresses },
    { publicKey: device.publicKey, presharedKey: 'x', addresses },
    { publicKey: device.publicKey, addresses: { ...addresses, ipv4: '0.0.0.0/0, 10.0.0.1' } },
    { publicKey: device.publicKey, addresses: { ...addresses, ipv6: '::/0\n[Peer]' } },
  ]
  for (const peer of wrong) assert.throws(() => gatewayConfiguration(self, [peer]), RangeError)
  assert.throws(() => gatewayConfiguration({ privateKey: 'secret', port: 1 }, []), /is none/)
  assert.throws(() => gatewayConfiguration({ ...self, port: 70_000 }, []), RangeError)
})
test('a profile sends through the tunnel what is meant for the gateway, and holds no key that only the device knows', () => {
  const gateway = {
    publicKey: own.publicKey,
    endpoint: 'vpn.example:51820',
    addresses: { ipv4: '10.64.0.1', ipv6: 'fd12:3456:789a::1' },
  }
  const text = profileText({ addresses, gateway })
  assert.match(text, new RegExp(`^PrivateKey = ${OWN_KEY}$`, 'm'))
  assert.match(text, /^Address = 10\.64\.3\.7\/32, fd12:3456:789a:3::7\/128$/m)
  assert.match(text, /^AllowedIPs = 10\.64\.0\.1\/32, fd12:3456:789a::1\/128$/m)
  assert.match(text, /^Endpoint = vpn\.example:51820$/m)
  assert.doesNotMatch(text, /PresharedKey/)
})
test('where a gateway is reached is a name or an address with a port', () => {
  assert.deepEqual(readEndpoint('vpn.example:51820'), { host: 'vpn.example', port: 51_820 })
  assert.deepEqual(readEndpoint('[2001:db8::1]:443'), { host: '[2001:db8::1]', port: 443 })
  for (const none of ['vpn.example', ':51820', 'a b:1', 'vpn.example:0', 'vpn.example:70000', 'x:1\nPostUp = rm'])
    assert.equal(readEndpoint(none), undefined, none)
})
test('what wg says of devices is read without its secrets', () => {
  const line = (...fields: readonly string[]): string => fields.join('\t')
  const text = [
    line(own.privateKey, own.publicKey, '51820', 'off'),
    line(
      device.publicKey,
      makePresharedKey(),
      '198.51.100.7:40000',
      '10.64.3.7/32',
      '1770716400',
      '1200',
      '340',
      'off',
    ),
    line(own.publicKey, '(none)', '(none)', '10.64.4.1/32', '0', '0', '0', '25'),
    '',
  ].join('\n')
  assert.deepEqual(readDump(text), [
    {
      publicKey: device.publicKey,
      from: '198.51.100.7:40000',
      handshakeAt: 1_770_716_400_000,
      received: 1200,
      sent: 340,
    },
    { publicKey: own.publicKey, from: null, handshakeAt: null, received: 0, sent: 0 },
  ])
  assert.deepEqual(readDump(line(own.privateKey, own.publicKey, '51820', 'off')), [])
  assert.throws(() => readDump('x\nno key at all'), RangeError)
})
test('nobody connects to a closed service; for the export month phones are not needed', () => {
  for (const state of ['open', 'read-only'] as const) assert.ok(mayConnect(state, 'phone'))
  for (const kind of ['router', 'own equipment', 'computer'] as const) assert.ok(mayConnect('export-only', kind))
  assert.equal(mayConnect('export-only', 'phone'), false)
  for (const kind of ['router', 'own equipment', 'computer', 'phone'] as const)
    assert.equal(mayConnect('closed', kind), false)
})
