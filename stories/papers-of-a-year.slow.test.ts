import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readInvoice } from '../billing/kept.ts'
import { unusedNumbers } from '../billing/numbers.ts'
import { readSetAside } from '../billing/set-aside.ts'
import { readBack, textAt } from '../money/e-invoice/read-back.test-support.ts'
import type { Paper } from '../papers/kept/paper.ts'
import { openPaper, readPapers } from '../papers/kept/store.ts'
import { agreementNow } from '../post/letters/agreement-now.ts'
import { readLetters } from '../post/letters/store.ts'
import { replay } from '../terms/engine/replay.ts'
import { expectedPapers } from './papers/expected-papers.test-support.ts'
import { lives, termsOfLives } from './papers/five-lives.test-support.ts'
import { madeAgain } from './papers/made-again.test-support.ts'
import { type Lived, openPapersHouse, type PapersHouse } from './papers/papers-house.test-support.ts'

/** Where a picture of every page is laid down, for whoever wants to look at them. */
const pictures = process.env.KLAUSEL_PICTURES

const folder = mkdtempSync(join(tmpdir(), 'klausel-year-'))
let house: PapersHouse
before(async () => {
  house = await openPapersHouse(termsOfLives)
})
after(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

/** A paper as a file. */
interface Filed {
  readonly paper: Paper
  readonly file: string
}

async function filed(life: Lived, name: string): Promise<readonly Filed[]> {
  const papers = await life.read((transaction) => readPapers(transaction, life.key.provider))
  const inOrder = papers.toSorted((one, other) => one.madeAt - other.madeAt || (one.paper < other.paper ? -1 : 1))
  const all: Filed[] = []
  for (const [place, paper] of inOrder.entries()) {
    const content = await life.read((transaction) => openPaper(transaction, house.running.master, paper))
    const called = `${name}-${String(place + 1).padStart(2, '0')}-${paper.paper.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60)}`
    const file = join(folder, `${called}.pdf`)
    writeFileSync(file, content ?? assert.fail(`${paper.paper} cannot be opened`))
    if (pictures) draw(file, join(pictures, name), called)
    all.push({ paper, file })
  }
  return all
}

function draw(file: string, into: string, called: string): void {
  mkdirSync(into, { recursive: true })
  execFileSync('pdftoppm', ['-r', '70', '-png', file, join(into, called)], { stdio: 'ignore' })
}

const run = (program: string, ...options: readonly string[]): string =>
  execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
/** What stands on a paper, without the breaks of its lines and of its words. */
const textOf = (file: string): string => bare(run('pdftotext', '-raw', file, '-'))
const bare = (text: string): string => text.replaceAll(/[\s\u00ad\u2010-]/g, '')

const attachedIn =
  (file: string) =>
  (name: string): string => {
    const out = join(folder, 'attached')
    run('pdfdetach', '-savefile', name, '-o', out, file)
    return readFileSync(out, 'utf8')
  }

/** Every text that the press was given to set, wherever it stands; a head is said where something stands below it. */
function textsIn(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content]
  if (Array.isArray(content)) return content.flatMap(textsIn)
  if (content === null || typeof content !== 'object') return []
  const all = Object.entries(content)
  const isEmpty = (name: string): boolean => all.some(([each, value]) => each === name && String(value) === '')
  return all.flatMap(([name, value]) => (unsaid.has(name) || isEmpty(headOf[name] ?? '') ? [] : textsIn(value)))
}
const headOf: Readonly<Record<string, string>> = {
  'days-title': 'days',
  'days-heads': 'days',
  why: 'clauses',
}
/** How something is set, and where a link leads: neither is said. */
const unsaid: ReadonlySet<string> = new Set(['style', 'link', 'widths', 'align', 'level', 'id'])

/** Words that stand in one language alone. */
const foreign = {
  de: /\b(the|and|of the|with|invoice|agreement)\b/,
  // One supervisory authority has no other name.
  en: /(?<!Datenschutz )\b(und|der|nicht|mit|Rechnung|Vertrag)\b/,
} as const

const withoutNumbers = (name: string): string => name.replace(/(?<=^refuseDeclaration:|upgrade )\d+(?=#)/, 'n')

for (const [name, lead] of Object.entries(lives)) {
  describe(`a year of papers under the terms of ${name}`, () => {
    let life: Lived
    let papers: readonly Filed[]
    before(async () => {
      life = await lead(house)
      papers = await filed(life, name)
    })

    it('brings every paper that it should, each once, and no other', () => {
      const names = papers.map(({ paper }) => nameOf(paper))
      assert.deepEqual(names.map(withoutNumbers), expectedPapers[name])
      assert.equal(new Set(names).size, names.length)
      const numbers = papers.flatMap(({ paper: { number } }) => number ?? []).toSorted()
      assert.deepEqual(
        numbers,
        numbers.map((_, place) => `RE-2026-${String(place + 1).padStart(6, '0')}`),
      )
    })

    it('each is a tagged PDF/A-3a that carries its fonts, and is sound', () => {
      for (const { file, paper } of papers) {
        assert.match(run('qpdf', '--check', file), /No syntax or stream encoding errors found/, paper.paper)
        assert.match(run('pdfinfo', file), /^Tagged: +yes$/m, paper.paper)
        const metadata = run('pdfinfo', '-meta', file)
        assert.match(metadata, /pdfaid:part>3<[\s\S]*pdfaid:conformance>A</, paper.paper)
        const fonts = run('pdffonts', file).trim().split('\n').slice(2)
        assert.ok(fonts.length > 0 && fonts.every((font) => /\byes +yes +yes\b/.test(font)), paper.paper)
      }
    })

    it('each comes out the same byte by byte, made again, and says every clause and every word that was to stand on it', async () => {
      const wrong: string[] = []
      for (const { file, paper } of papers) {
        const again = await madeAgain(life, paper, attachedIn(file))
        if (!readFileSync(file).equals(Buffer.from(again.file))) wrong.push(`${paper.paper} comes out otherwise`)
        const text = textOf(file)
        const missing = textsIn(again.order.content).filter((said) => !text.includes(bare(said)))
        wrong.push(...missing.map((said) => `${paper.paper} does not say: ${said}`))
      }
      assert.deepEqual(wrong, [])
    })

    it('each is in one language', () => {
      const found = papers.flatMap(({ file, paper }) => {
        // Where a clause stands is called as in the document that people quote, which is German.
        const text = run('pdftotext', '-raw', file, '-').replaceAll(/\([^)]*\)/g, '')
        const [word] = foreign[paper.language].exec(text) ?? []
        return word === undefined ? [] : [`${paper.paper}: ${word}`]
      })
      assert.deepEqual(found, [])
    })

    it('what is billed is what the journal says is owed, on the paper and in its file for machines', async () => {
      const { program, facts } = await life.read((transaction) =>
        agreementNow(transaction, house.running, life.key, house.now()),
      )
      const walk = replay(program, facts, house.now())
      const billed = new Set<string>()
      for (const { file, paper } of papers.filter(({ paper: { number } }) => number !== null)) {
        const kept = await life.read((transaction) => readInvoice(transaction, house.running.master, paper))
        const { totals } = kept?.invoice ?? assert.fail(`${paper.paper} is not kept`)
        const xml = readBack(attachedIn(file)('factur-x.xml'))
        const settled = [...settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation']
        assert.equal(textAt(xml, 'ExchangedDocument', 'ID'), paper.number)
        assert.equal(textAt(xml, ...settled, 'DuePayableAmount'), inEuro(totals.due))
        assert.equal(textAt(xml, ...settled, 'TaxBasisTotalAmount'), inEuro(totals.net))
        assert.ok(textOf(file).includes(bare(inWords(totals.due, paper.language))), paper.paper)
        if (paper.kind === 'standing invoice') {
          const months = [...walk.knownItems.values()].filter(({ due }) =>
            kept?.standing?.days.some((day) => day.due === due),
          )
          assert.ok(
            months.some(({ amount }) => amount.cents === kept?.standing?.monthly.gross),
            paper.paper,
          )
          continue
        }
        const claim = paper.paper.slice('issueInvoice:'.length, paper.paper.lastIndexOf('#'))
        assert.equal(totals.gross + totals.rounding, walk.knownItems.get(claim)?.amount.cents, claim)
        billed.add(paper.paper)
      }
      const setAside = await life.read((transaction) => readSetAside(transaction, life.key.provider))
      assert.deepEqual(
        setAside.map(({ paper, code }) => `${paper} ${code}`),
        name === 'rapidstream' ? ['issueInvoice:audit 2026#1 TAX_UNCLEAR'] : [],
      )
      const owed = [...walk.duties.values()].filter(({ act }) => act === 'issueInvoice').map(({ key }) => `${key}#1`)
      assert.deepEqual(
        owed.filter((each) => !billed.has(each)).toSorted(),
        setAside.map(({ paper }) => paper),
      )
      assert.deepEqual(await life.read((transaction) => unusedNumbers(transaction, life.key.provider)), [])
    })

    it('every letter has left by mail, and was told so', async () => {
      const letters = await life.read((transaction) => readLetters(transaction, life.key.provider))
      assert.notEqual(letters.length, 0)
      for (const { letter, dispatches } of letters)
        assert.ok(
          dispatches.some(({ medium, state }) => medium === 'e-mail' && state === 'dispatched'),
          letter,
        )
    })
  })
}

const settlement = ['SupplyChainTradeTransaction', 'ApplicableHeaderTradeSettlement'] as const
const inEuro = (cents: number): string => (cents / 100).toFixed(2)
const inWords = (cents: number, language: 'de' | 'en'): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { minimumFractionDigits: 2 }).format(cents / 100)
/** The names of letters before there is an agreement are random, and what names a fact by its number is called by its act. */
const nameOf = ({ paper }: Paper): string => (paper.startsWith('application') ? (paper.split(':')[0] ?? '') : paper)
