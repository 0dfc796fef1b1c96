import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { personKeyId } from '../journal/intake/told.ts'
import { destroyKeysOf } from '../journal/keys.ts'
import { inTransaction } from '../journal/transaction.ts'
import { houseLog } from '../proof/house-log.test-support.ts'
import { sentenceOf } from '../proof/verify/sentence.ts'
import { bareMachine } from './bare-machine.test-support.ts'
import {
  askedBy,
  bent,
  bundleTo,
  type EvidenceHouse,
  type Files,
  filesIn,
  marked,
  openEvidence,
  packed,
  persons,
  python,
  verifierIn,
} from './bundle.test-support.ts'
import { places } from './form.ts'
import { verifyBundle } from './verify/bundle-file.ts'

let opened: EvidenceHouse
let folder: string
/** As the customer's administrator takes it along. */
let bundle: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klausel-bundle-'))
  opened = await openEvidence()
  bundle = await bundleTo(join(folder, 'bundle.zip'), opened.evidence, askedBy(opened.house))
})
after(async () => {
  await opened.close()
  await rm(folder, { recursive: true })
})

const byKey = (): readonly string[] => ['--key', opened.key, '--roots', opened.authority.rootFile]
const verdictOn = (file: string) => verifyBundle(file, { key: opened.key, roots: [opened.authority.root] })
const codesOf = async (file: string) => (await verdictOn(file)).findings.map(({ code }) => code)

describe('a bundle of an agreement', () => {
  test('is verified by the Python file that lies in it, and by openssl its time stamps', async () => {
    const verifier = join(folder, 'alone.py')
    await writeFile(verifier, (await filesIn(bundle)).get(places.verifier) ?? '')
    const { code, output } = await python(verifier, [bundle, ...byKey()])
    assert.equal(code, 0, output)
    assert.match(output, /^Proven: \d+ facts of agreement [0-9a-f-]{36}, unchanged, in this order and without a gap, /)
    assert.match(
      output,
      /the first \d+ at the latest on 20.*; the words of [1-9]\d* of them as they were sealed; 2 papers .*\(2 of the papers with their digest in a fact\)/,
    )
    assert.match(output, /\nNot proven: that what was entered is true/)
    const { code: unnamed, output: vouching } = await python(verifier, [bundle])
    assert.equal(unnamed, 0)
    assert.match(vouching, /Not proven: that the key is the provider's .*1 time stamps lie there/)
  })

  test('is unpacked and verified on a machine without Node, without the product and without a network', async () => {
    const { root, run } = bareMachine(join(folder, 'machine'))
    await copyFile(bundle, join(root, 'bundle.zip'))
    await copyFile(opened.authority.rootFile, join(root, 'roots.pem'))
    const python3 = (...args: readonly string[]) => run('/usr/bin/python3', ['-I', ...args])
    assert.equal(run('/usr/bin/node', ['--version']).code, 127)
    assert.equal(python3('-c', 'import socket; print(socket.if_nameindex())').output, "[(1, 'lo')]\n")
    assert.equal(python3('-m', 'zipfile', '-e', '/bundle.zip', '/bundle').code, 0)
    const verify = ['/bundle/verify.py', '/bundle', '--key', opened.key, '--roots', '/roots.pem']
    const { code, output } = python3(...verify)
    assert.equal(code, 0, output)
    assert.match(output, /^Proven: \d+ facts of agreement .*the first \d+ at the latest on 20.*; 2 papers/)
    const page = join(root, 'bundle', places.pages.en)
    await writeFile(page, String(await readFile(page)).replace('Emscher', 'Ruhr'))
    const bent = python3(...verify)
    assert.deepEqual([bent.code, bent.output.split('  ')[0]], [1, 'FILE_DIFFERS'])
  })

  test('is verified by klausel in the same sense', async () => {
    const verdict = await verdictOn(bundle)
    assert.deepEqual(verdict.findings, [])
    assert.equal(verdict.bundle?.unbound, 0)
    assert.deepEqual([verdict.bundle?.papers, verdict.bundle?.papersInLog], [2, 2])
    const { proven, notProven } = sentenceOf(verdict)
    assert.match(
      proven.en,
      /^Proven: \d+ facts of agreement .* without a gap .*; the words of [1-9]\d* of them as they were sealed; 2 papers \(2 with their digest in a fact\) and/,
    )
    assert.match(
      proven.de,
      /^Bewiesen: \d+ Fakten .*; 2 Papiere \(2 mit ihrem Hashwert in einem Fakt\) und alle übrigen Dateien, wie sie am/,
    )
    assert.doesNotMatch(notProven.en, /looked like this earlier/)
    const unnamed = await verifyBundle(bundle, {})
    assert.deepEqual([unnamed.findings, unnamed.keyIsNamed], [[], false])
  })

  test('tells in plain words, in both languages, who, what, by which clause, and which papers there are', async () => {
    const files = await filesIn(bundle)
    const pages = Object.values(places.pages).map((name) => files.get(name)?.toString() ?? '')
    for (const page of pages) {
      for (const words of [marked.erika, marked.blau, marked.applicant, 'Emscher-Lippe-Cloud', opened.key])
        assert.ok(page.includes(words), words)
      assert.match(page, /AGB § 3\.2 S\. 3/)
      for (const name of files.keys())
        if (name.startsWith(places.papers)) assert.ok(page.includes(encodeURI(name)), name)
      assert.doesNotMatch(page, /<script|https?:\/\/(?!klausel\.example)/)
    }
    assert.match(pages[0] ?? '', /<html lang="de">/)
    assert.match(pages[1] ?? '', /What is not proven/)
  })

  test('has its papers byte for byte as they were kept', async () => {
    const files = await filesIn(bundle)
    const { rows } = await opened.house.database
      .pool('owner')
      .query<{ digest: string }>(`select encode(digest, 'hex') as digest from paper where agreement = $1`, [
        opened.house.key.agreement,
      ])
    const there = [...files].flatMap(([name, file]) => (name.startsWith(places.papers) ? [hash('sha256', file)] : []))
    assert.deepEqual(there.toSorted(), rows.map(({ digest }) => digest).toSorted())
  })

  test('still proves all facts to whoever may see no content, and says nothing of it', async () => {
    const asked = askedBy(opened.house, { side: 'provider', seesContent: false })
    const closed = await bundleTo(join(folder, 'closed.zip'), opened.evidence, asked)
    const verdict = await verdictOn(closed)
    assert.deepEqual([verdict.findings, verdict.bundle?.bound, verdict.bundle?.papers], [[], 0, 0])
    assert.equal((await python(verifierIn, [closed, ...byKey()])).code, 0)
    const bytes = await readFile(closed)
    for (const words of Object.values(marked)) assert.equal(bytes.includes(words), false, words)
  })
})

/** Every line of a file of the bundle, bent. */
const bendLines = (files: Files, name: string, bend: (lines: string[]) => string[]): void => {
  const lines = files.get(name)?.toString().trimEnd().split('\n') ?? []
  files.set(name, Buffer.from(`${bend(lines).join('\n')}\n`))
}
const firstFact = (lines: readonly string[]): number => lines.findIndex((line) => line.startsWith('{"index"'))

describe('whatever somebody does to a bundle is found, by both verifiers, even where he signs its list anew', () => {
  const bends: Readonly<Record<string, readonly [expected: string, bend: (files: Files) => void]>> = {
    'a flipped bit in a fact': [
      'FACT_DIFFERS',
      (files) =>
        bendLines(files, places.facts, (lines) => {
          const at = firstFact(lines) + 2
          return lines.with(at, (lines[at] ?? '').replace('2025-12', '2025-11').replace('2026-01', '2026-02'))
        }),
    ],
    'a fact that was removed': [
      'FACT_MISSING',
      (files) => bendLines(files, places.facts, (lines) => lines.toSpliced(firstFact(lines) + 2, 1)),
    ],
    'two facts that were swapped': [
      'ORDER_BROKEN',
      (files) =>
        bendLines(files, places.facts, (lines) => {
          const at = firstFact(lines) + 2
          return lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '')
        }),
    ],
    'last facts that were cut off': [
      'LOG_CUT',
      (files) => bendLines(files, places.facts, (lines) => [...lines.slice(0, -3), lines.at(-1) ?? '']),
    ],
    'a forged checkpoint': [
      'CHECKPOINT_FORGED',
      (files) =>
        bendLines(files, places.facts, (lines) => {
          const heading = JSON.parse(lines[0] ?? '') as { checkpoint: string }
          const checkpoint = heading.checkpoint.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`)
          return lines.with(0, JSON.stringify({ ...heading, checkpoint }))
        }),
    ],
    'other words in the place of those that were sealed': [
      'CONTENT_DIFFERS',
      (files) =>
        bendLines(files, places.opened, (lines) => {
          const line = JSON.parse(lines[0] ?? '') as object
          const content = Buffer.from('{"name":"Somebody else"}').toString('base64')
          return lines.with(0, JSON.stringify({ ...line, content }))
        }),
    ],
    'other sealed bytes': [
      'CONTENT_DIFFERS',
      (files) =>
        bendLines(files, places.opened, (lines) => {
          const line = JSON.parse(lines[0] ?? '') as object
          return lines.with(0, JSON.stringify({ ...line, sealed: Buffer.alloc(120, 2).toString('base64') }))
        }),
    ],
    'words that are kept silent': [
      'CONTENT_DIFFERS',
      (files) => bendLines(files, places.opened, (lines) => lines.slice(1)),
    ],
    'a paper that was exchanged together with what was kept of it': [
      'PAPER_DIFFERS',
      (files) => {
        const [name = '', paper = Buffer.of()] = [...files].find(([each]) => each.startsWith(places.papers)) ?? []
        const other = Buffer.concat([paper, Buffer.from('% something that was never issued')])
        files.set(name, other)
        bendLines(files, places.kept, (lines) =>
          lines.map((line) => line.replace(hash('sha256', paper), hash('sha256', other))),
        )
      },
    ],
    'a paper that is on no list': [
      'PAPER_DIFFERS',
      (files) => files.set('papers/one more.pdf', Buffer.from('%PDF that nobody has kept')),
    ],
    'a time stamp that was given for something else': [
      'AUTHORITY_WRONG',
      (files) =>
        bendLines(files, places.facts, (lines) => {
          const at = lines.findIndex((line) => line.startsWith('{"stamp"'))
          const { stamp } = JSON.parse(lines[at] ?? '') as { stamp: { answer: string } }
          const answer = Buffer.from(stamp.answer, 'base64')
          answer[answer.length - 9] = (answer.at(-9) ?? 0) ^ 1
          return lines.with(at, JSON.stringify({ stamp: { ...stamp, answer: answer.toString('base64') } }))
        }),
    ],
  }
  for (const [name, [expected, bend]] of Object.entries(bends))
    test(name, async () => {
      const file = await bent(bundle, opened.log.keeper, bend)
      const found = await codesOf(file)
      assert.ok(found.includes(expected as never), `klausel: ${found.join()}`)
      const { code, output } = await python(verifierIn, [file, ...byKey()])
      assert.equal(code, 1, output)
      assert.ok(output.includes(`${expected}  `), output)
      assert.match(output, /Nothing is proven/)
    })

  test('a changed paper, a file too few and a file too many, by whoever has not the key', async () => {
    const changes: Readonly<Record<string, (files: Files) => void>> = {
      PAPER_DIFFERS: (files) => {
        const [name = '', paper = Buffer.of()] = [...files].find(([each]) => each.startsWith(places.papers)) ?? []
        const other = Buffer.from(paper)
        other[400] = (other[400] ?? 0) ^ 1
        files.set(name, other)
      },
      FILE_DIFFERS: (files) => files.set(places.pages.en, Buffer.from('<p>Nothing happened.</p>')),
      FILE_MISSING: (files) => void files.delete(places.pages.de),
      FILE_SURPLUS: (files) => files.set('papers/one more.pdf', Buffer.from('%PDF')),
      MANIFEST_UNSIGNED: (files) =>
        files.set(places.list, Buffer.from(String(files.get(places.list)).replace('made 20', 'made 19'))),
    }
    for (const [expected, change] of Object.entries(changes)) {
      const files = await filesIn(bundle)
      change(files)
      const file = await packed(join(folder, `${expected}.zip`), files)
      assert.deepEqual(await codesOf(file), [expected])
      const { code, output } = await python(verifierIn, [file, ...byKey()])
      assert.equal(code, 1)
      assert.match(output, new RegExp(`^${expected} {2}.*\nNothing is proven`))
    }
  })

  test('a bit that was flipped on the way, wherever it is', async () => {
    const whole = await readFile(bundle)
    for (let n = 1; n < 5; n += 1) {
      const other = Buffer.from(whole)
      const at = Math.floor((whole.length * n) / 5)
      other[at] = (other[at] ?? 0) ^ 4
      const file = join(folder, 'flipped.zip')
      await writeFile(file, other)
      assert.ok((await codesOf(file)).length > 0, `byte ${at}`)
      assert.equal((await python(verifierIn, [file, ...byKey()])).code, 1, `byte ${at}`)
    }
  })

  test('a bundle that is signed with another key', async () => {
    const other = await houseLog()
    const forged = await bent(bundle, other.keeper, () => undefined)
    assert.deepEqual(await codesOf(forged), ['MANIFEST_UNSIGNED'])
    assert.match((await python(verifierIn, [forged, ...byKey()])).output, /^MANIFEST_UNSIGNED/)
    // Who knows no key is shown nothing better: its facts are signed with the one that the file names.
    assert.deepEqual((await verifyBundle(forged, {})).findings.length, 1)
    assert.equal((await python(verifierIn, [forged])).code, 1)
    await other.remove()
  })

  test('a bundle that another program has packed anew is the same, until a bit of what it packed is flipped', async () => {
    const file = join(folder, 'deflated.zip')
    const pack =
      'import sys, zipfile; a = zipfile.ZipFile(sys.argv[1]); b = zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED); [b.writestr(name, a.read(name)) for name in a.namelist()]; b.close()'
    execFileSync('python3', ['-c', pack, bundle, file])
    assert.deepEqual(await codesOf(file), [])
    assert.equal((await python(verifierIn, [file, ...byKey()])).code, 0)
    const bytes = await readFile(file)
    const at = bytes.indexOf(places.facts) + places.facts.length + 20
    bytes[at] = (bytes[at] ?? 0) ^ 255
    await writeFile(file, bytes)
    assert.ok((await codesOf(file)).length > 0)
    assert.equal((await python(verifierIn, [file, ...byKey()])).code, 1)
  })

  test('what is no bundle at all', async () => {
    const file = join(folder, 'something.zip')
    await writeFile(file, 'PK something')
    assert.deepEqual(await codesOf(file), ['FILE_NOT_UNDERSTOOD'])
    assert.match((await python(verifierIn, [file])).output, /^FILE_NOT_UNDERSTOOD/)
  })
})

test('what was erased is said to be erased, and its place in the log stays proven', async () => {
  const { house, evidence } = opened
  const { provider, customer } = house.key
  const person = personKeyId(persons.erika)
  await inTransaction(house.running.app, house.key, (transaction) =>
    destroyKeysOf(transaction, { provider, customer, person }),
  )
  const later = await bundleTo(join(folder, 'later.zip'), evidence, askedBy(house))
  const verdict = await verdictOn(later)
  assert.deepEqual([verdict.findings, verdict.bundle?.closed], [[], 1])
  const { code, output } = await python(verifierIn, [later, ...byKey()])
  assert.equal(code, 0, output)
  assert.match(output, /what 1 facts say whose words are erased/)
  const files = await filesIn(later)
  assert.match(String(files.get(places.pages.en)), /The wording is erased or blocked/)
  const bytes = await readFile(later)
  assert.equal(bytes.includes(marked.erika), false)
  assert.ok(bytes.includes(marked.blau))
})
