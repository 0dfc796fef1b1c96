/** Every paper of a life once more: from the journal as far as it was known then, from the terms, and from what is kept of the parties. */

import type { ApplicantLetter } from '../../applications/letter.ts'
import { make, underNumber } from '../../billing/made.ts'
import { readNumber } from '../../billing/numbers.ts'
import { withFacturX } from '../../billing/with-factur-x.ts'
import { programFor } from '../../duties/programs.ts'
import { readDuties } from '../../duties/queued.ts'
import { readAgreements } from '../../journal/agreement.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import { keyRing, unseal } from '../../journal/keys.ts'
import { inOrderOfLearning, replay } from '../../journal/replay.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { printOrderOf } from '../../papers/editions/due.ts'
import type { MadeFrom } from '../../papers/editions/made-from.ts'
import type { Paper } from '../../papers/kept/paper.ts'
import type { PrintOrder } from '../../papers/press/order.ts'
import { driverReceipts } from '../../post/editions/make.ts'
import { letterPaper } from '../../post/letters/letter-paper.ts'
import { ownOrder } from '../../post/letters/own-order.ts'
import { recipientOf } from '../../post/letters/recipient.ts'
import { readStationery } from '../../post/letters/stationery.ts'
import { readLetter } from '../../post/letters/store.ts'
import { wordingOf } from '../../post/letters/wording.ts'
import { type LetterOrder, writtenFor } from '../../post/letters/write.ts'
import { readSettings } from '../../post/settings/store.ts'
import type { Lived } from './papers-house.test-support.ts'

/** A paper as it would be made once more, and how it was ordered from the press. */
export interface Again {
  readonly order: PrintOrder
  readonly file: Uint8Array
}

/** @param attached reads what travels inside the paper under a name */
export async function madeAgain(life: Lived, paper: Paper, attached: (name: string) => string): Promise<Again> {
  const { press } = life.house.running
  if (paper.kind === 'change notice') return fromEnclosing(life, paper)
  if (paper.number !== null || paper.kind === 'standing invoice') return billAgain(life, paper)
  const order = await life.read((transaction) => {
    if (paper.kind !== 'letter') return editionAgain(transaction, life, JSON.parse(attached('made-from.json')))
    return paper.paper.startsWith('application')
      ? applicantLetterAgain(transaction, life, paper)
      : letterAgain(transaction, life, paper)
  })
  return { order, file: await press.print(order) }
}

async function editionAgain(transaction: Transaction, { house, key }: Lived, from: MadeFrom): Promise<PrintOrder> {
  const [row] = await readAgreements(transaction, [key])
  if (row === undefined) throw new Error('There is no such agreement.')
  const history = await replay(transaction, key)
  const known = { ...history, facts: history.facts.filter(({ number }) => number <= from.known) }
  const facts = inOrderOfLearning(known).map((fact) => {
    const { toldBy } = fact.clear
    return toldBy === undefined ? engineFact(fact) : { ...engineFact(fact), toldBy }
  })
  const of = { agreement: key.agreement, program: programFor(house.running, row), facts, ...pick(from) }
  const order = printOrderOf(of, from.paper, await driverReceipts(transaction, house.running, key))
  return order ?? lost(from.paper.kind)
}
const pick = ({ language, madeAt, beside }: MadeFrom) => ({ language, madeAt, beside })

/** What a duty asked for, or for letters that leave of their own accord, what they tell of. */
async function orderOf(
  transaction: Transaction,
  { key }: Lived,
  { paper, madeAt, known }: Paper,
): Promise<LetterOrder> {
  const duties = await readDuties(transaction, key)
  const own = duties.find(({ duty }) => duty === paper)
  const [act = '', rest = ''] = [paper.slice(0, paper.indexOf(':')), paper.slice(paper.indexOf(':') + 1)]
  const about = rest.slice(0, rest.lastIndexOf('#'))
  if (own === undefined) {
    const content = act === 'noticeOfChange' ? { content: about } : {}
    const [, number] = /^services (\d+)$/.exec(about) ?? []
    const happened =
      number === undefined ? {} : { happened: await doneAt(transaction, key, `access:services#${number}`) }
    return { ...ownOrder(key, act, about, madeAt, { ...content, ...happened }), known }
  }
  const before = duties.findLast(({ key: of, receipt }) => of === own.key && (receipt ?? 0) < (own.receipt ?? 0))
  const was = before === undefined ? {} : { was: before.content }
  const order = { ...key, duty: `${key.agreement} ${paper}`, act: own.act, about, content: own.content }
  return { ...order, agreed: { items: {} }, at: madeAt, known, ...was }
}

async function doneAt(transaction: Transaction, { agreement }: Lived['key'], duty: string): Promise<number> {
  const { rows } = await transaction.query<{ done_at: Date }>(
    'select done_at from duty where agreement = $1 and id = $2',
    [agreement, duty],
  )
  return rows[0]?.done_at.getTime() ?? lost(duty)
}

async function letterAgain(transaction: Transaction, life: Lived, paper: Paper): Promise<PrintOrder> {
  const { running } = life.house
  const letter = await readLetter(transaction, { ...life.key, letter: paper.paper })
  const wording = wordingOf(letter?.act ?? '') ?? lost(paper.paper)
  const recipient = (await recipientOf(transaction, life.key)) ?? lost(paper.paper)
  const settings = (await readSettings(transaction, running, life.key.provider)) ?? lost(paper.paper)
  const order = await orderOf(transaction, life, paper)
  const written = await writtenFor(transaction, running, { order, wording, recipient, settings })
  return written?.paper ?? lost(paper.paper)
}

/** Words that were exchanged before there was an agreement are sealed, and stand in no journal. */
async function applicantLetterAgain(
  transaction: Transaction,
  { house, key }: Lived,
  paper: Paper,
): Promise<PrintOrder> {
  const letter = paper.paper.slice(paper.paper.indexOf(':') + 1)
  const { rows } = await transaction.query<{ sealed: Buffer; key_id: string }>(
    'select sealed, key_id from applicant_letter where letter = $1',
    [letter],
  )
  const [row] = rows
  if (row === undefined) return lost(letter)
  const ring = await keyRing(transaction, house.running.master, key, [row.key_id])
  const opened = unseal(
    ring,
    { agreement: letter, kind: 'applicant letter' },
    { sealed: row.sealed, keyId: row.key_id },
  )
  if (opened.erased) return lost(letter)
  const { subject, paper: plain, language = 'de' } = opened.content as unknown as ApplicantLetter
  const { letterhead, look, addressee } = await readStationery(transaction, house.running.master, key)
  if (plain === undefined || letterhead === undefined) return lost(letter)
  const { paragraphs, closing, recipient } = plain
  const composed = { subject, sections: [{ paragraphs }], clauses: [], happened: [], closing, reference: key.agreement }
  return letterPaper(composed, { letterhead, look, addressee }, { language, at: paper.madeAt, recipient })
}

async function billAgain(life: Lived, paper: Paper): Promise<Again> {
  const { running } = life.house
  const ready = await life.read(async (transaction) => {
    const order = await orderOf(transaction, life, paper)
    const made = (await make(transaction, running, order, paper.known)) ?? lost(paper.paper)
    return underNumber(made, await readNumber(transaction, paper), paper.madeAt)
  })
  const file = await running.press.print(ready.print)
  return { order: ready.print, file: ready.kept?.form === 'ZUGFeRD' ? withFacturX(file) : file }
}

async function fromEnclosing(life: Lived, paper: Paper): Promise<Again> {
  const { running } = life.house
  const letter = paper.paper.slice(0, -' change notice'.length)
  const order = await life.read((transaction) => orderOf(transaction, life, { ...paper, paper: letter }))
  const enclosed = await running.enclose?.(order, paper.language)
  // It is set where it is enclosed: of its order nothing is left but the file.
  return { order: { content: {} } as PrintOrder, file: enclosed?.file ?? lost(paper.paper) }
}

function lost(what: string): never {
  throw new Error(`${what} cannot be made again.`)
}
