import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOptions } from '../options.ts'
import { ProblemError } from '../problems.ts'

const LOG = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const codeOf = (...args: readonly string[]): string => {
  try {
    readOptions(args, {})
    return 'taken'
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

test('without a word nobody attests, and this installation attests for nobody', () => {
  assert.deepEqual(readOptions([], {}).proof, {
    authorities: [],
    rootsFile: undefined,
    witnesses: [],
    witnessFor: [],
  })
})

test('time stamps are asked for at addresses, and never without the roots by which they are judged', () => {
  const { proof } = readOptions(
    ['--time-stamps', 'https://time.example/tsr, http://clock.example', '--time-stamp-roots', '/etc/roots.pem'],
    {},
  )
  assert.deepEqual(proof.authorities, ['https://time.example/tsr', 'http://clock.example/'])
  assert.equal(proof.rootsFile, '/etc/roots.pem')
  assert.equal(codeOf('--time-stamps', 'https://time.example'), 'TIME_STAMPS_HALF_GIVEN')
  assert.equal(codeOf('--time-stamp-roots', 'roots.pem'), 'TIME_STAMPS_HALF_GIVEN')
  for (const address of ['time.example', 'ftp://time.example', 'https://a:b@time.example', 'https://time.example,'])
    assert.equal(codeOf('--time-stamps', address, '--time-stamp-roots', 'x'), 'OPTION_NOT_UNDERSTOOD', address)
})

test('a log is named by its public key, and a witness by the key of a witness with its address', () => {
  assert.equal(readOptions(['--witness-for', LOG], {}).proof.witnessFor[0]?.name, 'example.com/foo')
  assert.equal(codeOf('--witness-for', LOG.replace('530d', '530e')), 'OPTION_NOT_UNDERSTOOD')
  // The key of a log is none of a witness.
  assert.equal(codeOf('--witnesses', `${LOG}@https://witness.example`), 'OPTION_NOT_UNDERSTOOD')
  assert.equal(codeOf('--witnesses', 'https://witness.example'), 'OPTION_NOT_UNDERSTOOD')
})
