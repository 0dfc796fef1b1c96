import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import { OneRow } from './one-row.tsx'
import { texts } from './texts.ts'
import { keyOf, type List } from './use-list.ts'

/** Heights of a row in pixels, as the style sheet has them. */
const TALL = { wide: 64, narrow: 96 }

/** So many rows above and below what is seen are drawn too. */
const AROUND = 8

interface RowsProps {
  readonly list: List
  readonly now: string
  readonly onOpen: () => void
}

/** The duties in a list of which only what is seen is drawn, so that ten thousand are as light as fifty. */
export function Rows({ list, now, onOpen }: RowsProps) {
  const { say } = useLanguage()
  const { ref: measure, height } = useElementSize<HTMLDivElement>()
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const tall = useMediaQuery('(max-width: 640px)') ? TALL.narrow : TALL.wide
  const { rows, place, current } = list

  useEffect(() => {
    const element = box.current
    if (!element) return
    const above = place * tall
    if (above < element.scrollTop) element.scrollTop = above
    if (above + tall > element.scrollTop + element.clientHeight) element.scrollTop = above + tall - element.clientHeight
  }, [place, tall])

  const first = Math.max(0, Math.floor(top / tall) - AROUND)
  const last = Math.min(rows.length, Math.ceil((top + (height || 800)) / tall) + AROUND)
  const scroll = (element: HTMLDivElement) => {
    setTop(element.scrollTop)
    if (rows.length * tall - element.scrollTop - element.clientHeight < 30 * tall) list.loadMore()
  }
  return (
    <div
      ref={(element) => {
        box.current = element
        measure(element)
      }}
      className="inbox-rows"
      role="listbox"
      aria-label={say(texts.list)}
      aria-multiselectable
      aria-activedescendant={current ? idOf(keyOf(current)) : undefined}
      tabIndex={0}
      onScroll={(event) => scroll(event.currentTarget)}
    >
      <div className="inbox-all" role="presentation" style={{ height: rows.length * tall }}>
        {rows.slice(first, last).map((row, n) => (
          <OneRow
            key={keyOf(row)}
            id={idOf(keyOf(row))}
            row={row}
            now={now}
            place={first + n}
            count={list.hasMore ? -1 : rows.length}
            top={(first + n) * tall}
            isCurrent={first + n === place}
            isSelected={list.isSelected(row)}
            onToggle={() => list.toggle(row)}
            onChoose={() => {
              list.goTo(first + n)
              onOpen()
            }}
          />
        ))}
      </div>
    </div>
  )
}

const idOf = (key: string): string => `duty-${key.replaceAll(/[^\w-]/g, '_')}`
