import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedInWords } from '../../api/words/expected.ts'
import { type ToldKind, vocabulary } from '../grammar/fact.ts'
import { fieldsOf } from '../grammar/read-fact.ts'
import { choiceInWords, isChoiceNamed, isNamed, labelOf } from './fields.ts'

const kinds = Object.keys(vocabulary) as ToldKind[]

test('every field of every fact has a name in both languages', () => {
  const unnamed = kinds.flatMap((kind) =>
    Object.keys(fieldsOf(kind))
      .filter((field) => !isNamed(kind, field))
      .map((field) => `${kind}.${field}`),
  )
  assert.deepEqual(unnamed, [])
})

test('every choice that a field offers has words in both languages', () => {
  const unnamed = kinds.flatMap((kind) =>
    Object.values(fieldsOf(kind)).flatMap(({ schema }) => {
      const choices = Array.isArray(schema.enum) ? (schema.enum as readonly string[]) : []
      return choices.filter((choice) => !isChoiceNamed(choice)).map((choice) => `${kind}: ${choice}`)
    }),
  )
  assert.deepEqual(unnamed, [])
})

test('a name that means something else in one kind is that of the kind', () => {
  assert.equal(labelOf('terminationReceived', 'to').de, 'Zum')
  assert.equal(labelOf('outage', 'to').de, 'Bis')
  assert.equal(choiceInWords('changeReceived', 'price').de, 'Preis')
  assert.equal(choiceInWords('terminationReceived', 'price').de, 'wegen des Preises')
})

test('what every field expects is said in German too', () => {
  const english = kinds.flatMap((kind) =>
    Object.entries(fieldsOf(kind))
      .filter(([, field]) => expectedInWords(kind, field).de === field.expected)
      .map(([name]) => `${kind}.${name}`),
  )
  assert.deepEqual(english, [])
})
