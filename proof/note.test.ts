import assert from 'node:assert/strict'
import { sign } from 'node:crypto'
import { describe, test } from 'node:test'
import { checkpointText, openCheckpoint, readCheckpointText } from './checkpoint.ts'
import { readFiledKey } from './key-file.ts'
import { keyIdOf, readNote, readVerifierKey, showNote, showVerifierKey, signedBy, type VerifierKey } from './note.ts'

// The keys and notes that the specification (c2sp.org/signed-note) and Go's golang.org/x/mod/sumdb/note are checked by.
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const EXAMPLE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const PETERS_SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'
const TEXT = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`
const PETERS_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const ENOCHS_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'

const keyIn = (text: string): VerifierKey => readVerifierKey(text) as VerifierKey
const signedAs = (note: string, key: string) => signedBy(readNote(note) as never, keyIn(key))

describe('a signed note', () => {
  test('of the specification is verified by its key', () => {
    assert.equal(signedAs(EXAMPLE, EXAMPLE_KEY), 'right')
  })

  test('of the Go implementation is verified by the keys of both who signed it', () => {
    const both = `${TEXT}\n${PETERS_LINE}${ENOCHS_LINE}`
    assert.deepEqual([signedAs(both, PETER), signedAs(both, ENOCH)], ['right', 'right'])
    assert.equal(signedAs(`${TEXT}\n${PETERS_LINE}`, ENOCH), 'missing')
  })

  test('is written byte for byte as the Go implementation writes it', () => {
    const filed = readFiledKey(PETERS_SECRET)
    assert.ok(filed)
    assert.equal(showVerifierKey(filed.key), PETER)
    const signature = sign(null, Buffer.from(TEXT), filed.secret)
    const line = { name: filed.key.name, keyId: keyIdOf(filed.key), signature }
    assert.equal(showNote({ text: TEXT, signatures: [line] }), `${TEXT}\n${PETERS_LINE}`)
  })

  test('is void as soon as one byte of it is another', () => {
    const bytes = Buffer.from(EXAMPLE)
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      const note = readNote(changed.toString())
      assert.notEqual(note && signedBy(note, keyIn(EXAMPLE_KEY)), 'right', `byte ${place}`)
    }
  })

  test('may carry lines of keys that nobody knows', () => {
    const stranger = '— example.org/stranger AAAAAAAB\n'
    assert.equal(signedAs(EXAMPLE + stranger, EXAMPLE_KEY), 'right')
  })

  test('is none without a signature, with a control character, or with anything after its last line', () => {
    for (const broken of [
      'text\n',
      'text\n\n',
      `te\txt\n\n${PETERS_LINE}`,
      `${EXAMPLE}more`,
      EXAMPLE.slice(0, -1),
      EXAMPLE.replace('— ', '- '),
      EXAMPLE.replace('aQM=', 'aQN='),
      `${TEXT}\n${PETERS_LINE.repeat(101)}`,
    ])
      assert.equal(readNote(broken), undefined, JSON.stringify(broken))
  })
})

describe('a verifier key', () => {
  test('is written as it was read', () => {
    for (const key of [EXAMPLE_KEY, PETER, ENOCH]) assert.equal(showVerifierKey(keyIn(key)), key)
  })

  test('is none with another id, of another kind, of another length, or cut anywhere', () => {
    for (let end = 0; end < PETER.length; end += 1) {
      assert.equal(readVerifierKey(PETER.slice(0, end)), undefined)
      assert.equal(readVerifierKey(PETER.slice(end + 1)), undefined)
    }
    assert.equal(
      readVerifierKey('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='),
      undefined,
    )
    assert.equal(readVerifierKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'), undefined)
  })
})

describe('a checkpoint', () => {
  const key = keyIn(PETER)
  const secret = readFiledKey(PETERS_SECRET)?.secret
  const root = Buffer.alloc(32, 7)
  const signed = (text: string): string => {
    assert.ok(secret)
    const signature = sign(null, Buffer.from(text), secret)
    return showNote({ text, signatures: [{ name: key.name, keyId: keyIdOf(key), signature }] })
  }

  test('of the specification states origin, size and root', () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    const read = readCheckpointText(text)
    assert.deepEqual([read?.origin, read?.size], ['example.com/behind-the-sofa', 20852163])
    assert.equal(read && checkpointText(read), text)
  })

  test('is opened by the key of its log', () => {
    const opened = openCheckpoint(signed(checkpointText({ origin: key.name, size: 12, root })), key)
    assert.deepEqual(opened.fault === undefined && opened.checkpoint, { origin: key.name, size: 12, root })
  })

  test('is refused when it is malformed, of another log, unsigned or forged', () => {
    const good = signed(checkpointText({ origin: key.name, size: 12, root }))
    const faultOf = (whole: string) => openCheckpoint(whole, key).fault
    assert.equal(faultOf(signed(`${key.name}\n012\n${root.toString('base64')}\n`)), 'CHECKPOINT_MALFORMED')
    assert.equal(faultOf(signed(`${key.name}\n12\n`)), 'CHECKPOINT_MALFORMED')
    assert.equal(faultOf(signed(checkpointText({ origin: 'another', size: 12, root }))), 'CHECKPOINT_OF_ANOTHER_LOG')
    assert.equal(faultOf(good.replace(/— .*\n/, ENOCHS_LINE)), 'CHECKPOINT_UNSIGNED')
    assert.equal(faultOf(good.replace('\n12\n', '\n13\n')), 'CHECKPOINT_FORGED')
  })
})
