import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readMeasured, resultsOf } from './results.ts'

const results = readFileSync(join(import.meta.dirname, 'RESULTS.md'), 'utf8')
const measured = readMeasured()
const rows = results
  .split('\n')
  .filter((line) => /\| (reached|\*\*missed\*\*) \|$/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('every figure says when, at which commit, on what machine and with what durability it was measured, and how again', () => {
  for (const { part, on, commit, machine, durability, command, figures } of measured) {
    assert.match(on, /^\d{4}-\d\d-\d\d$/)
    assert.ok(commit !== '' && machine !== '' && figures.length > 0, part)
    assert.match(durability, /fsync on/)
    assert.match(command, new RegExp(`^npm run bench -- ${part}.* --write$`))
  }
})
test('the page of figures shows what was kept, and nothing else', () => {
  assert.equal(resultsOf(measured), results)
})
for (const promised of [
  /agreement-years .* monthly/,
  /50 watched matters/,
  /replay of ten years/,
  /further fact/,
  /late/,
  /day/,
  /nothing due/,
  /appended, one a transaction/,
  /batch/i,
  /verify/,
  /prove/,
  /start/,
  /memory/,
])
  test(`the figure for ${promised.source} was measured`, () => {
    const row = rows.find(([, work]) => promised.test(work ?? ''))
    assert.match(row?.[3] ?? '', /\d/)
  })
test('each provider’s terms were measured, and the load of all of them', () => {
  for (const provider of ['elc', 'rapidstream', 'q', 'kontent', 'dc'])
    assert.ok(rows.some(([, work]) => work === `agreement-years a second and core, \`${provider}\``))
  assert.ok(rows.some(([, work]) => work === 'load time of all terms'))
})
test('the network drive was measured beside mod_dav, as sold and plain, and with what is large', () => {
  for (const setup of ['as sold', 'plain'])
    for (const work of ['GET of 4 KiB', 'PUT of 4 KiB', 'PROPFIND of 1,000', 'GET of 256 MiB', 'PUT of 256 MiB']) {
      const row = rows.find((each) => each[1] === `network drive ${setup}: ${work}`)
      assert.match(row?.[3] ?? '', /^\d+\.\d\d × mod_dav \([\d,]+ against [\d,]+ (?:a second|MiB\/s)\)$/)
    }
  for (const large of [/a listing of 10,000/, /a tree of 1,000,000 files/, /an upload of 4 GiB/])
    assert.match(rows.find(([, work]) => /network drive/.test(work ?? '') && large.test(work ?? ''))?.[3] ?? '', /\d/)
})
test('papers were measured: complete e-invoices a second, an edition of sixty pages, memory over 100,000 of them', () => {
  const figureFor = (work: RegExp) => rows.find((row) => work.test(row[1] ?? ''))?.[3] ?? ''
  assert.match(figureFor(/^e-invoices, complete, with PDF and XML$/), /^[\d,]+ a second$/)
  assert.match(figureFor(/^an edition of 60 pages, as it is signed$/), /^[\d,]+ ms$/)
  assert.match(figureFor(/^a lawyer’s edition of 60 pages$/), /^[\d,]+ ms$/)
  assert.match(figureFor(/^memory of the process that sets papers, over 100,000 of them$/), /^[\d,]+ MB after a tenth/)
})
test('proof was measured: erasure, the access log for each request, backup and restore, and what policies and encryption cost a day', () => {
  for (const work of [
    /^erase a customer with 100,000 facts$/,
    /^the access log, for each request/,
    /^to restore a database/,
    /lost at most with the machine$/,
    /^overhead of row-level security on a day$/,
    /^overhead of encryption on a day$/,
  ])
    assert.match(rows.find((row) => work.test(row[1] ?? ''))?.[3] ?? '', /\d/, work.source)
})
test('every figure that is missed says what holds it back', () => {
  const causes = results.split('## What is missed, and what holds it back')[1] ?? ''
  const missed = rows.filter((row) => row[4] === '**missed**').map((row) => row[1] ?? '')
  assert.deepEqual(
    missed.filter((work) => !causes.includes(`**${work}**: `) || causes.includes(`**${work}**: not known yet`)),
    [],
  )
})
