import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readOptions } from './options.ts'
import { ProblemError } from './problems.ts'

test('without a word, the port is 4180 on loopback and the data lies in the folder data of the program', () => {
  const { place, dataFolder, databaseUrl } = readOptions([], {})
  assert.deepEqual(place, { host: '127.0.0.1', port: 4180, origins: [], tls: undefined, proxies: [] })
  assert.deepEqual([dataFolder, databaseUrl], [resolve(import.meta.dirname, '..', 'data'), undefined])
})

test('an option goes before its variable, and a relative folder is meant from where one stands', () => {
  assert.equal(readOptions(['--data', 'here'], { KLAUSEL_DATA: '/there' }).dataFolder, resolve('here'))
  assert.equal(readOptions([], { KLAUSEL_DATA: '/there' }).dataFolder, '/there')
  assert.equal(readOptions(['--port', '1'], { KLAUSEL_PORT: '2' }).place.port, 1)
  assert.equal(readOptions([], { KLAUSEL_PORT: '2' }).place.port, 2)
})

test('empty variables count as not set', () => {
  const { dataFolder, databaseUrl } = readOptions([], { KLAUSEL_DATA: '', DATABASE_URL: '', KLAUSEL_PORT: '' })
  assert.deepEqual([dataFolder, databaseUrl], [readOptions([], {}).dataFolder, undefined])
})

test('a port is a whole number from 0 to 65535', () => {
  assert.equal(readOptions(['--port', '0'], {}).place.port, 0)
  assert.equal(readOptions(['--port=65535'], {}).place.port, 65_535)
  for (const port of ['65536', '-1', '80.5', '1e3', 'http', ''])
    assert.equal(codeOf([`--port=${port}`]), 'OPTION_NOT_UNDERSTOOD', port)
})

test('an option that nobody knows and a word too many are refused', () => {
  assert.equal(codeOf(['--prot', '1']), 'OPTION_NOT_UNDERSTOOD')
  assert.equal(codeOf(['now']), 'OPTION_NOT_UNDERSTOOD')
})

test('an address for people is an origin and nothing more, in small letters; several stand between commas', () => {
  const proxy = ['--behind-proxy', '127.0.0.1']
  const originsOf = (address: string) => readOptions(['--address', address, ...proxy], {}).place.origins
  assert.deepEqual(originsOf('https://Klausel.example/, https://elc.example:8443'), [
    'https://klausel.example',
    'https://elc.example:8443',
  ])
  for (const address of ['klausel.example', 'https://klausel.example/in', 'https://a:b@klausel.example', 'ftp://x.de'])
    assert.equal(codeOf(['--address', address, ...proxy]), 'OPTION_NOT_UNDERSTOOD', address)
})

test('proxies are named by address or network; a network of everybody is none', () => {
  const proxiesOf = (proxies: string) =>
    readOptions(['--behind-proxy', proxies, '--address', 'https://klausel.example'], {}).place.proxies
  assert.deepEqual(proxiesOf('127.0.0.1, 10.0.0.0/8,fd00::/8'), ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
  for (const proxies of ['everybody', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', ','])
    assert.equal(codeOf(['--behind-proxy', proxies, '--address', 'https://a.de']), 'OPTION_NOT_UNDERSTOOD', proxies)
})

test('other machines are let in only with TLS or behind a proxy, and only where the address is known', () => {
  const tls = ['--tls-cert', 'c.pem', '--tls-key', 'k.pem']
  const address = ['--address', 'https://klausel.example']
  assert.equal(codeOf(['--listen', '0.0.0.0']), 'LISTEN_NOT_PROTECTED')
  assert.equal(codeOf(['--listen', '192.168.1.2', ...address]), 'LISTEN_NOT_PROTECTED')
  assert.equal(codeOf(['--listen', '0.0.0.0', ...tls]), 'ADDRESS_MISSING')
  assert.equal(codeOf(['--behind-proxy', '127.0.0.1']), 'ADDRESS_MISSING')
  assert.equal(codeOf(['--listen', '0.0.0.0', ...tls, ...address]), 'none')
  assert.equal(codeOf(['--listen', '::', '--behind-proxy', '10.0.0.1', ...address]), 'none')
  assert.equal(codeOf(['--listen', '127.0.0.2']), 'none')
})

test('an address promises https only where somebody makes it, and http only to this machine', () => {
  assert.equal(codeOf(['--address', 'https://klausel.example']), 'ADDRESS_NOT_SERVED')
  assert.equal(codeOf(['--address', 'http://klausel.example', '--behind-proxy', '10.0.0.1']), 'ADDRESS_NOT_HTTPS')
  assert.equal(codeOf(['--address', 'http://localhost:8080', '--behind-proxy', '127.0.0.1']), 'none')
})

test('a certificate without a key is refused, and a key without a certificate', () => {
  assert.equal(codeOf(['--tls-cert', 'c.pem']), 'TLS_HALF_GIVEN')
  assert.equal(codeOf(['--tls-key', 'k.pem']), 'TLS_HALF_GIVEN')
})

/** The code of the refusal, or `none`. */
function codeOf(args: readonly string[]): string {
  try {
    readOptions(args, {})
    return 'none'
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}
