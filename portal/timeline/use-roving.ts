import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { laneNames, type Mark } from './marks.ts'

/** Marks of several lives have ids of their own; the lane keeps them apart from those of another life. */
export interface Placed extends Mark {
  /** Which life it belongs to, from the top. */
  readonly life: number
}

export interface Roving {
  /** The mark that the tabulator comes to. */
  readonly current: string | undefined
  readonly goTo: (id: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * The picture is one stop of the tabulator; inside it arrows go from mark to mark: left and right in time within a lane, up
 * and down to what lies nearest in time in the next lane that has anything.
 */
export function useRoving(marks: readonly Placed[], now: number): Roving {
  const [chosen, setChosen] = useState<string>()
  const marksNow = useRef(marks)
  marksNow.current = marks
  const current = marks.some(({ id }) => id === chosen) ? chosen : nearest(marks, now)?.id

  const goTo = useCallback((id: string) => {
    setChosen(id)
    const element = document.getElementById(id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'smooth' })
  }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    const from = marksNow.current.find(({ id }) => id === current)
    const to = from && target(marksNow.current, from, event.key, now)
    if (!to) return
    event.preventDefault()
    goTo(to.id)
  }
  return { current, goTo, onKeyDown }
}

function target(marks: readonly Placed[], from: Placed, key: string, now: number): Placed | undefined {
  switch (key) {
    case 'ArrowLeft':
      return beside(marks, from, -1)
    case 'ArrowRight':
      return beside(marks, from, 1)
    case 'ArrowUp':
      return inNextLane(marks, from, -1)
    case 'ArrowDown':
      return inNextLane(marks, from, 1)
    case 'Home':
      return nearest(
        marks.filter((mark) => rankOf(mark) === rankOf(from)),
        now,
      )
    default:
      return undefined
  }
}

const rankOf = ({ life, lane }: Placed): number => life * laneNames.length + laneNames.indexOf(lane)

function beside(marks: readonly Placed[], from: Placed, step: -1 | 1): Placed | undefined {
  const lane = marks.filter((mark) => rankOf(mark) === rankOf(from))
  return lane[lane.indexOf(from) + step]
}

function inNextLane(marks: readonly Placed[], from: Placed, step: -1 | 1): Placed | undefined {
  const ranks = [...new Set(marks.map(rankOf))].toSorted((a, b) => a - b)
  const rank = ranks[ranks.indexOf(rankOf(from)) + step]
  return rank === undefined
    ? undefined
    : nearest(
        marks.filter((mark) => rankOf(mark) === rank),
        from.from,
      )
}

/** What holds at that time, else what lies nearest to it. */
function nearest(marks: readonly Placed[], at: number): Placed | undefined {
  return marks.toSorted((a, b) => distance(a, at) - distance(b, at))[0]
}
function distance({ from, until = from }: Placed, at: number): number {
  return from <= at && at < until ? 0 : Math.min(Math.abs(from - at), Math.abs(until - at))
}
