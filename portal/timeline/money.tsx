import type { KeyboardEvent } from 'react'
import { euro } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { Scale } from './scale.ts'
import type { Total } from './stack.ts'
import type { Placed } from './use-roving.ts'

interface MoneyMarkProps {
  readonly mark: Placed
  readonly scale: Scale
  /** Where a sum in cents lies. */
  readonly y: (cents: number) => number
  readonly id: string
  readonly tabIndex: number
  readonly 'aria-label': string
  readonly onClick: () => void
}

/** A claim as long as it is open, at its place in the stack. It is drawn, so it is made a button by hand. */
export function MoneyMark({ mark, scale, y, onClick, ...pressing }: MoneyMarkProps) {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onClick()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside a drawing there are no buttons
    <g {...pressing} role="button" className="mark claim" onClick={onClick} onKeyDown={press}>
      {mark.stacked?.pieces.map((piece) => {
        const left = scale.x(piece.from),
          top = y(piece.top)
        return (
          <rect
            key={piece.from}
            x={left}
            y={top}
            width={Math.max(1, scale.x(piece.until) - left)}
            height={Math.max(1, y(piece.bottom) - top - 1)}
            data-default={piece.inDefault || undefined}
          />
        )
      })}
    </g>
  )
}

interface SumsProps {
  readonly totals: readonly Total[]
  readonly scale: Scale
  readonly now: number
  readonly y: (cents: number) => number
}

/** The sums above the stack, where there is room for them. */
export function Sums({ totals, scale, now, y }: SumsProps) {
  const { language } = useLanguage()
  return totals
    .filter(({ from, until, sum }) => scale.x(until) - scale.x(from) >= ROOM && y(sum) > 8)
    .map(({ from, sum }) => (
      <text key={from} className="sum" x={scale.x(from) + 3} y={y(sum) - 5} data-future={from > now || undefined}>
        {euro((sum / 100).toFixed(2), language)}
      </text>
    ))
}
/** A sum is written where it holds for as many pixels. */
const ROOM = 56
