import { readFileSync } from 'node:fs'
import type { Seen } from './judge.ts'

/** A process as it was looked at. */
export interface Watched {
  /** What it is: `node server/klausel.ts`, `postgres: checkpointer`. */
  readonly name: string
  readonly id: number
  /** Megabytes that are its own. */
  readonly seen: readonly Seen[]
}

/** Looks at processes again and again: how much memory is theirs alone. Works on Linux, by the files in /proc. */
export function watchMemory(processes: () => readonly number[]) {
  const known = new Map<number, { readonly name: string; readonly seen: Seen[] }>()
  const all: Seen[] = []
  return {
    look: (at: number): void => {
      let sum = 0
      for (const id of processes()) {
        const value = ownMegabytes(id)
        if (value === undefined) continue
        sum += value
        const process = known.get(id) ?? { name: nameOf(id), seen: [] }
        process.seen.push({ at, value })
        known.set(id, process)
      }
      all.push({ at, value: sum })
    },
    /** Those that lived all through the second half; others are in the sum alone. */
    lasting: (): readonly Watched[] => {
      const [end, looks] = [all.at(-1)?.at ?? 0, all.length]
      return [...known].flatMap(([id, { name, seen }]) =>
        (seen[0]?.at ?? end) <= end / 2 && seen.at(-1)?.at === end && seen.length >= looks / 2
          ? [{ id, name, seen }]
          : [],
      )
    },
    all: (): readonly Seen[] => all,
  }
}

function ownMegabytes(id: number): number | undefined {
  try {
    const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6
  } catch {
    return undefined
  }
}

function nameOf(id: number): string {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      .split('\0')
      .filter((word) => word !== '' && !word.startsWith('--'))
    return (
      words
        .slice(0, 2)
        .map((word) => word.split('/').slice(-2).join('/'))
        .join(' ')
        // What a connection is doing at this moment is no name.
        .replace(/\s+\[local\].*$/, '')
        .trim()
    )
  } catch {
    return 'ended'
  }
}
