import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { readNote, signedBy, type VerifierKey } from '../../proof/note.ts'
import { verifyExport } from '../../proof/verify/export-file.ts'
import { type Finding, finding } from '../../proof/verify/finding.ts'
import { logKeyIn } from '../../proof/verify/keys.ts'
import type { OfBundle, Verdict, VerifiedBy } from '../../proof/verify/verdict.ts'
import { type Manifest, places, readManifest } from '../form.ts'
import { comparedWithOpened } from './opened-lines.ts'
import { comparedWithReceipts, ofPapers } from './paper-receipts.ts'
import { type ReadArchive, readArchive } from './read-archive.ts'

/** A longer list is none. */
const LONGEST_LIST = 32 * 2 ** 20

/**
 * Verifies a bundle without a network and without holding more of it than its list and a line: each file is the one that was handed out,
 * each fact leads to the root that was signed, and what is opened is what was sealed. Nothing of it is unpacked anywhere.
 */
export async function verifyBundle(path: string, by: VerifiedBy): Promise<Verdict> {
  const archive = await readArchive(path)
  if (archive === undefined) return nothingOf(notUnderstood)
  const heading = await headingIn(archive)
  const key = logKeyIn(by.key) ?? logKeyIn(heading.verifierKey)
  const manifest = key && (await listIn(archive, key))
  if (manifest === undefined) return nothingOf(listUnsigned)
  const wrongFiles = await filesAsListed(archive, manifest)
  const papers = comparedWithReceipts(manifest, linesIn(archive, places.kept))
  const opened = comparedWithOpened(linesIn(archive, places.opened))
  const verdict = await verifyExport(
    each(linesIn(archive, places.facts), async (line) => {
      if (!line.startsWith('{"index"')) return
      papers.compare(line)
      await opened.compare(line)
    }),
    by,
  )
  const { findings: wrongContents, ...contents } = await opened.end()
  const { findings: wrongPapers, inLog } = await papers.end(verdict.isSelection !== true)
  const ofBundle: OfBundle = {
    madeAt: manifest.madeAt,
    papers: ofPapers(manifest).length,
    papersInLog: inLog,
    ...contents,
  }
  const [what, agreement] = manifest.about.split(' ')
  const foreign = what === 'agreement' && agreement === verdict.agreement ? [] : [ofAnother]
  return {
    ...verdict,
    what: 'bundle',
    bundle: ofBundle,
    findings: [...wrongFiles, ...verdict.findings, ...foreign, ...wrongPapers, ...wrongContents],
  }
}

const nothingOf = (why: Finding): Verdict => ({
  ...{ what: 'bundle', origin: null, agreement: null, facts: 0, size: null, keyIsNamed: false, witnesses: [] },
  stamps: { good: 0, unjudged: 0, facts: 0, latestAt: null, by: [] },
  findings: [why],
})

async function headingIn(archive: ReadArchive): Promise<{ readonly verifierKey: string }> {
  for await (const line of linesIn(archive, places.facts)) {
    try {
      return { verifierKey: String((JSON.parse(line) as { verifierKey?: unknown }).verifierKey) }
    } catch {
      break
    }
  }
  return { verifierKey: '' }
}

/** The list of the files, if it is signed by this key and of its log. */
async function listIn(archive: ReadArchive, key: VerifierKey): Promise<Manifest | undefined> {
  const whole = await text(limited(archive.stream(places.list), LONGEST_LIST)).catch(() => '')
  const note = readNote(whole)
  const manifest = note && signedBy(note, key) === 'right' ? readManifest(note.text) : undefined
  return manifest?.origin === key.name ? manifest : undefined
}

async function* limited(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let left = most
  for await (const part of bytes) {
    left -= part.length
    if (left < 0) return
    yield part
  }
}

async function filesAsListed(archive: ReadArchive, { files }: Manifest): Promise<readonly Finding[]> {
  const there = new Set(archive.names)
  const listed = new Set<string>([places.list, ...files.map(({ name }) => name)])
  const found: Finding[] = archive.names.filter((name) => !listed.has(name)).map(surplus)
  for (const { name, sha256 } of files) {
    if (!there.has(name)) found.push(missing(name))
    else if ((await digestOf(archive.stream(name))) !== sha256) found.push(differs(name))
  }
  return found
}

async function digestOf(bytes: AsyncIterable<Buffer>): Promise<string | undefined> {
  const digest = createHash('sha256')
  try {
    for await (const part of bytes) digest.update(part)
  } catch {
    // Packed bytes that were changed do not unpack.
    return undefined
  }
  return digest.digest('hex')
}

async function* linesIn(archive: ReadArchive, name: string): AsyncGenerator<string> {
  const input = archive.stream(name)
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  let isBroken = false
  // Packed bytes that were changed do not unpack; whoever waits for their end must not wait forever.
  input.on('error', () => {
    isBroken = true
    lines.close()
  })
  try {
    yield* lines
  } catch (error) {
    if (!isBroken) throw error
  }
  if (isBroken) yield ''
}

async function* each(lines: AsyncIterable<string>, look: (line: string) => Promise<void>): AsyncGenerator<string> {
  for await (const line of lines) {
    await look(line)
    yield line
  }
}

const notUnderstood: Finding = finding(
  'FILE_NOT_UNDERSTOOD',
  'Die Datei ist keine Beweismappe.',
  'The file is no bundle of evidence.',
)
const listUnsigned: Finding = finding(
  'MANIFEST_UNSIGNED',
  'Das Verzeichnis der Mappe ist nicht mit diesem Schlüssel unterschrieben.',
  'The list of the bundle is not signed with this key.',
)
const ofAnother: Finding = finding(
  'FACT_DIFFERS',
  'Die Fakten gehören zu einem anderen Vertrag als die Mappe.',
  'The facts are those of another agreement than the bundle’s.',
)
const surplus = (name: string): Finding =>
  finding('FILE_SURPLUS', `${name} gehört nicht zur Mappe.`, `${name} does not belong to the bundle.`)
const missing = (name: string): Finding => finding('FILE_MISSING', `${name} fehlt.`, `${name} is missing.`)
const differs = (name: string): Finding =>
  finding(
    name.startsWith(places.papers) ? 'PAPER_DIFFERS' : 'FILE_DIFFERS',
    `${name} ist nicht die Datei, die herausgegeben wurde.`,
    `${name} is not the file that was handed out.`,
  )
