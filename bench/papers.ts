import { fork } from 'node:child_process'
import { on } from 'node:events'
import { join } from 'node:path'
import { eInvoiceOf } from '../billing/e-invoice-of.ts'
import { writtenForMachines } from '../billing/for-machines.ts'
import { invoiceSheet } from '../billing/invoice-sheet.ts'
import { refuseBroken } from '../billing/obstacle.ts'
import { billOver, parties } from '../billing/sample.test-support.ts'
import { withFacturX } from '../billing/with-factur-x.ts'
import { dueOf, printOrderOf } from '../papers/editions/due.ts'
import { lawyersEdition } from '../papers/editions/lawyers-edition.ts'
import { lawyersPaper } from '../papers/editions/lawyers-paper.ts'
import { exampleLife, onPaper } from '../papers/editions/sample.test-support.ts'
import type { PrintOrder } from '../papers/press/order.ts'
import { pagesOf } from '../papers/press/pages.ts'
import { makePress } from '../papers/press/press.ts'
import type { Answer } from '../papers/press/press-process.ts'
import { makeTypesetter } from '../papers/press/typesetter.ts'
import { providers } from '../terms/documents/providers.ts'
import { compile } from '../terms/engine/program.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { root } from '../tools/files.ts'
import { type Figure, inFull, median } from './measure.ts'

/** How many invoices are made for the rate; the memory is looked at over `papers` of them. */
const INVOICES = 400
const look = { colour: '#1f6150' } as const

/**
 * What papers cost: e-invoices from the bill to the finished file, an edition, and the memory of the process that sets them.
 *
 * @param papers over how many papers the memory is looked at: 100,000 for the figure that is promised
 */
export async function paperFigures(papers: number): Promise<readonly Figure[]> {
  return [await invoiceFigure(), ...editionFigures(), await memoryFigure(papers)]
}

/** A bill of three services to a customer of its own, as it leaves: reckoned, held against every rule, written in CII. */
function orderOf(place: number): PrintOrder {
  const vat = { category: 'S', rate: 19 } as const
  const routers = 1 + (place % 9)
  const net = 15_000 + 550 + 550 * routers
  const named = (de: string, price: number, quantity = 1) => ({
    name: { de, en: de },
    quantity,
    unit: 'MON',
    price,
    vat,
  })
  const lines = [
    named('Dateidienst für mehrere Nutzer', 15_000),
    named('Archivmodus', 550),
    named('VPN-Router', 550, routers),
  ]
  const bill = billOver(lines, { gross: net + Math.floor((net * 19 + 50) / 100) })
  const addressee = { ...parties.addressee, organisation: `Kunde ${place} GmbH`, lines: [`Beispielweg ${place}`] }
  const between = { ...parties, addressee }
  const invoice = eInvoiceOf(bill, between, { number: `RE-2026-${place}`, issuedOn: '2026-03-02' })
  refuseBroken(invoice)
  const { xml } = writtenForMachines(invoice)
  const file = {
    name: 'factur-x.xml',
    mime: 'text/xml',
    description: 'Factur-X/ZUGFeRD',
    relationship: 'alternative',
  } as const
  const attached = [{ ...file, content: Buffer.from(xml) }]
  const clause = { ref: 'Nr. 11', title: 'Fällig am Ersten', sentence: 'Die Monatsentgelte sind am Ersten fällig.' }
  const madeAt = instantOf('2026-03-02T09:00')
  const reasons = { clauses: [clause], facts: [] }
  return invoiceSheet({ bill, invoice, parties: between, look, reasons, madeAt, attached })
}

async function invoiceFigure(): Promise<Figure> {
  const press = makePress({ processes: 2 })
  const make = async (place: number) => withFacturX(await press.print(orderOf(place)))
  try {
    await Promise.all(Array.from({ length: 40 }, (_, place) => make(place)))
    const began = performance.now()
    const made = await Promise.all(Array.from({ length: INVOICES }, (_, place) => make(1_000 + place)))
    const rate = INVOICES / ((performance.now() - began) / 1000)
    const bytes = median(made.map(({ length }) => length))
    return {
      work: 'e-invoices, complete, with PDF and XML',
      goal: '400 a second on two cores',
      measured: `${inFull(rate)} a second`,
      reached: rate >= 400,
      heldBackBy: 'the typesetter, which takes most of the time of each paper',
      note: `reckoned, held against every rule, written in CII, set as tagged PDF/A-3 in two processes with the file in it and its metadata; ${inFull(bytes / 1000)} kB each; each to another customer; wall-clock time`,
    }
  } finally {
    await press.close()
  }
}

/** What a customer signs, and what its lawyers read: every sentence with its rule, its examples and what beats it. */
function editionFigures(): readonly Figure[] {
  const terms = providers.elc
  if (terms === undefined) throw new Error('The terms of the example are not there.')
  const program = compile(terms)
  const of = onPaper('elc', exampleLife(), '2027-04-07')
  const signed = dueOf(of).papers.find(({ kind }) => kind === 'signed edition')
  const order = signed && printOrderOf(of, signed.paper, new Map())
  if (order === undefined) throw new Error('The example has no signed edition.')
  const lawyers = lawyersPaper(lawyersEdition(program, terms.documents, 'de'), '2018-05-22', { title: 'elc', look })
  return [
    editionFigure('an edition of 60 pages, as it is signed', order, 'the signed edition of the example customer'),
    editionFigure('a lawyer’s edition of 60 pages', lawyers, 'the lawyer’s edition of `elc`'),
  ]
}

function editionFigure(work: string, order: PrintOrder, called: string): Figure {
  const typesetter = makeTypesetter()
  // The process is warm, as it is for all papers but the first one after a minute of rest; this edition it has not seen yet.
  typesetter.set(orderOf(1))
  const before = process.cpuUsage()
  const paper = typesetter.set(order)
  const { user, system } = process.cpuUsage(before)
  const pages = pagesOf(paper)
  const milliseconds = ((user + system) / 1000 / pages) * 60
  return {
    work,
    goal: '< 300 ms',
    measured: `${inFull(milliseconds)} ms`,
    reached: milliseconds < 300,
    heldBackBy:
      'the tables of its examples, which take almost half of it: each of their cells is laid out twice, once for its height and once to stand there; and its table of contents, which is set again when the pages are known',
    note: `${called}, ${pages} pages set at once, put to sixty of them; milliseconds of a processor`,
  }
}

/** The process is asked itself how much it holds, after each paper. */
async function memoryFigure(papers: number): Promise<Figure> {
  const child = fork(join(root, 'papers', 'press', 'press-process.ts'), {
    ...{ serialization: 'advanced', execArgv: [] },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // One is always waiting, so that the process never does.
  const answers = on(child, 'message')
  const next = async (): Promise<number> => {
    const { value } = await answers.next()
    const [answer] = value as [Answer]
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.resident / 1e6
  }
  try {
    const tenth = Math.ceil(papers / 10)
    const held: number[] = []
    child.send(orderOf(1))
    for (let place = 1; place <= papers; place++) {
      if (place < papers) child.send(orderOf(place + 1))
      const resident = await next()
      if (place % tenth === 0) held.push(resident)
    }
    const [first = 0] = held
    const last = held.at(-1) ?? 0
    return {
      work: `memory of the process that sets papers, over ${inFull(papers)} of them`,
      goal: 'flat',
      measured: `${inFull(first)} MB after a tenth, ${inFull(last)} MB in the end`,
      reached: last < first * 1.1 + 10,
      heldBackBy: 'what the typesetter keeps of earlier papers',
      note: 'resident memory as the process reports it; a process that grows beyond 600 MB is replaced by a new one',
    }
  } finally {
    child.disconnect()
  }
}
