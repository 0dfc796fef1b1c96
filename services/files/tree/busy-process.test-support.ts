import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { DriveRefusal } from '../refusals.ts'
import type { Visit } from '../visit.ts'
import { pathFrom } from './path.ts'
import { whoMay } from './share.test-support.ts'
import { openShare } from './share.ts'
import { openVisit } from './visit.ts'

/**
 * A process of its own that works with a share, for tests of what several do at the same time and of what a kill leaves behind:
 *
 *   node busy-process.test-support.ts <drive> <share> <what> <seed>
 */
const [drive = '', name = '', what = '', seed = '1'] = process.argv.slice(2)
const share = openShare(drive, name)
const visit = openVisit({
  share,
  ...{ visitor: whoMay('write'), way: 'network drive', from: '::1', keep: () => undefined },
})

const works: Readonly<Record<string, (visit: Visit) => Promise<unknown>>> = {
  /** All kinds of steps on the same few names as everybody else. */
  everything: async () => {
    for (let step = 0; step < 300; step += 1) await unlessRefused(anyStep)
  },
  /** Files of 1000 bytes, one name after the other, until it is told that there is no more room. */
  fill: async () => {
    for (let file = 0; file < 200; file += 1) {
      await unlessRefused(() => visit.write(pathFrom(`${seed}-${file}`), Buffer.alloc(1_000)))
    }
  },
  /** The same name over and over, each time with all bytes the same; small ones and large ones. */
  overwrite: async () => {
    process.stdout.write('ready\n')
    for (let round = 0; ; round += 1) {
      const byte = round % 256
      const large = Readable.from([Buffer.alloc(400_000, byte), Buffer.alloc(400_000, byte)])
      await visit.write(pathFrom('a'), round % 2 === 0 ? Buffer.alloc(1_000 + byte, byte) : large)
      await visit.remove(pathFrom('b')).catch(() => undefined)
      await visit.copy(pathFrom('a'), pathFrom('b'), { replace: true })
      await visit.move(pathFrom('b'), pathFrom(`c${byte % 3}`), { replace: true })
    }
  },
  /** Half of a content, and then nothing more. */
  half: async () => {
    const content = new Readable({ read: () => undefined })
    for (let piece = 0; piece < 40; piece += 1) content.push(Buffer.alloc(65_536, 1))
    setInterval(() => undefined, 1_000)
    await visit.write(pathFrom('a'), content)
  },
}

let state = Number(seed)
function below(limit: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
  return (state >>> 8) % limit
}

async function anyStep(): Promise<unknown> {
  const names = ['a', 'b', 'c', 'a/x', 'a/y', 'b/x', 'b/c', 'b/c/z'].map(pathFrom)
  const any = () => names[below(names.length)] ?? pathFrom('a')
  const steps = [
    () => visit.write(any(), Buffer.alloc(below(3_000), below(256))),
    () => visit.write(any(), Readable.from([Buffer.alloc(below(100_000), below(256))])),
    async () => visit.makeFolder(any()),
    () => visit.copy(any(), any(), { replace: below(2) === 0 }),
    () => visit.move(any(), any(), { replace: below(2) === 0 }),
    () => visit.remove(any()),
    async () => visit.restore(visit.trash()[0]?.id ?? ''),
    async () => visit.discard(visit.trash()[0]?.id ?? ''),
    async () => visit.changeProperties(any(), { set: [{ namespace: 'x', name: 'y', xml: '<y/>' }], remove: [] }),
  ]
  return steps[below(steps.length)]?.()
}

async function unlessRefused(step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof DriveRefusal)) throw error
  }
}

const work = works[what]
if (work === undefined) throw new RangeError(readFileSync(import.meta.filename, 'utf8').slice(0, 200))
await work(visit)
