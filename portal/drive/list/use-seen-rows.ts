import { type RefObject, useEffect, useState } from 'react'

/** Drawn beyond what can be seen, so that scrolling meets no gap. */
const BEYOND = 12

/** The first and the last row of a long list that stand in the window, or just beyond; the page itself scrolls. */
export function useSeenRows(
  list: RefObject<HTMLElement | null>,
  total: number,
  height: number,
): readonly [first: number, last: number] {
  const [seen, setSeen] = useState<readonly [number, number]>([0, 40])
  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const first = Math.max(0, Math.floor(-top / height) - BEYOND)
      const last = Math.min(Math.max(0, total - 1), Math.ceil((innerHeight - top) / height) + BEYOND)
      setSeen((was) => (was[0] === first && was[1] === last ? was : [first, last]))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [list, total, height])
  return seen
}
