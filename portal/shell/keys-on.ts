import { useSyncExternalStore } from 'react'

const key = 'klausel keys'
const changed = new Set<() => void>()

/** Single letters as keys can be switched off, for those who speak to their computer (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(key) !== 'off'

export function switchKeys(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off')
  for (const tell of changed) tell()
}

export const useKeysOn = (): boolean =>
  useSyncExternalStore((tell) => {
    changed.add(tell)
    return () => changed.delete(tell)
  }, areKeysOn)

/** Whether a key that was pressed is meant for the page, not for a field, a menu or a dialog. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !areKeysOn()) return false
  const target = event.target instanceof Element ? event.target : null
  return target?.closest('input, textarea, select, [contenteditable], [role="dialog"]') == null
}
