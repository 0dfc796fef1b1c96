import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Acting } from '../door/me.ts'
import { pageAt } from '../pages.ts'
import { isForPage } from './keys-on.ts'
import { maySee } from './may-see.ts'

/** Where `g` and a letter lead. */
const places: Readonly<Record<string, string>> = { i: '/inbox', a: '/agreements', p: '/post' }

/** So long one may take for the second key, in milliseconds. */
const PATIENCE = 1_500

/** `g i` leads to the inbox, from every page. */
export function useGoKeys(me: Acting | null | undefined): void {
  const navigate = useNavigate()
  useEffect(() => {
    let begun = Number.NEGATIVE_INFINITY
    const listen = (event: KeyboardEvent) => {
      if (!me || !isForPage(event)) return
      const to = event.timeStamp - begun < PATIENCE ? places[event.key] : undefined
      begun = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      const page = to === undefined ? undefined : pageAt(to)
      if (to === undefined || !page || !maySee(me, page)) return
      event.preventDefault()
      // The letter that follows belongs to this, not to the page one leaves.
      event.stopImmediatePropagation()
      void navigate({ to })
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [me, navigate])
}
