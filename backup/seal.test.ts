import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { NotOpened, seal, unseal } from './seal.ts'

const identity = await generateX25519Identity()
const recipient = await identityToRecipient(identity)

async function* parts(content: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}
async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const part of content) read.push(part)
  return Buffer.concat(read)
}

describe('a piece of a backup', () => {
  for (const size of [0, 1, 65_536, 1_000_003])
    test(`of ${size} bytes is opened again by its identity`, async () => {
      const content = randomBytes(size)
      const sealed = await whole(seal(parts(content, 10_000), [recipient]))
      assert.ok((await whole(unseal(parts(sealed, 7_777), [identity]))).equals(content))
    })

  test('is opened by each of those it was encrypted to, and by nobody else', async () => {
    const [second, stranger] = [await generateX25519Identity(), await generateX25519Identity()]
    const sealed = await whole(seal(parts(Buffer.from('x'), 1), [recipient, await identityToRecipient(second)]))
    for (const each of [identity, second]) assert.equal(String(await whole(unseal(parts(sealed, 50), [each]))), 'x')
    await assert.rejects(whole(unseal(parts(sealed, 50), [stranger])), NotOpened)
  })

  test('is not opened where a byte was changed or the end was cut', async () => {
    const sealed = await whole(seal(parts(randomBytes(300_000), 50_000), [recipient]))
    const changed = Buffer.from(sealed)
    changed[200_000] = (changed[200_000] ?? 0) ^ 1
    await assert.rejects(whole(unseal(parts(changed, 65_536), [identity])), NotOpened)
    await assert.rejects(whole(unseal(parts(sealed.subarray(0, 250_000), 65_536), [identity])), NotOpened)
  })

  test('tells an error of what it reads from one of opening it', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('age-encryption.org/v1\n')
      throw new RangeError('the disk')
    }
    await assert.rejects(whole(unseal(broken(), [identity])), RangeError)
    await assert.rejects(whole(seal(broken(), [recipient])), RangeError)
  })
})
