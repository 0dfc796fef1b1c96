import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { asCii } from '../money/e-invoice/cii.ts'
import { allAt, readBack, textAt } from '../money/e-invoice/read-back.test-support.ts'
import { vatOn } from '../money/e-invoice/vat-on.ts'
import { makePress } from '../papers/press/press.ts'
import { eInvoiceOf } from './e-invoice-of.ts'
import { invoiceSheet } from './invoice-sheet.ts'
import { refuseBroken } from './obstacle.ts'
import { billOver, issued, parties } from './sample.test-support.ts'
import { withFacturX } from './with-factur-x.ts'

const LINES = 10_000

// On a machine that has other things to do as well.
const press = makePress({ patience: 300_000 })
const folder = mkdtempSync(join(tmpdir(), 'klausel-long-invoice-'))
after(async () => {
  await press.close()
  rmSync(folder, { recursive: true })
})

it('an invoice of ten thousand lines is set, and says each of them on paper and for machines', async () => {
  const lines = Array.from({ length: LINES }, (_, place) => ({
    name: { de: `Leistung ${place + 1}`, en: `Service ${place + 1}` },
    ...{ quantity: 1, unit: 'MON', price: 100 + (place % 997), vat: { category: 'S', rate: 19 } as const },
  }))
  const net = lines.reduce((sum, { price }) => sum + price, 0)
  const bill = billOver(lines, { gross: net + vatOn(net, 19) })
  const invoice = eInvoiceOf(bill, parties, issued)
  refuseBroken(invoice)
  const xml = asCii(invoice)
  const attached = { name: 'factur-x.xml', mime: 'text/xml', description: 'Factur-X', content: Buffer.from(xml) }
  const order = invoiceSheet({
    ...{ bill, invoice, parties, look: { colour: '#7a3b12' }, reasons: { clauses: [], facts: [] }, madeAt: 0 },
    attached: [{ ...attached, relationship: 'alternative' }],
  })
  const paper = withFacturX(await press.print(order))
  const file = join(folder, 'invoice.pdf')
  writeFileSync(file, paper)
  assert.match(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }), /No syntax or stream encoding errors/)
  const text = execFileSync('pdftotext', ['-raw', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const said = new Set(Array.from(text.matchAll(/^\d+ Leistung (\d+) /gm), ([, number]) => number))
  assert.equal(said.size, LINES)
  execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'out.xml'), file], { stdio: 'ignore' })
  const trade = allAt(readBack(readFileSync(join(folder, 'out.xml'), 'utf8')), 'SupplyChainTradeTransaction')[0]
  assert.ok(trade)
  assert.equal(allAt(trade, 'IncludedSupplyChainTradeLineItem').length, LINES)
  const sums = ['ApplicableHeaderTradeSettlement', 'SpecifiedTradeSettlementHeaderMonetarySummation'] as const
  assert.equal(textAt(trade, ...sums, 'DuePayableAmount'), ((net + vatOn(net, 19)) / 100).toFixed(2))
})
