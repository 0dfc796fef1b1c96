import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BYTES_MAX, fileKindOf } from './file-kind.ts'

const mail = 'From: Erika <erika@example.org>\r\nSubject: Vertrag\r\n folded\r\n\r\nHallo'

describe('the kind of a file', () => {
  it('is told by its first bytes, not by its name', () => {
    assert.equal(fileKindOf(Buffer.from('%PDF-1.7 …')), 'pdf')
    assert.equal(fileKindOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])), 'png')
    assert.equal(fileKindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'jpeg')
  })
  it('is a mail where it begins as mails do, else text', () => {
    assert.equal(fileKindOf(Buffer.from(mail)), 'eml')
    assert.equal(fileKindOf(Buffer.from('Hiermit kündige ich.\nMit Gruß')), 'txt')
    assert.equal(fileKindOf(Buffer.from('From: here\nno field at all\n\ntext')), 'txt')
  })
  it('is refused where it is none of these: programs, archives, pages with scripts in disguise', () => {
    for (const content of [Buffer.from('MZ\u0000\u0003'), Buffer.from('PK\u0003\u0004'), Buffer.from([0xc3, 0x28])]) {
      assert.throws(() => fileKindOf(content), { code: 'FILE_KIND_UNKNOWN' })
    }
    assert.throws(() => fileKindOf(Buffer.alloc(0)), { code: 'FILE_KIND_UNKNOWN' })
  })
  it('is not looked for in a file that is too large', () => {
    assert.throws(() => fileKindOf(Buffer.alloc(BYTES_MAX + 1)), { code: 'FILE_TOO_LARGE' })
  })
})
