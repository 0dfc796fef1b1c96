import type { DrivePeople, ShownPermission } from '../../api/drive/people-shapes.ts'

type May = ShownPermission['may']
const widths: readonly May[] = ['nothing', 'read', 'write']

/** The folder above; undefined above the drive itself. */
export const folderAbove = (path: string): string | undefined =>
  path === '' ? undefined : path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** What is said to one holder at a folder or, if nothing is, at the nearest one above. */
export function saidTo(
  permissions: readonly ShownPermission[],
  holder: string,
  path: string | undefined,
): May | undefined {
  for (let place = path; place !== undefined; place = folderAbove(place)) {
    const said = permissions.find((each) => each.holder === holder && each.path === place)
    if (said) return said.may
  }
  return undefined
}

/** What a person may do in a folder: the nearest folder that says anything to him, and there the widest. */
export function comesTo(
  { people, teams }: DrivePeople,
  permissions: readonly ShownPermission[],
  person: string,
  path: string,
): May {
  const isGuest = people.find((each) => each.person === person)?.guest !== null
  const holders = new Set([
    `person ${person}`,
    ...teams.filter(({ members }) => members.includes(person)).map(({ team }) => `team ${team}`),
    ...(isGuest ? [] : ['everybody']),
  ])
  for (let place: string | undefined = path; place !== undefined; place = folderAbove(place)) {
    const said = permissions.filter((each) => each.path === place && holders.has(each.holder)).map(({ may }) => may)
    if (said.length > 0) return widths[Math.max(...said.map((may) => widths.indexOf(may)))] ?? 'nothing'
  }
  return isGuest ? 'nothing' : 'write'
}
