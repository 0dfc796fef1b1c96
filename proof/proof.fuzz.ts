import assert from 'node:assert/strict'
import { hash, sign } from 'node:crypto'
import { inclusionPath, leafHash, nodeHash, rangeHash, rootHash, type Subtree } from '../journal/tree.ts'
import type { Parser } from '../tools/fuzz/parser.ts'
import { checkpointText, openCheckpoint, readCheckpointText } from './checkpoint.ts'
import { FORM, statementText } from './export/form.ts'
import { readFiledKey } from './key-file.ts'
import {
  type KeyKind,
  KINDS,
  keyIdOf,
  privateKeyIn,
  publicBytesOf,
  readNote,
  readSignature,
  readVerifierKey,
  showNote,
  showVerifierKey,
  type VerifierKey,
} from './note.ts'
import { readTilePath, tilePath } from './tile-path.ts'
import { readLogProof, showLogProof } from './tlog-proof.ts'
import { verifyExport } from './verify/export-file.ts'
import { verifyLogProof } from './verify/log-proof.ts'
import { cosign, witnessedBy } from './witness/cosignature.ts'
import { readSubmission, showSubmission } from './witness/submission.ts'

/** A log of five facts, as a house has signed it and a witness has seen it: the same each time. */
const [seed, otherSeed] = [Buffer.alloc(32, 7), Buffer.alloc(32, 9)]
const keyOf = (name: string, kind: KeyKind, of: Buffer): VerifierKey => ({
  ...{ name, kind },
  publicKey: publicBytesOf(privateKeyIn(of)),
})
const key = keyOf('klausel.example/log', 'note', seed)
const witness = keyOf('witness.example/w', 'cosignature', otherSeed)
const filed = ({ name, kind }: VerifierKey, of: Buffer): string =>
  `PRIVATE+KEY+${name}+${keyIdOf(keyOf(name, kind, of)).toString('hex')}+${Buffer.concat([Buffer.of(KINDS[kind]), of]).toString('base64')}`

const SIZE = 5
const agreement = 'e1c00000-0000-4000-8000-000000000003'
const clear = (index: number): string => JSON.stringify({ agreement, number: index + 1 })
const sealed = (index: number): Buffer => hash('sha256', `sealed ${index}`, 'buffer')
const leaf = (index: number): Buffer => Buffer.concat([Buffer.from(clear(index)), sealed(index)])
const hashOf = ({ level, index }: Subtree): Uint8Array =>
  level === 0
    ? leafHash(leaf(index))
    : nodeHash(hashOf({ level: level - 1, index: index * 2 }), hashOf({ level: level - 1, index: index * 2 + 1 }))
const pathOf = (index: number): readonly Uint8Array[] =>
  inclusionPath(index, SIZE).map((range) => rangeHash(range, hashOf))
const root = Buffer.from(rootHash(SIZE, hashOf))
const signed = (text: string): string => {
  const signature = sign(null, Buffer.from(text), privateKeyIn(seed))
  return showNote({ text, signatures: [{ name: key.name, keyId: keyIdOf(key), signature }] })
}
const head = checkpointText({ origin: key.name, size: SIZE, root })
const plainCheckpoint = signed(head)
const cosigned = {
  text: head,
  signatures: [
    ...(readNote(plainCheckpoint)?.signatures ?? []),
    cosign(head, 1_766_400_000_000, { key: witness, secret: privateKeyIn(otherSeed) }),
  ],
}
const checkpoint = showNote(cosigned)
const proofOf = (index: number): string => showLogProof({ index, path: pathOf(index), checkpoint, leaf: leaf(index) })
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const exported = [
  JSON.stringify({ klausel: FORM, agreement, origin: key.name, verifierKey: showVerifierKey(key), checkpoint }),
  ...Array.from({ length: SIZE }, (_, index) =>
    JSON.stringify({ index, fact: clear(index), sealed: base64(sealed(index)), path: pathOf(index).map(base64) }),
  ),
  JSON.stringify({
    statement: signed(statementText({ origin: key.name, agreement, size: SIZE, facts: SIZE, root })),
  }),
].join('\n')

const words = (text: string): readonly string[] => text.split(' ')
const ofNotes = [
  ...['\n', '\n\n', '\u2014 ', '\u2014', ' ', '+', '=', '==', '\r\n', '\u0000', '\ud800', '\t', '5\n', '0\n', '-1\n'],
  ...['9007199254740993\n', '1e3\n', '05\n', `${key.name}\n`, `${base64(root)}\n`, base64(Buffer.alloc(31)), 'A'],
]

const notes: Parser = {
  name: 'note',
  longest: 65_536,
  pieces: ofNotes,
  real: [checkpoint, plainCheckpoint],
  holds: (input) => {
    const note = readNote(input)
    if (note) assert.equal(showNote(note), input)
    const stated = note && readCheckpointText(note.text)
    if (stated) assert.ok(note.text.startsWith(checkpointText(stated)) && Number.isSafeInteger(stated.size))
    const opened = openCheckpoint(input, key)
    if (opened.fault === undefined) assert.deepEqual(opened.checkpoint, { origin: key.name, size: SIZE, root })
    const seen = note && witnessedBy(note, witness)
    if (seen?.is === 'seen') assert.ok(note?.text === head && seen.at === 1_766_400_000_000)
    for (const line of input.split('\n')) assert.ok((readSignature(line)?.signature.length ?? 1) > 0)
  },
}

const keys: Parser = {
  name: 'log keys',
  pieces: [...words('+ ++ = == PRIVATE KEY PRIVATE+KEY+ a/b 0a1b2c3d AQ== BA== \u2003'), '\n', ' '],
  real: [showVerifierKey(key), showVerifierKey(witness), filed(key, seed), filed(witness, otherSeed)],
  holds: (input) => {
    const read = readVerifierKey(input)
    if (read) assert.equal(showVerifierKey(read), input)
    const secret = readFiledKey(input)
    if (secret) assert.equal(readVerifierKey(showVerifierKey(secret.key))?.name, secret.key.name)
  },
}

const proofs: Parser = {
  name: 'tlog-proof',
  longest: 65_536,
  pieces: [...ofNotes, 'c2sp.org/tlog-proof@v1\n', 'extra ', 'index ', 'index 1\n', base64(pathOf(1)[0] ?? root)],
  real: [proofOf(0), proofOf(1), proofOf(4)],
  holds: (input) => {
    const read = readLogProof(input)
    if (read) {
      assert.equal(showLogProof(read), input)
      assert.ok(Number.isSafeInteger(read.index))
    }
    const { findings, facts } = verifyLogProof(input, {
      key: showVerifierKey(key),
      witnesses: [showVerifierKey(witness)],
    })
    // Whatever proves something proves what was there.
    if (findings.length === 0) assert.deepEqual([facts, read?.leaf], [1, leaf(read?.index ?? -1)])
  },
}

const submissions: Parser = {
  name: 'witness submission',
  longest: 65_536,
  pieces: [...ofNotes, 'old ', 'old 3\n', base64(pathOf(1)[0] ?? root)],
  real: [showSubmission({ old: 3, path: pathOf(2), checkpoint }), showSubmission({ old: 0, path: [], checkpoint })],
  holds: (input) => {
    const read = readSubmission(input)
    if (read === undefined) return
    assert.equal(showSubmission(read), input)
    assert.ok(Number.isSafeInteger(read.old))
  },
}

const tiles: Parser = {
  name: 'tile path',
  pieces: words('tile / 0 1 63 64 x001 000 999 .p/ .p /5 /256 /257 x x000 00 .. % -1'),
  real: words('tile/0/x001/x234/067 tile/1/000.p/5 tile/0/000.p/255 tile/63/x999/x999/999'),
  holds: (input) => {
    const read = readTilePath(input)
    if (read) assert.equal(tilePath(read), input)
  },
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split('\n')
}

const exports: Parser = {
  name: 'proof export',
  longest: 131_072,
  pieces: [
    ...ofNotes,
    ...words('{ } [ ] , : " \\ null true 1e308 -0 {} [] "stamp": "index": "statement": "path": "fact": "sealed":'),
    ...[
      '{"stamp":null}\n',
      '{"statement":null}\n',
      '{"index":1e308}\n',
      '{"stamp":{"path":7}}\n',
      '"index"\n',
      '\\u0000',
    ],
  ],
  real: [exported],
  grown: (below) => {
    const lines = exported.split('\n')
    const line = () => lines[below(lines.length)] ?? ''
    const fields = ['index', 'fact', 'sealed', 'path', 'statement', 'stamp', 'checkpoint', 'klausel', 'agreement']
    const values = [null, 0, -1, 1e308, '', 'x', [], [null], {}, { path: 1 }, true, [base64(root)]]
    const changed = { ...JSON.parse(line()), [fields[below(fields.length)] ?? '']: values[below(values.length)] }
    lines.splice(below(lines.length), below(2), below(3) === 0 ? line() : JSON.stringify(changed))
    return lines.join('\n')
  },
  holds: async (input) => {
    const verdict = await verifyExport(linesOf(input), { key: showVerifierKey(key) })
    if (verdict.findings.length === 0) assert.deepEqual([verdict.facts, verdict.agreement], [SIZE, agreement])
  },
}

/** What is read of a log that somebody else keeps, or that somebody brings to be verified. */
export const parsers: readonly Parser[] = [notes, keys, proofs, submissions, tiles, exports]
