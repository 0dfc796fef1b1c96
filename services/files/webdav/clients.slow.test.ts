import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, readdir, readFile, rename, stat, statfs, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeCertificate } from '../../../server/certificates.test-support.ts'
import { ask } from './ask.test-support.ts'
import { openTestDrive, type TestDrive } from './drive.test-support.ts'
import { run } from './run-program.test-support.ts'

// Programs that people really use, from Debian.

let folder: string
let drive: TestDrive
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausel-clients-'))
  drive = await openTestDrive({ quota: 100_000_000 })
})
after(async () => {
  await drive.close()
  rmSync(folder, { recursive: true })
})

const lies = (path: string) => join(drive.place.files, path)

test('curl uploads, downloads and goes on with a download that broke off, over TLS', async () => {
  const files = makeCertificate(folder, { names: 'IP:127.0.0.1' })
  const tls = { cert: readFileSync(files.certificate), key: readFileSync(files.key) }
  const encrypted = await openTestDrive({}, tls)
  const { url, ada } = encrypted
  const curl = (...args: string[]) =>
    run('curl', [
      '--silent',
      '--show-error',
      '--fail',
      '--cacert',
      files.certificate,
      '-u',
      `${ada.address}:${ada.password}`,
      ...args,
    ])
  try {
    const [here, back] = [join(folder, 'here.bin'), join(folder, 'back.bin')]
    const content = Buffer.alloc(5_000_000, 'klausel ')
    writeFileSync(here, content)
    // Larger than 1 MiB, so curl waits for 100 Continue.
    const sent = await run('curl', [
      '-v',
      '--cacert',
      files.certificate,
      '-u',
      `${ada.address}:${ada.password}`,
      '-T',
      here,
      `${url}there.bin`,
    ])
    assert.match(sent.output, /HTTP\/1\.1 100 Continue[\s\S]*HTTP\/1\.1 201 Created/)
    writeFileSync(back, content.subarray(0, 3_000_000))
    assert.deepEqual(await curl('-C', '-', '-o', back, `${url}there.bin`), { code: 0, output: '' })
    assert.ok(readFileSync(back).equals(content))
    const wrong = await run('curl', [
      '--silent',
      '--cacert',
      files.certificate,
      '-u',
      'ada:wrong',
      '-o',
      '/dev/null',
      '-w',
      '%{http_code}',
      url,
    ])
    assert.equal(wrong.output, '401')
  } finally {
    await encrypted.close()
  }
})

test('cadaver makes folders, moves, locks, and sets properties', async () => {
  const { ada, url } = drive
  writeFileSync(join(folder, '.netrc'), `machine 127.0.0.1\nlogin ${ada.address}\npassword ${ada.password}\n`, {
    mode: 0o600,
  })
  writeFileSync(join(folder, 'letter.txt'), 'dear')
  const said = [
    ...['mkcol offers', 'cd offers', `put ${join(folder, 'letter.txt')} letter.txt`, 'copy letter.txt copy.txt'],
    ...['move copy.txt moved.txt', 'lock letter.txt', 'discover letter.txt', 'unlock letter.txt'],
    ...['propset letter.txt colour red', 'propget letter.txt colour', 'ls', 'delete moved.txt', 'cd ..', 'quit'],
  ]
  const { output } = await run('cadaver', [url], { input: `${said.join('\n')}\n`, environment: { HOME: folder } })
  assert.equal(output.match(/succeeded/g)?.length, 9, output)
  assert.doesNotMatch(output, /failed/i)
  assert.match(output, /Lock token <urn:uuid:/)
  assert.match(output, /colour.*red/)
  assert.deepEqual(readdirSync(lies('offers')), ['letter.txt'])
})

test('rclone keeps a folder in step, with times, and finds no difference', async () => {
  const from = join(folder, 'from')
  mkdirSync(join(from, 'Entwürfe & mehr'), { recursive: true })
  const times = new Date('2020-02-29T12:00:00Z')
  for (const [path, content] of [
    ['one.txt', 'one'],
    ['Entwürfe & mehr/100 % #1.txt', 'two'],
    ['large.bin', Buffer.alloc(3_000_000, 'x')],
  ] as const) {
    writeFileSync(join(from, path), content)
    utimesSync(join(from, path), times, times)
  }
  const obscured = (await run('rclone', ['obscure', drive.ada.password])).output.trim()
  const environment = {
    RCLONE_CONFIG: join(folder, 'rclone.conf'),
    RCLONE_CONFIG_DRIVE_TYPE: 'webdav',
    RCLONE_CONFIG_DRIVE_URL: drive.url,
    // The kind of server that rclone tells the times of files.
    RCLONE_CONFIG_DRIVE_VENDOR: 'nextcloud',
    RCLONE_CONFIG_DRIVE_USER: drive.ada.address,
    RCLONE_CONFIG_DRIVE_PASS: obscured,
  }
  const rclone = (...args: string[]) => run('rclone', args, { environment })
  assert.equal((await rclone('sync', from, 'drive:in-step')).code, 0)
  assert.match((await rclone('check', '--download', from, 'drive:in-step')).output, /0 differences found/)
  assert.equal(statSync(lies('in-step/one.txt')).mtime.getUTCFullYear(), 2020)
  // The second time there is nothing to do.
  assert.match((await rclone('sync', '-v', from, 'drive:in-step')).output, /There was nothing to transfer/)
  rmSync(join(from, 'one.txt'))
  assert.equal((await rclone('sync', from, 'drive:in-step')).code, 0)
  assert.equal(existsSync(lies('in-step/one.txt')), false)
  assert.match((await rclone('about', '--json', 'drive:')).output, /"total": 100000000/)
})

const cannotMount = process.getuid?.() === 0 && existsSync('/dev/fuse') ? false : 'only root mounts, and with /dev/fuse'

test('davfs2 mounts it as a folder of the system', { skip: cannotMount }, async () => {
  const [mounted, cache, config] = ['mounted', 'cache', 'davfs2.conf'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const secrets = join(folder, 'secrets')
  mkdirSync(mounted)
  mkdirSync(cache)
  chmodSync(cache, 0o775)
  chownSync(cache, 0, await groupOf('davfs2'))
  // The buffer is larger than it comes: newer kernels read folders in larger pieces.
  writeFileSync(
    config,
    `secrets ${secrets}\ncache_dir ${cache}\nask_auth 0\nuse_locks 1\ndelay_upload 0\nbuf_size 64\n`,
  )
  writeFileSync(secrets, `"${drive.url}" "${drive.ada.address}" "${drive.ada.password}"\n`, { mode: 0o600 })
  // Its process looks at the folders as another user.
  for (const each of [folder, config]) chmodSync(each, 0o755)
  await ask(drive, 'PUT', 'other-side.txt', { body: 'from elsewhere' })
  const { code, output } = await run('mount', ['-t', 'davfs', '-o', `conf=${config},uid=0,gid=0`, drive.url, mounted])
  assert.equal(code, 0, output)
  try {
    // Not by calls that wait: it is this process that answers.
    await mkdir(join(mounted, 'Büro'))
    await writeFile(join(mounted, 'Büro/draft.txt'), 'draft')
    await rename(join(mounted, 'Büro/draft.txt'), join(mounted, 'Büro/final.txt'))
    await writeFile(join(mounted, 'gone.txt'), 'gone')
    await unlink(join(mounted, 'gone.txt'))
    assert.deepEqual(await readdir(join(mounted, 'Büro')), ['final.txt'])
    assert.equal((await stat(join(mounted, 'Büro/final.txt'))).size, 5)
    const { blocks, bsize } = await statfs(mounted)
    assert.ok(Math.abs(blocks * bsize - 100_000_000) < 100_000)
    assert.equal(await readFile(join(mounted, 'other-side.txt'), 'utf8'), 'from elsewhere')
  } finally {
    const unmounted = await run('umount', [mounted])
    assert.equal(unmounted.code, 0, unmounted.output)
  }
  assert.equal(readFileSync(lies('Büro/final.txt'), 'utf8'), 'draft')
  assert.equal(existsSync(lies('gone.txt')), false)
})

async function groupOf(name: string): Promise<number> {
  return Number((await run('getent', ['group', name])).output.split(':')[2])
}
