import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../engine/program.ts'
import { Walk } from '../engine/walk.ts'
import { readings } from './reading.ts'

const two = readings('x.1', { strict: { de: 'streng', en: 'strict' }, mild: { de: 'mild', en: 'mild' } }, 'mild')
const inForce = (chosen?: string) => {
  const settings = chosen === undefined ? {} : { [two.setting]: chosen }
  const terms = { name: 'x', title: { de: 'X', en: 'X' }, documents: [], law: [], invokes: [], settings }
  return two.inForce.of(new Walk(compile(terms)), 'agreement').en
}

test('the reading that the provider chose is in force, otherwise the one the terms begin with', () => {
  assert.deepEqual([inForce('strict'), inForce('mild'), inForce()], ['strict', 'mild', 'mild'])
})

test('a reading that nobody knows is refused with those that are known', () => {
  assert.throws(() => inForce('stern'), {
    name: 'RangeError',
    message: '"stern" is no reading of x.1. Choose one of: strict, mild.',
  })
})
