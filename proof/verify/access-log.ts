import { headAfter, NOTHING_YET } from '../../journal/accesses/chain.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type AccessDayLine, type AccessHeading, FORM, statementText } from '../accesses/form.ts'
import { bytesIn, readNote, signedBy, type VerifierKey } from '../note.ts'
import { type Finding, finding } from './finding.ts'
import { logKeyIn } from './keys.ts'
import { notUnderstood } from './log-proof.ts'
import type { VerifiedBy } from './verdict.ts'

/** What came of looking at an access log. */
export interface AccessVerdict {
  readonly what: 'access log'
  readonly origin: string | null
  readonly provider: string | null
  readonly customer: string | null
  /** Rows that are there, and all that were ever written. */
  readonly rows: number
  readonly size: number
  /** Days on which something was written, and how many of them were erased since. */
  readonly days: number
  readonly erasedDays: number
  readonly keyIsNamed: boolean
  readonly findings: readonly Finding[]
}

/** Findings beyond these say nothing new. */
const MOST_FINDINGS = 100

type Line = Readonly<Record<string, unknown>>

/** Whether a file begins as an access log does. */
export const beginsAccessLog = `{"klausel":"${FORM}"`

/**
 * Verifies an exported access log line by line: numbers have no gap, each row leads to the head of its day, each day that is over is
 * signed, those whose rows were erased are there with their heads, and the end is signed.
 */
export async function verifyAccessLog(lines: AsyncIterable<string>, by: VerifiedBy): Promise<AccessVerdict> {
  const found: Finding[] = []
  let reading: Reading | undefined
  for await (const text of lines) {
    const line = objectIn(text)
    if (reading === undefined) {
      reading = begin(line, by)
      if (reading === undefined) return nothingOf(notUnderstood)
      continue
    }
    found.push(...reading.take(line))
    if (reading.isWhole() || found.length >= MOST_FINDINGS) break
  }
  if (reading === undefined) return nothingOf(notUnderstood)
  if (!reading.isWhole() && found.length < MOST_FINDINGS) found.push(cut)
  return { ...reading.result(), findings: found }
}

const nothingOf = (why: Finding): AccessVerdict => ({
  ...{ what: 'access log', origin: null, provider: null, customer: null, keyIsNamed: false },
  ...{ rows: 0, size: 0, days: 0, erasedDays: 0, findings: [why] },
})

interface Reading {
  take(line: Line | undefined): readonly Finding[]
  isWhole(): boolean
  result(): Omit<AccessVerdict, 'findings'>
}

function begin(line: Line | undefined, by: VerifiedBy): Reading | undefined {
  const heading = line as unknown as AccessHeading | undefined
  if (heading?.klausel !== FORM) return undefined
  const named = logKeyIn(by.key)
  const key = named ?? logKeyIn(String(heading.verifierKey))
  return key && readingOf(heading, key, named !== undefined)
}

interface Day extends AccessDayLine {
  readonly bytes: Buffer
}

function readingOf(heading: AccessHeading, key: VerifierKey, keyIsNamed: boolean): Reading {
  const { provider, customer } = heading
  const days: Day[] = []
  let rows = 0
  let size = 0
  let isWhole = false
  let last = { number: 0, head: NOTHING_YET }
  /** Which day is being read; rows of those before are complete. */
  let at = 0
  const isSigned = (note: unknown, day: string, of: number, head: Uint8Array): boolean => {
    const read = readNote(String(note))
    const text = statementText({ origin: key.name, provider, customer, day, size: of, head })
    return read?.text === text && signedBy(read, key) === 'right'
  }
  const takeDay = (line: Line): readonly Finding[] => {
    const day = { ...(line as unknown as AccessDayLine), bytes: bytesIn(String(line.head)) ?? Buffer.alloc(0) }
    const before = days.at(-1)
    days.push(day)
    const inOrder = day.first === (before?.last ?? 0) + 1 && day.last >= day.first && day.day > (before?.day ?? '')
    // The newest day goes on; what is erased was over.
    const mustBeSigned = day.note !== null || day.erasedBy !== null
    return [
      ...(inOrder ? [] : [missing((before?.last ?? 0) + 1, day.first - 1)]),
      ...(before?.note === null ? [unsigned(before.day)] : []),
      ...(mustBeSigned && !isSigned(day.note, day.day, day.last, day.bytes) ? [unsigned(day.day)] : []),
    ]
  }
  /** Passes over days whose rows are gone. */
  const passErased = (): void => {
    for (let day = days[at]; day && day.erasedBy !== null; day = days[++at])
      last = { number: day.last, head: day.bytes }
  }
  const takeRow = (line: Line): readonly Finding[] => {
    passErased()
    const [number, entry] = [Number(line.number), String(line.entry)]
    const gap = number === last.number + 1 ? [] : [missing(last.number + 1, number - 1)]
    last = { number, head: headAfter(last.head, number, entry) }
    rows += 1
    const day = days[at]
    if (day === undefined || number < day.last) return gap
    at += 1
    // A day may have gone on since it was read.
    const isOpen = day.note === null && number === day.last && days[at] === undefined
    if (isOpen) return gap
    const isSame = last.head.equals(day.bytes)
    // From a head that is not what it was nothing further can be said; from the next day on it can.
    last = { number, head: day.bytes }
    return isSame ? gap : [...gap, differs(day.day)]
  }
  const takeEnd = (line: Line): readonly Finding[] => {
    passErased()
    isWhole = true
    size = Number(line.size)
    return [
      ...(last.number === size ? [] : [missing(last.number + 1, size)]),
      ...(isSigned(line.statement, 'so far', size, last.head) ? [] : [notAsStated]),
    ]
  }
  return {
    take: (line) => {
      if (line && 'day' in line) return takeDay(line)
      if (line && 'number' in line) return takeRow(line)
      if (line && 'statement' in line) return takeEnd(line)
      return [broken(last.number + 1)]
    },
    isWhole: () => isWhole,
    result: () => ({
      ...{ what: 'access log', origin: key.name, provider, customer, keyIsNamed, rows, size },
      ...{ days: days.length, erasedDays: days.filter(({ erasedBy }) => erasedBy !== null).length },
    }),
  }
}

function objectIn(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Line) : undefined
  } catch {
    return undefined
  }
}

/** What is proven, and what is not. */
export function sentenceOfAccessLog(verdict: AccessVerdict): { readonly proven: Said; readonly notProven: Said } {
  const { findings, rows, size, days, erasedDays, origin, keyIsNamed } = verdict
  if (findings.length > 0)
    return {
      proven: {
        de: 'Nichts ist bewiesen: Es steht anderes da als unterschrieben wurde.',
        en: 'Nothing is proven: what is there is not what was signed.',
      },
      notProven: { de: '', en: '' },
    }
  const gone = size - rows
  return {
    proven: {
      de: `Bewiesen: ${rows} von ${size} Zeilen des Zugriffsprotokolls stehen da, unverändert, in dieser Reihenfolge und lückenlos${gone > 0 ? `; die übrigen ${gone} gehören zu ${erasedDays} von ${days} Tagen, die gelöscht sind und ihre Unterschrift behalten haben` : ''}; unterschrieben vom Schlüssel ${origin}.`,
      en: `Proven: ${rows} of ${size} rows of the access log are there, unchanged, in this order and without a gap${gone > 0 ? `; the other ${gone} belong to ${erasedDays} of ${days} days that were erased and kept their signature` : ''}; signed by the key ${origin}.`,
    },
    notProven: {
      de: `Nicht bewiesen: ${keyIsNamed ? '' : 'dass der Schlüssel der des Anbieters ist (nennen Sie ihn mit --key); '}dass der Anbieter niemandem ein anderes Protokoll gezeigt hat (heben Sie frühere Exporte auf und vergleichen Sie die Tage); dass nicht an der Software vorbei gelesen wurde.`,
      en: `Not proven: ${keyIsNamed ? '' : 'that the key is the provider’s (name it with --key); '}that the provider has shown nobody another log (keep earlier exports and compare the days); that nobody has read past the software.`,
    },
  }
}

const differs = (day: string): Finding =>
  finding(
    'ACCESS_DIFFERS',
    `Eine Zeile vom ${day} ist nicht mehr, was sie war: Sie führt nicht zum unterschriebenen Stand dieses Tages.`,
    `A row of ${day} is not what it was: it does not lead to the head of that day.`,
  )
const missing = (from: number, to: number): Finding =>
  to < from
    ? finding('ORDER_BROKEN', `Zeile ${from} steht nicht an ihrer Stelle.`, `Row ${from} is not in its place.`)
    : finding(
        'ACCESS_MISSING',
        from === to ? `Zeile ${from} fehlt.` : `Die Zeilen ${from} bis ${to} fehlen.`,
        from === to ? `Row ${from} is missing.` : `Rows ${from} to ${to} are missing.`,
      )
const unsigned = (day: string): Finding =>
  finding(
    'ACCESS_DAY_UNSIGNED',
    `Der Stand vom ${day} ist nicht mit diesem Schlüssel unterschrieben.`,
    `The head of ${day} is not signed with this key.`,
  )
const broken = (number: number): Finding =>
  finding('ACCESS_DIFFERS', `Die Zeile ${number} ist nicht zu lesen.`, `Row ${number} cannot be read.`)
const notAsStated: Finding = finding(
  'LOG_CUT',
  'Es sind nicht die Zeilen, die am Ende der Datei unterschrieben sind.',
  'These are not the rows that are signed at the end of the file.',
)
const cut: Finding = finding(
  'LOG_CUT',
  'Die Datei endet vor ihrer Unterschrift: Sie ist abgeschnitten.',
  'The file ends before its signature: it was cut.',
)
