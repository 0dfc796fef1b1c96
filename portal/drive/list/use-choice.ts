import { useState } from 'react'
import type { ShownEntry } from '../../../api/drive/shapes.ts'
import type { Rows } from './use-folder.ts'

/** Which rows are chosen, and which one keys go to. */
export interface Choice {
  readonly active: number
  readonly chosen: ReadonlyMap<string, ShownEntry>
  /** Goes to a row: alone, with the rows between (`range`), or with the others as they are (`keep`). */
  goTo(place: number, how?: 'alone' | 'range' | 'keep'): void
  /** Adds a row, or leaves it out. */
  toggle(place: number): void
  chooseAll(): Promise<void>
  clear(): void
}

export function useChoice(rows: Rows): Choice {
  const [active, setActive] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const [chosen, setChosen] = useState<ReadonlyMap<string, ShownEntry>>(new Map())
  const between = (from: number, to: number): readonly ShownEntry[] =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_each, step) => rows.at(Math.min(from, to) + step)).filter(
      (entry) => entry !== undefined,
    )
  const mapOf = (entries: readonly ShownEntry[]) => new Map(entries.map((entry) => [entry.path, entry]))
  return {
    active: Math.min(active, Math.max(0, rows.total - 1)),
    chosen,
    goTo: (place, how = 'alone') => {
      const to = Math.max(0, Math.min(rows.total - 1, place))
      setActive(to)
      if (how === 'range') return setChosen(mapOf(between(anchor, to)))
      setAnchor(to)
      if (how === 'alone') setChosen(mapOf(between(to, to)))
    },
    toggle: (place) => {
      setActive(place)
      setAnchor(place)
      const [entry] = between(place, place)
      if (!entry) return
      setChosen((was) => {
        const now = new Map(was)
        if (!now.delete(entry.path)) now.set(entry.path, entry)
        return now
      })
    },
    chooseAll: async () => setChosen(mapOf(await rows.all())),
    clear: () => setChosen(new Map()),
  }
}
