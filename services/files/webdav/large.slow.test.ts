import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { smallDisk } from '../../../tools/small-disk.ts'
import { ask } from './ask.test-support.ts'
import { openTestDrive, type TestDrive } from './drive.test-support.ts'

const megabyte = 1_048_576

/** Sends so many bytes in chunks, without saying how many; answers what was said, and the status behind it. */
async function upload({ url, ada }: TestDrive, path: string, bytes: number): Promise<string> {
  const zeros = spawn('head', ['-c', String(bytes), '/dev/zero'])
  const curl = spawn('curl', [
    ...['--silent', '--user', `${ada.address}:${ada.password}`, '--upload-file', '-', '--write-out', '%{http_code}'],
    `${url}${path}`,
  ])
  zeros.stdout.on('error', () => undefined)
  curl.stdin.on('error', () => undefined)
  zeros.stdout.pipe(curl.stdin)
  const said = await text(curl.stdout)
  zeros.kill()
  return said
}

const disk = process.env.SMALL_DISK

if (disk === undefined) {
  test('half a gigabyte goes up and comes down in a memory that does not grow with it', async () => {
    const drive = await openTestDrive()
    try {
      await upload(drive, 'first.bin', 32 * megabyte)
      const before = process.memoryUsage.rss()
      let most = before
      const looking = setInterval(() => {
        most = Math.max(most, process.memoryUsage.rss())
      }, 20)
      assert.equal(await upload(drive, 'large.bin', 512 * megabyte), '201')
      const { url, ada } = drive
      const curl = spawn('curl', [
        '--silent',
        '-u',
        `${ada.address}:${ada.password}`,
        '-o',
        '/dev/null',
        '-w',
        '%{size_download}',
        `${url}large.bin`,
      ])
      assert.equal(Number(await text(curl.stdout)), 512 * megabyte)
      clearInterval(looking)
      assert.ok(most - before < 192 * megabyte, `${Math.round((most - before) / megabyte)} MiB more`)
    } finally {
      await drive.close()
    }
  })

  test('what happens to an upload on a disk that is full was shown on one that is small', async (context) => {
    const { folder, before } = await smallDisk(context, 16)
    const [command = '', ...args] = [...before, process.execPath, '--test', import.meta.filename]
    const { NODE_TEST_CONTEXT: _, ...environment } = process.env
    execFileSync(command, args, { env: { ...environment, SMALL_DISK: folder }, encoding: 'utf8' })
  })
} else {
  test('an upload for which the disk has no room is refused with 507, and the old content stays', async () => {
    const drive = await openTestDrive({}, undefined, disk)
    try {
      await ask(drive, 'PUT', 'file.bin', { body: 'old' })
      for (let time = 0; time < 3; time += 1) {
        const said = await upload(drive, 'file.bin', 64 * megabyte)
        assert.match(said, /<D:sufficient-disk-space[\s\S]*DISK_FULL[\s\S]*507$/)
      }
      assert.equal((await ask(drive, 'GET', 'file.bin')).text, 'old')
      assert.deepEqual(readdirSync(drive.place.uploads), [])
      assert.equal((await ask(drive, 'PUT', 'file.bin', { body: 'new' })).status, 204)
      assert.deepEqual(drive.defects, [])
    } finally {
      await drive.close()
    }
  })
}
