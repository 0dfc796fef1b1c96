import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Look } from './order.ts'
import { makePress } from './press.ts'
import { isPrintable } from './printable-mark.ts'
import { letter } from './sample.test-support.ts'

const press = makePress()
after(() => press.close())

/** Small pictures, in each form in which a provider may lay down its logo. */
const pictures: Readonly<Record<NonNullable<Look['mark']>['format'], string>> = {
  svg: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>',
  ).toString('base64'),
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  jpeg: '/9j/4AAQSkZJRgABAQEAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAMAAkDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD38dKKZvO7HHWn0Af/2Q==',
  webp: 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
}

for (const [format, content] of Object.entries(pictures))
  test(`the mark of a provider may be laid down as ${format}`, async () => {
    const mark = { format: format as keyof typeof pictures, content: Buffer.from(content, 'base64') }
    assert.equal(await isPrintable(press, mark), true)
    const [plain, marked] = [
      await press.print(letter),
      await press.print({ ...letter, look: { ...letter.look, mark } }),
    ]
    assert.notDeepEqual(marked, plain)
  })

test('a mark that only begins as a picture does is found out before it stops a paper', async () => {
  const mark = { format: 'png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') } as const
  assert.equal(await isPrintable(press, mark), false)
  await assert.rejects(press.print({ ...letter, look: { ...letter.look, mark } }), { code: 'SHEET_BROKEN' })
})
