import { lutimesSync } from 'node:fs'
import type { Path, Property, Tokens, Visit } from '../visit.ts'
import { type Asking, keep, mayRead, mayWrite, refuseByState } from './asking.ts'
import { lookAt, onDisk, uniqueTime } from './disk.ts'
import { refuseLocked } from './guard.ts'
import { nothingThere, tooManyProperties } from './refuse.ts'

/** As many as programs are known to set, several times over; nobody keeps files in them. */
const MOST = 100
const MOST_BYTES = 65_536

export function properties(asking: Asking, path: Path): readonly Property[] {
  mayRead(asking, path)
  return asking.share.tree.properties.at(path)
}

export function propertiesIn(asking: Asking, folder: Path): ReadonlyMap<Path, readonly Property[]> {
  refuseByState(asking, 'read')
  const all = asking.share.tree.properties.in(folder)
  for (const path of all.keys()) if (asking.visitor.may(path) === 'nothing') all.delete(path)
  return all
}

export function changeProperties(
  asking: Asking,
  path: Path,
  { set, remove, changedAt }: Parameters<Visit['changeProperties']>[1],
  tokens?: Tokens,
): void {
  mayWrite(asking, path)
  const { tree, place } = asking.share
  tree.changeForGood(() => {
    const there = lookAt(place.files, path)
    if (there === undefined) throw nothingThere(path)
    refuseLocked(asking, path, tokens)
    for (const property of remove) tree.properties.remove(path, property)
    for (const property of set) tree.properties.set(path, property)
    if (set.length > 0) refuseTooMany(path, tree.properties.at(path))
    if (changedAt === undefined) return
    const known = tree.checksums.of(there)
    const time = uniqueTime(changedAt)
    lutimesSync(onDisk(place.files, path), time, time)
    const now = lookAt(place.files, path)
    if (known !== undefined && now !== undefined) tree.checksums.remember(now, known)
  })
  keep(asking, 'change properties', path)
}

function refuseTooMany(path: Path, all: readonly Property[]): void {
  const bytes = all.reduce((sum, { namespace, name, xml }) => sum + Buffer.byteLength(namespace + name + xml), 0)
  if (all.length > MOST || bytes > MOST_BYTES) throw tooManyProperties(path, MOST, MOST_BYTES)
}
