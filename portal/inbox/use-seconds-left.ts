import { useEffect, useState } from 'react'

/** Counts whole seconds down from so many milliseconds, beginning when they are given. */
export function useSecondsLeft(milliseconds: number): number {
  const [left, setLeft] = useState(milliseconds)
  useEffect(() => {
    const end = performance.now() + milliseconds
    setLeft(milliseconds)
    if (milliseconds <= 0) return
    const timer = setInterval(() => setLeft(Math.max(0, end - performance.now())), 250)
    return () => clearInterval(timer)
  }, [milliseconds])
  return Math.ceil(left / 1000)
}
