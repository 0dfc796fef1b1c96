import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { NotPrinted, type PrintOrder } from './order.ts'

const folder = join(import.meta.dirname, '..', 'sheets')
/** Where the typesetter thinks the sheets are; it reads nothing of the disk. */
const workspace = '/sheets'
/** After so many papers what the typesetter keeps of earlier ones goes: it would keep all of them. */
const EVICT_EVERY = 50

/** Sets papers, one after the other; Typst with its own fonts alone, so that every machine sets the same. */
export interface Typesetter {
  /** @throws NotPrinted SHEET_BROKEN */
  set(order: PrintOrder): Uint8Array
}

export function makeTypesetter(): Typesetter {
  // One thread sets a paper as soon as several do, and takes a tenth less of the processors. The typesetter reads it with its first paper.
  process.env.RAYON_NUM_THREADS ??= '1'
  const compiler = NodeCompiler.create({ workspace })
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.typ')))
    compiler.addSource(join(workspace, name), readFileSync(join(folder, name), 'utf8'))
  let papers = 0
  return {
    set: (order) => {
      const placed = placeFiles(compiler, order)
      try {
        const compiled = compiler.compile({ mainFileContent: mainOf(order) })
        if (!compiled.result) throw new NotPrinted('SHEET_BROKEN', messageOf(compiler, compiled.takeError()))
        return compiler.pdf(compiled.result, {
          pdfStandard: order.standard === 'plain' ? '1.7' : (order.standard ?? 'a-3a'),
          creationTimestamp: order.madeAt,
        })
      } finally {
        for (const path of placed) compiler.unmapShadow(path)
        papers += 1
        if (papers % EVICT_EVERY === 0) compiler.evictCache(1)
      }
    },
  }
}

/** Where the sheet finds what stands on it. */
const DATA = '/data/paper.json'

/**
 * The whole program: which sheet it is. All that varies comes in as a file, and not as an input of the program: with other inputs
 * Typst makes its whole library anew, which takes longer than a letter.
 */
const mainOf = ({ sheet }: PrintOrder): string => `#import "/${sheet}.typ": paper\n#paper(json("${DATA}"))\n`

function dataOf({ language, title, author, madeAt, look, content, attached = [] }: PrintOrder): string {
  const date = new Temporal.ZonedDateTime(BigInt(madeAt) * 1_000_000_000n, 'Europe/Berlin')
  return JSON.stringify({
    ...{ language, title, author, content },
    date: { year: date.year, month: date.month, day: date.day },
    colour: look.colour,
    mark: look.mark === undefined ? null : `/mark.${look.mark.format}`,
    attached: attached.map(({ content: _, ...rest }) => ({ ...rest, path: `/${rest.name}` })),
  })
}

/** What stands on the sheet, the mark and what travels inside, where the sheet can read them; which paths to free again. */
function placeFiles(compiler: NodeCompiler, order: PrintOrder): readonly string[] {
  const { look, attached = [], pictures = [] } = order
  const files: readonly (readonly [path: string, content: Uint8Array])[] = [
    [DATA, Buffer.from(dataOf(order))],
    ...[...attached, ...pictures].map(({ name, content }) => [`/${name}`, content] as const),
    ...(look.mark === undefined ? [] : [[`/mark.${look.mark.format}`, look.mark.content] as const]),
  ]
  return files.map(([path, content]) => {
    const placed = join(workspace, path)
    compiler.mapShadow(placed, Buffer.from(content))
    return placed
  })
}

/** The first thing that is wrong. Typst names the place in the sheet, and may quote what stands there: only its own words are kept. */
function messageOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  const [first] = error === null ? [] : compiler.fetchDiagnostics(error)
  return String(first?.message ?? 'The typesetter says no more.').split('"')[0] ?? ''
}
