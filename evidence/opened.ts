import { discloseAll, readSealed } from '../journal/disclose.ts'
import type { JsonObject } from '../journal/fact.ts'
import type { MasterKey } from '../journal/master-key.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { BundleAsked } from './asked.ts'
import type { Chosen } from './chosen.ts'
import type { OpenedLine } from './form.ts'

/** Facts that are read and opened at a time. */
const AT_A_TIME = 200

/** What has become of the words of a fact, for the page. */
export type Words =
  | { readonly is: 'open'; readonly words: string; readonly isBound: boolean }
  | { readonly is: 'erased' | 'closed' }

/** What facts have sealed, line by line for programs, and by their numbers for people. */
export interface OpenedFacts {
  readonly lines: readonly Buffer[]
  readonly words: ReadonlyMap<number, Words>
  /** The ids of all keys by which something in it was opened: once one of them is destroyed, the bundle tells what is erased. */
  readonly keys: ReadonlySet<string>
}

/** Each transaction is a short one: whoever has much sealed holds nothing up. */
export type Read = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>

/**
 * Opens for whoever asks what he may see, and names what he may not.
 *
 * @param about which facts are to be named at all, and which of them may be opened
 */
export async function openFacts(
  read: Read,
  master: MasterKey,
  asked: BundleAsked,
  { names, opens }: { readonly names: (number: number) => boolean; readonly opens: Chosen['opens'] },
): Promise<OpenedFacts> {
  const lines: Buffer[] = []
  const words = new Map<number, Words>()
  const keys = new Set<string>()
  const add = (line: OpenedLine, said: Words): void => {
    lines.push(Buffer.from(`${JSON.stringify(line)}\n`))
    words.set(line.number, said)
  }
  for (let after = 0; ; ) {
    const { sealed, disclosed } = await read(async (transaction) => {
      const sealed = await readSealed(transaction, asked.agreement, { after, limit: AT_A_TIME })
      // What is not for whoever asks is not even opened for him.
      const wanted = asked.seesContent ? sealed.filter((fact) => names(fact.number) && opens(fact)) : []
      const opened = await discloseAll(transaction, master, asked.agreement, wanted)
      return { sealed, disclosed: new Map(wanted.map(({ number }, place) => [number, opened[place]])) }
    })
    for (const { number, sealed: bytes, keyId } of sealed) {
      if (!names(number)) continue
      const opened = disclosed.get(number)
      if (!disclosed.has(number)) add({ number, closed: 'not for whoever asked' }, { is: 'closed' })
      else if (opened === undefined) add({ number, closed: 'erased' }, { is: 'erased' })
      else {
        keys.add(keyId)
        const { content, salt } = opened
        add(
          {
            number,
            sealed: bytes.toString('base64'),
            salt: salt?.toString('base64') ?? null,
            content: content.toString('base64'),
          },
          { is: 'open', words: wordsIn(content), isBound: salt !== null },
        )
      }
    }
    after = sealed.at(-1)?.number ?? after
    if (sealed.length < AT_A_TIME) return { lines, words, keys }
  }
}

const wordsIn = (content: Buffer): string =>
  Object.values(JSON.parse(content.toString()) as JsonObject)
    .filter((each) => typeof each === 'string')
    .join('\n')
