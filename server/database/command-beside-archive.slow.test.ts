import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../tools/running.ts'
import { saySilently } from '../console.ts'
import { openDatabase } from './open.ts'

test('a command on a data folder whose log is archived keeps the log for the house that archives it, and on no other', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const archiving = async () => {
    const database = await openDatabase({ dataFolder, say: saySilently, beside: true })
    const client = await database.inside?.superuser()
    const asked = "select current_setting('archive_mode') as mode, current_setting('archive_command') as command"
    const { rows } = (await client?.query<{ mode: string; command: string }>(asked)) ?? { rows: [] }
    await client?.end()
    await database.close()
    return rows[0]
  }
  assert.equal((await archiving())?.mode, 'off')
  await mkdir(join(dataFolder, 'backup', 'archived'), { recursive: true })
  assert.deepEqual(await archiving(), { mode: 'on', command: '' })
})
