import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { sayIn } from '../server/console.ts'
import { buildWindow } from '../server/window.ts'

let folder: string
before(async () => {
  folder = await buildWindow(sayIn('en'))
})

/** In kilobytes, as they travel: packed with gzip. */
const packed = (file: string): number => gzipSync(readFileSync(join(folder, file))).length / 1000

/** What a browser fetches before it shows anything: the page and what it names. */
function firstView(): readonly string[] {
  const named = readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)
  return ['index.html', ...[...named].map(([, file = '']) => file)]
}

test('what a browser fetches before it shows anything is less than 250 kB', (t) => {
  const files = firstView()
  const sum = files.reduce((kilobytes, file) => kilobytes + packed(file), 0)
  t.diagnostic(`first view: ${Math.round(sum)} kB in ${files.length} files`)
  assert.ok(files.length > 2 && sum < 250, `${sum} kB`)
})

test('no page and no part brings more than 60 kB along, the terms of a provider aside', (t) => {
  const first = new Set(firstView())
  const later = readdirSync(join(folder, 'assets'))
    .map((name) => ({ name, kilobytes: packed(join('assets', name)) }))
    .filter(({ name }) => !first.has(`assets/${name}`))
    .toSorted((one, other) => other.kilobytes - one.kilobytes)
  const all = later.reduce((sum, { kilobytes }) => sum + kilobytes, 0)
  const heaviest = later.slice(0, 8).map(({ name, kilobytes }) => `${name.split('-')[0]} ${Math.round(kilobytes)} kB`)
  t.diagnostic(`fetched when they are opened: ${later.length} files, ${Math.round(all)} kB; ${heaviest.join(', ')}`)
  // A simulator fetches the terms of the provider that is chosen, whole.
  const isTerms = /^(?:elc|rapidstream|q|kontent|partner|dc)-/
  for (const { name, kilobytes } of later)
    if (!isTerms.test(name)) assert.ok(kilobytes < 60, `${name}: ${kilobytes} kB`)
})
