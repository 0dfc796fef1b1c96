import { linkSync, lutimesSync } from 'node:fs'
import type { Entry, Opened, Path, Version } from '../visit.ts'
import { type Asking, keep, mayRead, mayWrite } from './asking.ts'
import { lookAt, openAt, uniqueTime } from './disk.ts'
import { temporaryName } from './leftovers.ts'
import { openedFrom, sha256Of } from './reading.ts'
import { nothingThere, versionUnknown } from './refuse.ts'
import { takePlace } from './writing.ts'

export function versions(asking: Asking, path: Path): readonly Version[] {
  mayRead(asking, path)
  if (lookAt(asking.share.place.files, path) === undefined) throw nothingThere(path)
  return asking.share.tree.versions.at(path)
}

export function openVersion(asking: Asking, path: Path, id: string): Opened {
  const version = versionFor(asking, path, id)
  const file = openAt(asking.share.place.versions, version.id as Path)
  if (file === undefined) throw versionUnknown(path)
  return openedFrom(asking, path, file)
}

export async function restoreVersion(asking: Asking, path: Path, id: string): Promise<Entry> {
  mayWrite(asking, path)
  const version = versionFor(asking, path, id)
  const { place, tree } = asking.share
  const opened = openAt(place.versions, version.id as Path)
  if (opened === undefined) throw versionUnknown(path)
  const sha256 = await sha256Of(tree, opened)
  const file = `${place.uploads}/${temporaryName()}`
  linkSync(`${place.versions}/${version.id}`, file)
  const time = uniqueTime()
  lutimesSync(file, time, time)
  const stats = lookAt(place.uploads, file.slice(place.uploads.length + 1) as Path)
  if (stats === undefined) throw versionUnknown(path)
  const { entry } = await takePlace(asking, path, { file, stats, sha256 }, { restores: version })
  keep(asking, 'restore', path)
  return entry
}

function versionFor(asking: Asking, path: Path, id: string): Version {
  const version = versions(asking, path).find((each) => each.id === id)
  if (version === undefined) throw versionUnknown(path)
  return version
}
