import { type KeyboardEvent, useRef } from 'react'
import type { Choice } from './use-choice.ts'
import type { Rows } from './use-folder.ts'

/** What keys do beyond going about. */
export interface ListKeys {
  readonly open: (place: number) => void
  readonly up: () => void
  readonly rename: () => void
  readonly remove: () => void
  readonly cut: () => void
  readonly copy: () => void
  readonly paste: () => void
  readonly undo: () => void
  readonly help: () => void
}

/** So many rows are a page. */
const PAGE = 15
/** Letters that follow each other within this time are one beginning; in milliseconds. */
const TOGETHER = 800

/** Keys as every file manager has them; they go to the list while it has the focus. */
export function useListKeys(rows: Rows, choice: Choice, keys: ListKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ letters: '', at: 0 })
  const { active, goTo } = choice
  const withCommand: Readonly<Record<string, () => void>> = {
    a: () => void choice.chooseAll(),
    x: keys.cut,
    c: keys.copy,
    v: keys.paste,
    z: keys.undo,
  }
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: rows.total - 1,
  }
  const alone = new Map<string, () => void>([
    ['Enter', () => keys.open(active)],
    ['Backspace', keys.up],
    ['F2', keys.rename],
    ['Delete', keys.remove],
    ['Escape', choice.clear],
    [' ', () => choice.toggle(active)],
    ['?', keys.help],
  ])
  const isTyping = () => typed.current.letters !== '' && performance.now() - typed.current.at < TOGETHER
  const type = async (letter: string) => {
    const begins = `${isTyping() ? typed.current.letters : ''}${letter}`.toLowerCase()
    typed.current = { letters: begins, at: performance.now() }
    const names = (await rows.all()).map(({ name }) => name.toLowerCase())
    const place = names.findIndex((name) => name.startsWith(begins))
    if (place >= 0) return goTo(place)
    // Nothing begins so: then the last letter begins anew.
    typed.current.letters = letter.toLowerCase()
    const anew = names.findIndex((name) => name.startsWith(letter.toLowerCase()))
    if (anew >= 0) goTo(anew)
  }
  return (event) => {
    if (event.target !== event.currentTarget) return
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    const isCommand = ctrlKey || metaKey
    const step = steps[key]
    const act = isCommand
      ? withCommand[key.toLowerCase()]
      : altKey
        ? key === 'ArrowUp'
          ? keys.up
          : undefined
        : alone.get(key)
    if (key === ' ' && isTyping()) void type(key)
    else if (act) act()
    else if (step !== undefined && !altKey) goTo(step, shiftKey ? 'range' : isCommand ? 'keep' : 'alone')
    else if (key.length === 1 && !isCommand && !altKey) void type(key)
    else return
    event.preventDefault()
  }
}
