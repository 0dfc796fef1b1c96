import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse } from '../house.test-support.ts'
import { beginShare, driveFolder, letInAs } from './drive.test-support.ts'

test('a folder that was put back under the name of another agreement is not taken for its drive', async () => {
  const drive = driveFolder()
  const house = await openHouse({ drive })
  try {
    const { book } = beginShare(drive.folder, house.key, { agreement: randomUUID() })
    await letInAs(house, book, 'customerAdministrator')
    book.close()
    for (const view of ['/contents', '/people', '/export', '/log', '/passwords']) {
      const asked = await ask(house, `/agreements/${house.key.agreement}/drive${view}`, { as: 'customerAdministrator' })
      assert.equal(refused(asked), '404 SHARE_UNKNOWN', view)
    }
  } finally {
    await house.close()
    drive.remove()
  }
})

test('what waits in uploads to go on takes room: many of them do not fill the disk', async () => {
  const drive = driveFolder()
  const house = await openHouse({ drive })
  const { book } = beginShare(drive.folder, house.key, { quota: 1_000_000 })
  try {
    await letInAs(house, book, 'user')
    const begin = async (name: string, content?: Buffer) =>
      house.http.inject({
        method: 'POST',
        url: `/api/agreements/${house.key.agreement}/drive/uploads`,
        headers: {
          ...{ host: '127.0.0.1:4180', 'tus-resumable': '1.0.0', 'upload-length': '600000' },
          ...(await house.as('user')),
          'upload-metadata': `path ${Buffer.from(name).toString('base64')}`,
          ...(content ? { 'content-type': 'application/offset+octet-stream' } : {}),
        },
        ...(content ? { payload: content } : {}),
      })
    assert.equal((await begin('half.bin', Buffer.alloc(590_000))).statusCode, 201)
    const other = await begin('other half.bin')
    assert.deepEqual([other.statusCode, other.json().code], [507, 'QUOTA_EXCEEDED'])
  } finally {
    book.close()
    await house.close()
    drive.remove()
  }
})
