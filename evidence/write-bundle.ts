import { readFile } from 'node:fs/promises'
import { inTransaction } from '../journal/transaction.ts'
import type { FactLine } from '../proof/export/form.ts'
import { writeExport } from '../proof/export/write.ts'
import type { Keeper } from '../proof/keeper.ts'
import { showVerifierKey } from '../proof/note.ts'
import type { Proofs } from '../proof/proofs.ts'
import { beginArchive } from './archive.ts'
import { aboutOf, type BundleAsked, scopeOf } from './asked.ts'
import { type Chosen, chosenForIncident, chosenForPerson, factsOfPerson, keysOfOthers } from './chosen.ts'
import { type KeptLine, manifestText, places } from './form.ts'
import { whatFollowed } from './life.ts'
import { openFacts, type Read } from './opened.ts'
import { pageIn } from './page.ts'
import { keysOfPapers, type PaperInBundle, papersFor } from './papers.ts'
import { type EvidenceRunning, readWhole } from './read-agreement.ts'

/** What bundles are made by. */
export interface Evidence {
  readonly running: EvidenceRunning
  readonly proofs: Proofs
  readonly keeper: Keeper
  /** The roots of the time stamp authorities that the operator trusts, as PEM; empty where there are none. */
  readonly roots: string
}

/** How far it is, in steps of equal size. */
export type Progress = (done: number, whole: number) => Promise<void>

/** What came of it, beside the bytes. */
export interface Written {
  readonly bytes: number
  /** By which keys content and papers in it were opened. */
  readonly keys: ReadonlySet<string>
}

/** Nothing is signed yet: there is nothing by which anything could be shown. */
export class NothingSigned extends Error {}

const verifier = new URL('./verify.py', import.meta.url)

/**
 * Writes a bundle as a ZIP archive, piece by piece, with what whoever asks may see as it is now. Held at a time are the facts
 * of the one agreement and one paper.
 *
 * @throws NothingSigned
 */
export async function* writeBundle(
  { running, proofs, keeper, roots }: Evidence,
  asked: BundleAsked,
  progress: Progress = async () => undefined,
): AsyncGenerator<Uint8Array, Written> {
  const read: Read = (work) => inTransaction(running.app, scopeOf(asked), work)
  // The newest facts get their place and signature first.
  await proofs.signNow()
  const { subject } = asked
  const only =
    subject.is === 'person' ? await read((transaction) => factsOfPerson(transaction, asked, subject.person)) : undefined
  const log = await Array.fromAsync(writeExport(read, keeper, asked.agreement, only))
  if (log.length === 0) throw new NothingSigned()
  const inLog = new Set(log.flatMap(numberIn))
  const chosen = await chooseFrom(read, running, asked, inLog)
  const { agreement } = chosen
  const opened = await openFacts(read, running.master, asked, { names: (each) => inLog.has(each), opens: chosen.opens })
  const whole = agreement.papers.length + 2
  const madeAt = running.realTime()
  const archive = beginArchive(madeAt)
  const papers: PaperInBundle[] = []
  const keys = new Set(opened.keys)
  if (asked.seesContent && subject.is !== 'person')
    for (const key of await read((transaction) => keysOfPapers(transaction, asked.agreement))) keys.add(key)
  let bytes = 0
  const sized = (parts: readonly Uint8Array[]): readonly Uint8Array[] => {
    bytes += parts.reduce((sum, { length }) => sum + length, 0)
    return parts
  }
  const add = (name: string, content: readonly Uint8Array[]) => sized(archive.add(name, content))
  await progress(1, whole)
  for await (const { content, ...paper } of papersFor(read, running.master, asked, agreement)) {
    papers.push(paper)
    if (content && paper.file) yield* add(paper.file, [content])
    await progress(1 + papers.length, whole)
  }
  const page = {
    ...agreement,
    agreement: asked.agreement.agreement,
    subject,
    followed: chosen.followed,
    words: opened.words,
    papers,
    madeAt,
    key: showVerifierKey(keeper.key),
  }
  for (const language of ['de', 'en'] as const)
    yield* add(places.pages[language], [Buffer.from(pageIn(page, language))])
  yield* add(places.verifier, [await readFile(verifier)])
  yield* add(
    places.facts,
    log.map((line) => Buffer.from(line)),
  )
  yield* add(places.opened, opened.lines)
  if (subject.is !== 'person') yield* add(places.kept, keptLines(agreement.digests, papers))
  if (roots !== '') yield* add(places.roots, [Buffer.from(roots)])
  const list = {
    origin: keeper.key.name,
    about: aboutOf(asked),
    madeAt: new Date(madeAt).toISOString(),
    files: archive.files,
  }
  yield* add(places.list, [Buffer.from(await keeper.signStatement(manifestText(list)))])
  yield* sized(archive.end())
  await progress(whole, whole)
  return { bytes, keys }
}

/** Those that lie in the bundle, or would if whoever asks might see them; then those that are not about its subject. */
function keptLines(digests: readonly string[], papers: readonly PaperInBundle[]): readonly Buffer[] {
  const named = new Set(papers.map(({ digest }) => digest))
  const others = digests.filter((digest) => !named.has(digest))
  const lines: readonly KeptLine[] = [
    ...papers.map(({ digest, file }) => ({ sha256: digest, file })),
    ...others.map((sha256) => ({ sha256, file: null })),
  ]
  return lines.map((line) => Buffer.from(`${JSON.stringify(line)}\n`))
}

/** The number of the fact in a line of the log; of a line without one, nothing. */
function numberIn(line: string): readonly number[] {
  if (!line.startsWith('{"index"')) return []
  return [(JSON.parse((JSON.parse(line) as FactLine).fact) as { number: number }).number]
}

/** What of the agreement lies in the bundle, as far as the log has come. */
async function chooseFrom(
  read: Read,
  running: EvidenceRunning,
  asked: BundleAsked,
  inLog: ReadonlySet<number>,
): Promise<Chosen> {
  const { subject } = asked
  const agreement = await read((transaction) => readWhole(transaction, running, asked, Math.max(0, ...inLog)))
  if (subject.is === 'person') {
    const others = await read((transaction) => keysOfOthers(transaction, asked, subject.person))
    return chosenForPerson(agreement, { person: subject.person, facts: [...inLog], others })
  }
  const followed = whatFollowed(agreement.program, agreement.facts, agreement.now)
  if (subject.is === 'incident') return chosenForIncident(agreement, followed, subject.name)
  return { opens: () => true, agreement, followed }
}
