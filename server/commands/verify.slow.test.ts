import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../tools/files.ts'
import { type Ended, type Invocation, runToEnd, startServer, temporaryFolder } from '../../tools/running.ts'

// The whole way: a house that was started signs by itself; the command verifies what it gives and what it keeps.

const program = [process.execPath, join(root, 'server', 'klausel.ts')]
const verify = (args: readonly string[], where: Omit<Invocation, 'command'>): Promise<Ended> =>
  runToEnd({ ...where, command: [...program, 'verify', ...args] })

test('a house signs by itself within a minute, and its data folder is verified while it runs and after it has ended', async (t) => {
  const dataFolder = join(await temporaryFolder(t), 'data')
  const server = await startServer(t, { dataFolder })
  const begun = Date.now()
  const noted = () => readFile(join(dataFolder, 'proof.last'), 'utf8').catch(() => undefined)
  while ((await noted()) === undefined && Date.now() - begun < 60_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
  assert.ok(await noted(), 'no checkpoint within a minute')
  const beside = await verify([], { dataFolder })
  assert.deepEqual([beside.code, beside.errors], [0, ''])
  assert.match(beside.output, /^Proven: \d+ facts of this installation, unchanged and in this order, up to entry \d+/)
  assert.match(beside.output, /\nNot proven: that the key is the provider’s .*no time stamp.*no witness/)
  await server.interrupt()
  const alone = await verify([dataFolder, '--json'], { dataFolder })
  assert.deepEqual([alone.code, JSON.parse(alone.output).findings], [0, []])
  const note = (await noted()) ?? ''
  await writeFile(
    join(dataFolder, 'proof.last'),
    note.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`),
  )
  const forged = await verify([dataFolder], { dataFolder })
  assert.equal(forged.code, 1)
  assert.match(forged.output, /^CHECKPOINT_FORGED {2}.*\nNothing is proven: /)
  assert.match(forged.errors, /^NOT_AS_SIGNED /)
})

test('what it cannot verify it says, with what to do', async (t) => {
  const folder = await temporaryFolder(t)
  const where = { dataFolder: join(folder, 'data') }
  const file = join(folder, 'something.txt')
  await writeFile(file, 'something\n')
  const codes = await Promise.all(
    [[file, file], [join(folder, 'nothing')], [file], [file, '--key', 'x'], [file, '--roots', file], [folder]].map(
      async (args) => {
        const { code, output, errors } = await verify(args, where)
        return [code, (output + errors).split('\n')[0]] as const
      },
    ),
  )
  assert.deepEqual(
    codes.map(([code]) => code),
    [2, 2, 1, 2, 2, 2],
  )
  assert.match(codes[0]?.[1] ?? '', /^Name one file/)
  assert.match(codes[1]?.[1] ?? '', /^There is no /)
  assert.match(codes[2]?.[1] ?? '', /^FILE_NOT_UNDERSTOOD/)
  assert.match(codes[3]?.[1] ?? '', /is no public key/)
  assert.match(codes[4]?.[1] ?? '', /^There are no certificates/)
  assert.match(codes[5]?.[1] ?? '', /^There is no database of Klausel in /)
  assert.deepEqual(await readdir(folder), ['something.txt'])
})
