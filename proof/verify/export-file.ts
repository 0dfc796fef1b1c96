import { leafHash, verifyConsistency, verifyInclusion } from '../../journal/tree.ts'
import { type Checkpoint, openCheckpoint } from '../checkpoint.ts'
import {
  type EndLine,
  type ExportForm,
  type FactLine,
  FORM,
  type Heading,
  SELECTION,
  type StampLine,
  statementText,
} from '../export/form.ts'
import { bytesIn, readNote, signedBy, type VerifierKey } from '../note.ts'
import { checkpointFinding, type Finding, finding } from './finding.ts'
import { makeFrontier } from './frontier.ts'
import { logKeyIn, witnessesOf, witnessKeysIn } from './keys.ts'
import { notUnderstood, theCheckpoint } from './log-proof.ts'
import { judgeStamps, type StampJudge } from './stamps.ts'
import type { Verdict, VerifiedBy } from './verdict.ts'

/** Findings beyond these say nothing new. */
const MOST_FINDINGS = 100

/**
 * Verifies an export line by line, without a network and without holding more than a line: each fact leads to the root that was signed,
 * their numbers have no gap, their places in the log ascend, and they are as many as was stated. Whoever has the key from
 * elsewhere names it; otherwise the file vouches for itself, and the verdict says so.
 */
export async function verifyExport(lines: AsyncIterable<string>, by: VerifiedBy): Promise<Verdict> {
  const found: Finding[] = []
  let reading: Reading | undefined
  let isWhole = false
  for await (const text of lines) {
    if (isWhole || found.length >= MOST_FINDINGS) break
    const line = objectIn(text)
    if (reading === undefined) {
      const begun = begin(line, by)
      if ('code' in begun) return nothingOf(begun)
      reading = begun
      found.push(...begun.findings)
    } else if (line && isObject(line.stamp)) found.push(...(await reading.stamp(line as unknown as StampLine)))
    else if (line && 'index' in line) found.push(...reading.fact(line as unknown as FactLine))
    else if (line && 'statement' in line) {
      isWhole = true
      found.push(...reading.end(line as unknown as EndLine))
    } else found.push(brokenLine(reading.facts() + 1))
  }
  if (reading === undefined) return nothingOf(notUnderstood)
  if (!isWhole && found.length < MOST_FINDINGS) found.push(cut)
  return { ...reading.result(), findings: found }
}

const nothingOf = (why: Finding): Verdict => ({
  ...{ what: 'export', origin: null, agreement: null, facts: 0, size: null, keyIsNamed: false, witnesses: [] },
  stamps: { good: 0, unjudged: 0, facts: 0, latestAt: null, by: [] },
  findings: [why],
})

interface Reading {
  readonly findings: readonly Finding[]
  facts(): number
  stamp(line: StampLine): Promise<readonly Finding[]>
  fact(line: FactLine): readonly Finding[]
  end(line: EndLine): readonly Finding[]
  result(): Omit<Verdict, 'findings'>
}

function begin(line: Line | undefined, by: VerifiedBy): Reading | Finding {
  const heading = line as unknown as Heading | undefined
  const form = [FORM, SELECTION].find((each): each is ExportForm => each === heading?.klausel)
  if (heading === undefined || form === undefined || typeof heading.checkpoint !== 'string') return notUnderstood
  const named = logKeyIn(by.key)
  const key = named ?? logKeyIn(String(heading.verifierKey))
  if (key === undefined) return notUnderstood
  const opened = openCheckpoint(heading.checkpoint, key)
  if (opened.fault !== undefined) return checkpointFinding(opened.fault, theCheckpoint)
  const { checkpoint, note } = opened
  const { seenBy, findings } = witnessesOf(note, witnessKeysIn(by.witnesses))
  const state = { form, key, checkpoint, agreement: String(heading.agreement), stamps: judgeStamps(by) }
  return { findings, ...readingOf(state, { keyIsNamed: named !== undefined, witnesses: seenBy }) }
}

interface Known {
  readonly form: ExportForm
  readonly key: VerifierKey
  readonly checkpoint: Checkpoint
  readonly agreement: string
  readonly stamps: StampJudge
}

function readingOf(
  { form, key, checkpoint, agreement, stamps }: Known,
  said: Pick<Verdict, 'keyIsNamed' | 'witnesses'>,
): Omit<Reading, 'findings'> {
  const leaves = makeFrontier()
  let covered = 0
  let last = { number: 0, index: -1 }
  return {
    facts: () => leaves.size,
    stamp: async ({ stamp }) => {
      const opened = openCheckpoint(String(stamp.checkpoint), key)
      const which = { de: 'Ein gestempelter Prüfpunkt', en: 'A checkpoint that was stamped' }
      if (opened.fault !== undefined) return [checkpointFinding(opened.fault, which)]
      const { size, root } = opened.checkpoint
      const path = hashesIn(stamp.path)
      const grown = { first: size, firstRoot: root, second: checkpoint.size, secondRoot: checkpoint.root, path }
      if (!verifyConsistency(grown)) return [notContinued(size, checkpoint.size)]
      const answer = Buffer.from(String(stamp.answer), 'base64')
      const wrong = await stamps.judge({ size, authority: String(stamp.authority), note: stamp.checkpoint, answer })
      return wrong ? [wrong] : []
    },
    fact: ({ index, fact, sealed, path }) => {
      const leaf = leafHash(Buffer.from(String(fact)), bytesOf(sealed))
      const { number, agreement: whose } = boundIn(String(fact))
      const proof = { leaf, index, size: checkpoint.size, path: hashesIn(path), root: checkpoint.root }
      const wrong = [
        ...(verifyInclusion(proof) && whose === agreement ? [] : [differs(number || last.number + 1)]),
        ...inOrder(last, { number, index }).filter(({ code }) => form === FORM || code !== 'FACT_MISSING'),
      ]
      leaves.add(leaf)
      // Stamps stand before the facts.
      if (index < stamps.covered()) covered += 1
      last = { number: Math.max(number, last.number), index: Math.max(index, last.index) }
      return wrong
    },
    end: ({ statement }) => {
      const note = readNote(String(statement))
      const { origin, size } = checkpoint
      const text = statementText({ form, origin, size, agreement, facts: leaves.size, root: leaves.root() })
      return note?.text === text && signedBy(note, key) === 'right' ? [] : [notAsStated]
    },
    result: () => ({
      what: 'export',
      isSelection: form === SELECTION,
      origin: checkpoint.origin,
      agreement,
      facts: leaves.size,
      size: checkpoint.size,
      stamps: stamps.result(covered),
      ...said,
    }),
  }
}

interface Place {
  readonly number: number
  readonly index: number
}

/** Numbers are 1, 2, 3 … without a gap, and the places in the log ascend with them. */
function inOrder(last: Place, next: Place): readonly Finding[] {
  if (next.number <= last.number || next.index <= last.index) return [orderBroken(next.number)]
  return next.number === last.number + 1 ? [] : [missing(last.number + 1, next.number - 1)]
}

type Line = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Line => typeof value === 'object' && value !== null

function objectIn(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function boundIn(fact: string): { readonly agreement: unknown; readonly number: number } {
  const bound = objectIn(fact)
  return { agreement: bound?.agreement, number: Number.isSafeInteger(bound?.number) ? Number(bound?.number) : 0 }
}

/** Nothing at all, where it is not written in the one way there is. */
const bytesOf = (encoded: unknown): Buffer => bytesIn(String(encoded)) ?? Buffer.alloc(0)

const hashesIn = (path: unknown): Buffer[] => (Array.isArray(path) ? path.map(bytesOf) : [])

const differs = (number: number): Finding =>
  finding(
    'FACT_DIFFERS',
    `Fakt ${number} führt nicht zur Wurzel des Prüfpunkts: Er steht so nicht im Protokoll.`,
    `Fact ${number} does not lead to the root of the checkpoint: as it is, it does not stand in the log.`,
  )
const orderBroken = (number: number): Finding =>
  finding('ORDER_BROKEN', `Fakt ${number} steht nicht an seiner Stelle.`, `Fact ${number} is not in its place.`)
const missing = (from: number, to: number): Finding =>
  finding(
    'FACT_MISSING',
    from === to ? `Fakt ${from} fehlt.` : `Die Fakten ${from} bis ${to} fehlen.`,
    from === to ? `Fact ${from} is missing.` : `Facts ${from} to ${to} are missing.`,
  )
const brokenLine = (number: number): Finding =>
  finding(
    'FACT_DIFFERS',
    `Die Zeile mit Fakt ${number} ist nicht zu lesen.`,
    `The line with fact ${number} cannot be read.`,
  )
const notContinued = (first: number, second: number): Finding =>
  finding(
    'CHECKPOINT_DIFFERS',
    `Der Prüfpunkt mit ${second} Einträgen setzt den gestempelten mit ${first} nicht fort.`,
    `The checkpoint of ${second} entries does not continue the stamped one of ${first}.`,
  )
const notAsStated: Finding = finding(
  'LOG_CUT',
  'Es sind nicht die Fakten, die am Ende der Datei unterschrieben sind: Welche fehlen, oder es sind andere.',
  'These are not the facts that are signed at the end of the file: some are missing, or they are others.',
)
const cut: Finding = finding(
  'LOG_CUT',
  'Die Datei endet vor ihrer Unterschrift: Sie ist abgeschnitten.',
  'The file ends before its signature: it was cut.',
)
