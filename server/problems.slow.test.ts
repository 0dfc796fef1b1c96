import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { afterwards } from '../tools/afterwards.ts'
import { root } from '../tools/files.ts'
import { ordinaryUser } from '../tools/ordinary-user.ts'
import { type Invocation, runToEnd, startServer, temporaryFolder } from '../tools/running.ts'
import { smallDisk } from '../tools/small-disk.ts'
import { dataFolderAt } from './database/data-folder.ts'
import { diskFullCode } from './database/reason.ts'

// Each situation is the real one: the port is taken, the disk is full, the folder is closed.

/** An ordinary user's database runs as that user, who can enter what is theirs: the situation does not exist. */
const onlyRoot = { skip: process.getuid?.() !== 0 && 'only root hands the database to another user' }

const server = [process.execPath, join(root, 'server', 'klausel.ts'), 'start']

/** The start must be refused with code 1; answers with what was written for the person. */
async function refusalOf(invocation: Invocation): Promise<string> {
  const { code, errors } = await runToEnd(invocation)
  assert.equal(code, 1, errors)
  return errors
}

test('a port in use is named with one that is free', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  t.after(() => other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const dataFolder = join(await temporaryFolder(t), 'data')
  const refusal = await refusalOf({ dataFolder, command: [...server, '--port', String(port)] })
  const [, free] = /--port (\d+)\.\n$/.exec(refusal) ?? []
  assert.equal(
    refusal,
    `PORT_IN_USE  Port ${port} on 127.0.0.1 is taken by another program; Klausel needs a port of its own. ` +
      `Stop that program or start with --port ${free}.\n`,
  )
  const running = await startServer(t, { dataFolder, command: [...server, '--port', String(free)] })
  assert.equal(running.address, `http://127.0.0.1:${free}`)
})

test('a port of the network drive that is in use is named', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  t.after(() => other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const dataFolder = join(await temporaryFolder(t), 'data')
  const command = [...server, '--port', '0', '--drive-port', String(port)]
  assert.match(await refusalOf({ dataFolder, command }), new RegExp(`^DRIVE_PORT_IN_USE {2}.*${port}.*\\.\n$`))
})

test('an empty folder where the network drives were is not taken for them; with the folder back nothing is lost', async (t) => {
  const start = { dataFolder: join(await temporaryFolder(t), 'data'), command: [...server, '--port', '0'] }
  await (await startServer(t, start)).interrupt()
  const drive = join(start.dataFolder, 'drive')
  await rename(drive, `${drive}.unmounted`)
  await mkdir(drive)
  assert.match(
    await refusalOf(start),
    /^DRIVE_NOT_HERE {2}\/.*\/data\/drive is not the folder .* Mount the disk, or .*\n$/,
  )
  assert.deepEqual(await readdir(drive), [])
  await rm(drive, { recursive: true })
  await rename(`${drive}.unmounted`, drive)
  await (await startServer(t, start)).interrupt()
})

test('a disk that is too small for a new database is named, and no half database stays on it', async (t) => {
  const { folder, before, shell } = await smallDisk(t, 10)
  const dataFolder = join(folder, 'data')
  const refusal = await refusalOf({ dataFolder, command: [...before, ...server, '--port', '0'] })
  assert.match(
    refusal,
    /^DISK_FULL {2}The disk that holds \/.*\/disk\/data is full \(\d+ MB free\); .* Make room there or .* --data\.\n$/,
  )
  shell(`test ! -e '${dataFolder}/database'`)
})

test('a disk that has filled up is named, and with room again nothing is lost', async (t) => {
  const { folder, before, shell } = await smallDisk(t, 200)
  const start = { dataFolder: join(folder, 'data'), command: [...before, ...server, '--port', '0'] }
  await (await startServer(t, start)).interrupt()
  shell(`head -c 1G /dev/zero > '${folder}/filler' 2> /dev/null || true`)
  assert.match(
    await refusalOf(start),
    /^DISK_FULL {2}The disk that holds \/.*\/disk\/data is full \(0 MB free\); .*\n$/,
  )
  shell(`rm '${folder}/filler'`)
  const { address } = await startServer(t, start)
  assert.deepEqual(await (await fetch(`${address}/health`)).json(), { status: 'ready' })
})

/** Writes more than fits, in a process of its own that sees the disk, and prints the code of the refusal. */
const writeMuch = `
  const { Client } = require(${JSON.stringify(join(root, 'node_modules', 'pg'))})
  const client = new Client({ host: process.argv[1], port: 5432, user: 'postgres', database: 'klausel' })
  client.on('error', () => undefined)
  client.connect()
    .then(() => client.query('create table much as select generate_series(1, 10000000) as number'))
    .catch(({ code }) => console.log(code))
    .finally(() => client.end())`

test('a disk that fills up while the server runs refuses what no longer fits, and the server still ends in order', async (t) => {
  const { folder, before, shell } = await smallDisk(t, 200)
  const dataFolder = join(folder, 'data')
  const running = await startServer(t, { dataFolder, command: [...before, ...server, '--port', '0'] })
  shell(`head -c 1G /dev/zero > '${folder}/filler' 2> /dev/null || true`)
  const writing = await runToEnd({
    command: [...before, process.execPath, '-e', writeMuch, dataFolderAt(dataFolder).sockets],
  })
  assert.equal(writing.output, `${diskFullCode}\n`, writing.errors)
  assert.equal((await running.interrupt()).code, 0)
})

test('a folder with files of somebody else is left as it is', async (t) => {
  const dataFolder = await temporaryFolder(t)
  await writeFile(join(dataFolder, 'thesis.odt'), 'years of work')
  assert.equal(
    await refusalOf({ dataFolder }),
    `FOREIGN_DATA_FOLDER  The folder ${dataFolder} holds something that is not Klausel's (thesis.odt); ` +
      'a data folder is empty or was made by Klausel. Choose another folder with --data; this one is left untouched.\n',
  )
  assert.deepEqual(await readdir(dataFolder), ['thesis.odt'])
  assert.equal(await readFile(join(dataFolder, 'thesis.odt'), 'utf8'), 'years of work')
})

test('a file where the data folder should be is left as it is', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'thesis.odt')
  await writeFile(dataFolder, 'years of work')
  assert.match(await refusalOf({ dataFolder }), /^FOREIGN_DATA_FOLDER /)
  assert.equal(await readFile(dataFolder, 'utf8'), 'years of work')
})

test('a database of another major version is named and not touched', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  await (await startServer(t, { dataFolder })).interrupt()
  const version = join(dataFolderAt(dataFolder).database, 'PG_VERSION')
  await writeFile(version, '17\n')
  assert.match(
    await refusalOf({ dataFolder }),
    /^OTHER_DATABASE_VERSION {2}The database in \/.* was made by PostgreSQL 17; this Klausel brings PostgreSQL 18\. .*\n$/,
  )
  await writeFile(version, '18\n')
  await (await startServer(t, { dataFolder })).interrupt()
})

test('a second start on the same data folder says where the first one is', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const first = await startServer(t, { dataFolder })
  assert.equal(
    await refusalOf({ dataFolder }),
    `ALREADY_RUNNING  Klausel already runs on the data folder ${dataFolder}: ${first.address}; ` +
      `a data folder belongs to one process. Open that address, stop process ${first.process}, ` +
      'or choose another folder with --data.\n',
  )
  assert.equal((await fetch(`${first.address}/health`)).status, 200)
})

test('a start while the first one is closing waits for its end', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const first = await startServer(t, { dataFolder })
  const closed = first.interrupt()
  const second = await startServer(t, { dataFolder })
  assert.equal((await closed).code, 0)
  assert.equal((await fetch(`${second.address}/health`)).status, 200)
})

test(
  'a folder on the way that the database may not enter is named with the command that opens it',
  onlyRoot,
  async (t) => {
    const closed = join(await temporaryFolder(t), 'closed')
    await mkdir(closed, { mode: 0o700 })
    const dataFolder = join(closed, 'also closed', 'data')
    await mkdir(dirname(dataFolder), { mode: 0o700 })
    const refusal = await refusalOf({ dataFolder })
    assert.match(
      refusal,
      /^FOLDER_CLOSED {2}The user \w+, as whom the database runs, may not enter .*; .*\. Allow it with: chmod o\+x .* - or .*\n$/,
    )
    assert.deepEqual(await readdir(dirname(dataFolder)), [])
    const [, command = ''] = /Allow it with: (.*) - or/.exec(refusal) ?? []
    assert.equal(command, `chmod o+x ${closed} '${dirname(dataFolder)}'`)
    execFileSync('sh', ['-c', command])
    await (await startServer(t, { dataFolder })).interrupt()
  },
)

test('an installation in a folder that the database may not enter is named likewise', onlyRoot, async (t) => {
  const folder = await temporaryFolder(t)
  const closed = join(folder, 'closed')
  const installation = join(closed, 'klausel')
  await mkdir(closed, { mode: 0o700 })
  await mkdir(installation)
  execFileSync('mount', ['--bind', root, installation])
  afterwards(t, () => execFileSync('umount', ['--lazy', installation]))
  const command = [process.execPath, join(installation, 'server', 'klausel.ts'), 'start', '--port', '0']
  const refusal = await refusalOf({ command, dataFolder: join(folder, 'data') })
  assert.match(refusal, new RegExp(`may not enter ${closed}; .* Allow it with: chmod o\\+x ${closed} - or`))
})

test('a data folder of another user is named with both of them left as they are', onlyRoot, async (t) => {
  const { uid, gid, home } = await ordinaryUser(t)
  const dataFolder = join(await temporaryFolder(t), 'data')
  await mkdir(dataFolder)
  const refusal = await refusalOf({ dataFolder, user: { uid, gid }, environment: { HOME: home } })
  assert.match(refusal, /^DATA_FOLDER_NOT_WRITABLE {2}The user klausel-test-\w+ may not write to \/.*\n$/)
  assert.deepEqual(await readdir(dataFolder), [])
})

test('an unknown option is named with those there are', async () => {
  assert.match(
    await refusalOf({ command: [...server, '--prot', '1'] }),
    /^OPTION_NOT_UNDERSTOOD {2}The start can make nothing of '--prot 1'; known are --port <number>, --data <folder>, .*--tls-cert <file>, .*\. Start with --help to see every option\.\n$/,
  )
})

test('the sentence comes in German where the terminal is German', async (t) => {
  const dataFolder = await temporaryFolder(t)
  await writeFile(join(dataFolder, 'thesis.odt'), '')
  assert.equal(
    await refusalOf({ dataFolder, environment: { LANG: 'de_DE.UTF-8' } }),
    `FOREIGN_DATA_FOLDER  Der Ordner ${dataFolder} enthält Fremdes (thesis.odt); ` +
      'ein Datenordner ist leer oder von Klausel angelegt. ' +
      'Wählen Sie mit --data einen anderen Ordner; dieser bleibt unberührt.\n',
  )
})
