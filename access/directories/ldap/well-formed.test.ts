import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messageGuard } from './well-formed.ts'

const done = Buffer.from('300c02010165070a010004000400', 'hex')
const entry = Buffer.from('301c02010164170409636e3d612c64633d78300a30080402636e310204'.concat('00'), 'hex')

test('messages that come whole, in pieces, or several at once, pass', () => {
  const take = messageGuard()
  assert.ok(take(done) && take(Buffer.concat([entry, done])))
  for (const byte of Buffer.concat([entry, done])) assert.ok(take(Buffer.of(byte)))
})

test('an element that reaches beyond the one around it is found before anybody reads it', () => {
  const broken = Buffer.from(entry)
  broken[broken.length - 1] = 0x73
  const take = messageGuard()
  assert.ok(take(done))
  assert.equal(take(broken), false)
  assert.equal(take(done), false)
})

test('what is none of the answers that we ask for ends the connection', () => {
  const none = [
    '3080',
    '3085',
    '30847fffffff',
    // An entry without attributes, a result without a code, an operation that nobody has asked for, half a control.
    '300902010164040402636e',
    '3009020101650404006162',
    '300c02010179070a010004000400',
    '301002010165070a010004000400a0020500',
  ]
  for (const hex of none) assert.equal(messageGuard()(Buffer.from(hex, 'hex')), false, hex)
})

test('what is nested too deeply, or larger than any answer, is not waited for', () => {
  let deep = Buffer.from('0400', 'hex')
  for (let n = 0; n < 30; n += 1) deep = Buffer.concat([Buffer.of(0x30, deep.length), deep])
  assert.equal(messageGuard()(deep), false)
  assert.equal(messageGuard()(Buffer.from('30847fffffff', 'hex')), false)
})
