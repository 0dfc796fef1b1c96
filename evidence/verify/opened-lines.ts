import { hash } from 'node:crypto'
import { COMMITMENT_BYTES } from '../../journal/commitment.ts'
import { type Finding, finding } from '../../proof/verify/finding.ts'
import type { OfBundle } from '../../proof/verify/verdict.ts'

/** What a bundle opens, held against its facts one by one: both stand in the order of the numbers. */
export interface Compared {
  /** @param line of the export, with a fact */
  compare(line: string): Promise<void>
  /** What is open once all facts were gone through. */
  end(): Promise<Pick<OfBundle, 'bound' | 'unbound' | 'closed'> & { readonly findings: readonly Finding[] }>
}

type Fields = Readonly<Record<string, unknown>>

/** Findings beyond these say nothing new. */
const MOST_FINDINGS = 100

export function comparedWithOpened(lines: AsyncGenerator<string>): Compared {
  const findings: Finding[] = []
  const found = { bound: 0, unbound: 0, closed: 0 }
  const wrong = (which: (number: number) => Finding, number: number): void => {
    if (findings.length < MOST_FINDINGS) findings.push(which(number))
  }
  let waiting: Fields | undefined
  let isOver = false
  const next = async (): Promise<Fields | undefined> => {
    if (waiting === undefined && !isOver) {
      const { value, done } = await lines.next()
      isOver = done === true
      waiting = isOver ? undefined : fieldsIn(value ?? '')
    }
    return waiting
  }
  return {
    compare: async (line) => {
      const { fact, sealed } = fieldsIn(line)
      const { number, keyId } = fieldsIn(String(fact))
      if (typeof keyId !== 'string') return
      const opened = await next()
      if (opened === undefined || opened.number !== number) return wrong(notSaid, Number(number))
      waiting = undefined
      if ('closed' in opened) found.closed += 1
      else if (!isSealedSo(opened, sealed)) wrong(sealedOtherwise, Number(number))
      else if (opened.salt === null) found.unbound += 1
      else if (isBound(opened)) found.bound += 1
      else wrong(otherWords, Number(number))
    },
    end: async () => {
      const left = await next()
      if (left !== undefined) wrong(notSaid, Number(left.number))
      // Whoever reads a stream to its middle lets go of it.
      await lines.return(undefined)
      return { ...found, findings }
    },
  }
}

const isSealedSo = ({ sealed }: Fields, digest: unknown): boolean =>
  hash('sha256', bytesOf(sealed), 'buffer').toString('base64') === digest

/** The sealed bytes begin, behind their first, with what salt and content make. */
function isBound({ sealed, salt, content }: Fields): boolean {
  const bytes = bytesOf(sealed)
  const commitment = hash('sha256', Buffer.concat([bytesOf(salt), bytesOf(content)]), 'buffer')
  return bytes[0] === 2 && bytes.subarray(1, 1 + COMMITMENT_BYTES).equals(commitment)
}

const bytesOf = (encoded: unknown): Buffer => Buffer.from(String(encoded), 'base64')

function fieldsIn(line: string): Fields {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Fields) : {}
  } catch {
    return {}
  }
}

const sealedOtherwise = (number: number): Finding =>
  finding(
    'CONTENT_DIFFERS',
    `Was Fakt ${number} versiegelt hat, ist etwas anderes.`,
    `What fact ${number} has sealed is something else.`,
  )
const otherWords = (number: number): Finding =>
  finding(
    'CONTENT_DIFFERS',
    `Fakt ${number} hat andere Worte versiegelt als diese.`,
    `Fact ${number} has sealed other words than these.`,
  )
const notSaid = (number: number): Finding =>
  finding(
    'CONTENT_DIFFERS',
    `Was aus den Worten von Fakt ${number} geworden ist, wird nicht oder am falschen Ort gesagt.`,
    `What became of the words of fact ${number} is not said, or in the wrong place.`,
  )
