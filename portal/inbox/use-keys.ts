import { useEffect, useRef } from 'react'
import { isForPage } from '../shell/keys-on.ts'

/** What each key does, by the name the browser gives it. */
export type Keys = Readonly<Record<string, () => void>>

/** Hears the keys that are meant for the page. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = isForPage(event) && !isPressing(event) ? latest.current[event.key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Enter on a button or a link presses it. */
const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('button, a, summary') !== null
