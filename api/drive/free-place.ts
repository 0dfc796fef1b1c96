import { folderOf, nameOf, pathIn } from '../../services/files/tree/path.ts'
import { numbered } from '../../services/files/tree/trash.ts'
import type { Path, Visit } from '../../services/files/visit.ts'

/**
 * The place beside another one at which nothing lies: itself, or with a number before the ending.
 *
 * @example `report.pdf`, where that is taken: `report (2).pdf`
 */
export function freePlace(visit: Pick<Visit, 'find'>, path: Path): Path {
  const kind = visit.find(path)?.kind ?? 'file'
  for (let number = 2, place = path; ; number += 1) {
    if (!visit.find(place)) return place
    place = pathIn(folderOf(path), numbered(nameOf(path), number, kind))
  }
}
