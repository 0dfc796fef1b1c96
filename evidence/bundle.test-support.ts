/** A house in which something has happened, and bundles of it: as they are handed out, and as somebody might bend them. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openHouse, openLife, type TestHouse } from '../api/house.test-support.ts'
import { lookAfter } from '../post/editions/keep-making.ts'
import { type HouseLog, houseLog } from '../proof/house-log.test-support.ts'
import type { Keeper } from '../proof/keeper.ts'
import { showVerifierKey } from '../proof/note.ts'
import { makeProofs } from '../proof/proofs.ts'
import { type Authority, openAuthority } from '../proof/time-stamp/authority.test-support.ts'
import { beginArchive } from './archive.ts'
import type { BundleAsked } from './asked.ts'
import { manifestText, places, readManifest } from './form.ts'
import { readArchive } from './verify/read-archive.ts'
import { type Evidence, writeBundle } from './write-bundle.ts'

/** Words that stand nowhere but where they are opened. */
export const marked = {
  erika: 'Erika Rotbart kündigt zum nächsten Termin.',
  blau: 'Frau Blau hat den Router mitgenommen.',
  applicant: 'Lippe Werkstätten GmbH',
} as const

/** Two persons who have declared something. */
export const persons = { erika: randomUUID(), blau: randomUUID() } as const

export interface EvidenceHouse {
  readonly house: TestHouse
  readonly log: HouseLog
  readonly authority: Authority
  readonly evidence: Evidence
  /** The public half of the key of the log. */
  readonly key: string
  close(): Promise<void>
}

export async function openEvidence(): Promise<EvidenceHouse> {
  const [log, authority] = await Promise.all([houseLog(), openAuthority()])
  const words = { by: 'customer', medium: 'portal' } as const
  const house = await openHouse({
    proof: log.proof,
    life: [
      ...openLife,
      {
        ...{ fact: 'repairDemanded', at: '2026-02-03T10:00', defect: 'defect 1', ...words },
        ...{ person: persons.blau, wording: marked.blau },
      },
      {
        ...{ fact: 'terminationReceived', at: '2026-02-05T10:00', ground: 'ordinary', ...words },
        ...{ person: persons.erika, wording: marked.erika },
      },
    ],
  })
  const { running, database, key } = house
  await lookAfter(running, key)
  await running.press.close()
  await log.sign(database)
  await log.stamp(database, authority)
  const [app, queue] = [database.pool('app'), database.pool('queue')]
  const proofs = makeProofs({ app, queue, keeper: log.keeper, now: Date.now })
  return {
    ...{ house, log, authority, key: showVerifierKey(log.keeper.key) },
    evidence: {
      running: { ...running, realTime: Date.now },
      proofs,
      keeper: log.keeper,
      roots: authority.root.toString(),
    },
    close: async () => {
      await house.close()
      await Promise.all([authority.close(), log.remove()])
    },
  }
}

export const askedBy = (house: TestHouse, of: Partial<BundleAsked> = {}): BundleAsked => ({
  agreement: house.key,
  subject: { is: 'agreement' },
  side: 'customer',
  seesContent: true,
  ...of,
})

/** Writes a bundle to a file. */
export const bundleTo = async (file: string, evidence: Evidence, asked: BundleAsked): Promise<string> => {
  await pipeline(Readable.from(writeBundle(evidence, asked)), createWriteStream(file))
  return file
}

export type Files = Map<string, Buffer>

/** What lies in a bundle. */
export async function filesIn(file: string): Promise<Files> {
  const archive = await readArchive(file)
  if (archive === undefined) throw new Error(`${file} is no archive.`)
  const all: Files = new Map()
  for (const name of archive.names) all.set(name, await buffer(archive.stream(name)))
  return all
}

/** Packs files again as they are, so that every sum of the archive itself is right. */
export async function packed(file: string, files: Files): Promise<string> {
  const archive = beginArchive(Date.now())
  const parts = [...files].flatMap(([name, content]) => archive.add(name, [content]))
  await pipeline(Readable.from([...parts, ...archive.end()]), createWriteStream(file))
  return file
}

/** A bundle that was bent by whoever holds a key, be it that of the log: he signs the list of the bent files anew. */
export async function bent(from: string, keeper: Keeper, bend: (files: Files) => void): Promise<string> {
  const files = await filesIn(from)
  bend(files)
  const note = files.get(places.list)?.toString() ?? ''
  const list = readManifest(note.slice(0, note.lastIndexOf('\n\n') + 1))
  if (list === undefined) throw new Error('The bundle has no list.')
  files.delete(places.list)
  const archive = beginArchive(Date.now())
  for (const [name, content] of files) archive.add(name, [content])
  const signed = await keeper.signStatement(manifestText({ ...list, files: archive.files }))
  files.set(places.list, Buffer.from(signed))
  return packed(`${from}.${randomUUID().slice(0, 8)}.zip`, files)
}

/** What the verifier says that lies in every bundle; run alone, with nothing of the program around it. */
export function python(verifier: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' }
    execFile('python3', ['-I', verifier, ...args], { env: environment }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${output}${errors}` })
    })
  })
}

export const verifierIn = join(import.meta.dirname, 'verify.py')
