import type { KeyboardEvent } from 'react'
import { euro } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { Scale } from './scale.ts'
import type { Piece, Total } from './stack.ts'
import type { Placed } from './use-roving.ts'

interface MoneyMarkProps {
  readonly mark: Placed
  readonly scale: Scale
  readonly now: number
  /** Where a sum in cents lies. */
  readonly y: (cents: number) => number
  readonly id: string
  readonly tabIndex: number
  readonly 'aria-label': string
  readonly onClick: () => void
}

/** A claim as long as it is open, at its place in the stack. It is drawn, so it is made a button by hand. */
export function MoneyMark({ mark, scale, now, y, onClick, ...pressing }: MoneyMarkProps) {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onClick()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside a drawing there are no buttons
    <g {...pressing} role="button" className="mark claim" onClick={onClick} onKeyDown={press}>
      {mark.stacked?.pieces
        .flatMap((piece) => cutAt(piece, now))
        .map((piece) => (
          <rect
            key={piece.from}
            x={scale.x(piece.from)}
            y={y(piece.top)}
            width={Math.max(1, scale.x(piece.until) - scale.x(piece.from))}
            height={Math.max(1, y(piece.bottom) - y(piece.top) - 1)}
            data-default={piece.inDefault || undefined}
            data-ahead={piece.from >= now || undefined}
          />
        ))}
    </g>
  )
}

/** The part up to the clock and the part behind it. */
function cutAt(piece: Piece, now: number): readonly Piece[] {
  if (piece.until <= now || piece.from >= now) return [piece]
  return [
    { ...piece, until: now },
    { ...piece, from: now },
  ]
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
