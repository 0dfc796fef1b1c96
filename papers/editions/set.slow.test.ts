import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { makeTypesetter } from '../press/typesetter.ts'
import { dueOf, printOrderOf } from './due.ts'
import { exampleLife, onPaper, told } from './sample.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-set-'))
after(() => rmSync(folder, { recursive: true }))
const typesetter = makeTypesetter()

const receipt = JSON.stringify({ files: 12, folders: 3, bytes: 1_048_576, manifest: 'ab'.repeat(32), exported: null })
const proof = `sha256 ${createHash('sha256').update(receipt).digest('hex')}`
const life = exampleLife()
const receipts = told(
  { fact: 'dutyDone', at: '2027-03-01T08:00', duty: 'returnData:contents', content: '', proof },
  { fact: 'dutyDone', at: '2027-04-02T08:00', duty: 'content:contents', content: 'erased', proof },
  { fact: 'dutyDone', at: '2027-04-06T09:00', duty: 'proveErasure:contents', content: '', proof },
).map((fact) => ({ ...fact, id: fact.id + life.length }))
const drivers = new Map([[life.length + 3, receipt]])

for (const language of ['de', 'en'] as const)
  describe(`every edition and proof of a customer, ${language}`, () => {
    const of = onPaper('elc', [...life, ...receipts], '2027-04-07', language)
    for (const { id, paper } of dueOf(of).papers)
      test(`${id} is sound, tagged, says its language, and passes what screen readers need (PDF/UA-1)`, () => {
        const order = printOrderOf(of, paper, drivers)
        assert.ok(order)
        const file = join(folder, 'paper.pdf')
        writeFileSync(file, typesetter.set(order))
        assert.match(
          execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }),
          /No syntax or stream encoding errors/,
        )
        const info = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        assert.match(info, /^Tagged: +yes$/m)
        const meta = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        assert.match(meta, new RegExp(`<dc:language><rdf:Bag><rdf:li>${language}</rdf:li>`))
        assert.match(meta, /pdfaid:part>3</)
        assert.match(Buffer.from(typesetter.set({ ...order, standard: 'ua-1' })).toString('latin1'), /pdfuaid:part/)
      })
  })
