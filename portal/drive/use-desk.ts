import { useState } from 'react'
import type { Outcomes, ShownEntry } from '../../api/drive/shapes.ts'
import type { Problem } from '../../api/problem.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Carry, useCarry, useMakeFolder, useOutOfTrash, useRemove } from './queries.ts'
import { counted } from './texts.ts'

/** What was done last, and what could not be done. */
export interface Done {
  readonly says: Said | undefined
  /** By these ids in the trash it comes back. */
  readonly undo: readonly string[]
  readonly failed: readonly { readonly path: string; readonly problem: Problem }[]
}
/** What was cut or copied, to be pasted elsewhere. */
export interface Clipboard {
  readonly act: Carry['act']
  readonly entries: readonly ShownEntry[]
}

/** The acts on what lies in a drive, and what became of them. */
export interface Desk {
  readonly done: Done | undefined
  readonly clipboard: Clipboard | undefined
  /** What lies in the way of something that was to be moved or copied. */
  readonly inTheWay: Carry | undefined
  readonly error: Error | null
  forget(): void
  hold(clipboard: Clipboard | undefined): void
  remove(entries: readonly ShownEntry[]): void
  undo(): void
  outOfTrash(act: 'restore' | 'discard', ids: readonly string[]): void
  carry(carry: Carry): void
  /** Into another folder, under their own names. */
  carryInto(act: Carry['act'], entries: readonly ShownEntry[], folder: string): void
  paste(folder: string): void
  makeFolder(path: string, onMade: () => void): void
}

export function useDesk(agreement: string, trashDays: number): Desk {
  const [done, setDone] = useState<Done>()
  const [clipboard, hold] = useState<Clipboard>()
  const [inTheWay, setInTheWay] = useState<Carry>()
  const [removing, carrying, reviving] = [useRemove(agreement), useCarry(agreement), useOutOfTrash(agreement)]
  const making = useMakeFolder(agreement)
  const all = [removing, carrying, reviving, making]
  const tell = ({ items }: Outcomes, says: (count: number) => Said, undo: readonly string[] = []) => {
    const failed = items.flatMap(({ path, problem }) => (problem ? [{ path, problem }] : []))
    const count = items.length - failed.length
    setDone({ says: count > 0 ? says(count) : undefined, undo, failed })
  }
  const forget = () => {
    setDone(undefined)
    for (const act of all) act.reset()
  }
  const outOfTrash = (act: 'restore' | 'discard', ids: readonly string[]) =>
    reviving.mutate(
      { act, ids },
      { onSuccess: (outcomes) => tell(outcomes, act === 'restore' ? counted.restored : counted.discarded) },
    )
  const carry = (wanted: Carry) => {
    setInTheWay(undefined)
    carrying.mutate(wanted, {
      onSuccess: ({ items }) => {
        const isThere = (path: string) =>
          items.some((each) => each.path === path && each.problem?.code === 'ALREADY_THERE')
        const blocked = wanted.items.filter(({ from }) => isThere(from))
        const others = items.filter(({ path }) => !isThere(path))
        if (others.length > 0) tell({ items: others }, wanted.act === 'move' ? counted.moved : counted.copied)
        if (blocked.length > 0) setInTheWay({ ...wanted, items: blocked })
      },
    })
  }
  const carryInto: Desk['carryInto'] = (act, entries, folder) =>
    carry({
      act,
      items: entries.map(({ path, name }) => ({ from: path, to: folder === '' ? name : `${folder}/${name}` })),
      // What is copied beside itself is meant to be there twice.
      ifThere: act === 'copy' && entries.every(({ path }) => folderOf(path) === folder) ? 'keep both' : 'refuse',
    })
  return {
    ...{ done, clipboard, inTheWay, forget, hold, outOfTrash, carry, carryInto },
    error: all.find(({ error }) => error)?.error ?? null,
    remove: (entries) =>
      removing.mutate(
        entries.map(({ path }) => path),
        {
          onSuccess: (outcomes) =>
            tell(
              outcomes,
              (count) => counted.removed(count, trashDays),
              outcomes.items.map(({ to }) => to).filter((id) => id !== null),
            ),
        },
      ),
    undo: () => {
      if (done && done.undo.length > 0) outOfTrash('restore', done.undo)
    },
    paste: (folder) => {
      if (!clipboard) return
      carryInto(clipboard.act, clipboard.entries, folder)
      if (clipboard.act === 'move') hold(undefined)
    },
    makeFolder: (path, onMade) => making.mutate(path, { onSuccess: onMade }),
  }
}

/** '' for what lies at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const within = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)
