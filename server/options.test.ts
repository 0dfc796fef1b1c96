import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readOptions } from './options.ts'
import { ProblemError } from './problems.ts'

test('without a word, the port is 4180 and the data lies in the folder data of the program', () => {
  const { port, host, dataFolder, databaseUrl } = readOptions([], {})
  assert.deepEqual(
    { port, host, dataFolder, databaseUrl },
    { port: 4180, host: '127.0.0.1', dataFolder: resolve(import.meta.dirname, '..', 'data'), databaseUrl: undefined },
  )
})

test('--data goes before KLAUSEL_DATA, and a relative folder is meant from where one stands', () => {
  assert.equal(readOptions(['--data', 'here'], { KLAUSEL_DATA: '/there' }).dataFolder, resolve('here'))
  assert.equal(readOptions([], { KLAUSEL_DATA: '/there' }).dataFolder, '/there')
})

test('empty variables count as not set', () => {
  const { dataFolder, databaseUrl } = readOptions([], { KLAUSEL_DATA: '', DATABASE_URL: '' })
  assert.deepEqual([dataFolder, databaseUrl], [readOptions([], {}).dataFolder, undefined])
})

test('a port is a whole number from 0 to 65535', () => {
  assert.equal(readOptions(['--port', '0'], {}).port, 0)
  assert.equal(readOptions(['--port=65535'], {}).port, 65_535)
  for (const port of ['65536', '-1', '80.5', '1e3', 'http', '']) {
    assert.throws(() => readOptions([`--port=${port}`], {}), isNotUnderstood, port)
  }
})

test('an option that nobody knows and a word too many are refused', () => {
  assert.throws(() => readOptions(['--prot', '1'], {}), isNotUnderstood)
  assert.throws(() => readOptions(['now'], {}), isNotUnderstood)
})

function isNotUnderstood(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'OPTION_NOT_UNDERSTOOD'
}
