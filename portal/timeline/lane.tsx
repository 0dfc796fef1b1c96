import { useLanguage } from '../language/use-language.tsx'
import { FactIcon } from './icons.tsx'
import type { LaneName } from './marks.ts'
import { MoneyMark, Sums } from './money.tsx'
import type { Scale } from './scale.ts'
import { rowsOf } from './scale.ts'
import { stackOf } from './stack.ts'
import { texts } from './texts.ts'
import type { Placed } from './use-roving.ts'

export interface LaneProps {
  readonly name: LaneName
  readonly marks: readonly Placed[]
  readonly scale: Scale
  readonly now: number
  readonly current: string | undefined
  /** The sum in cents that fills the lane of money, the same for all lives. */
  readonly highest: number
  /** Marks that stand in one life only. */
  readonly differing: ReadonlySet<string>
  readonly onAsk: (mark: Placed) => void
  readonly onLook: (mark: Placed | undefined) => void
}

/** One lane of the picture with its name above it. */
export function Lane(props: LaneProps) {
  const { say } = useLanguage()
  return (
    <div className={`lane lane-${props.name}`}>
      <div className="lane-name">
        <span>{say(texts.lanes[props.name])}</span>
      </div>
      <LaneMarks {...props} />
    </div>
  )
}

function LaneMarks(props: LaneProps) {
  switch (props.name) {
    case 'money':
      return <Money {...props} />
    case 'access':
    case 'rights':
      return <Spans {...props} />
    case 'ends':
    case 'duties':
    case 'facts':
      return <Points {...props} />
  }
}

/** What every mark answers to, whatever it looks like. */
function usePressing({ onAsk, onLook, current, differing }: LaneProps) {
  const { say } = useLanguage()
  return (mark: Placed) => ({
    id: mark.id,
    'aria-label': `${say(mark.says)}, ${say(mark.detail)}${differing.has(mark.id) ? `, ${say(texts.only)}` : ''}`,
    tabIndex: mark.id === current ? 0 : -1,
    'data-future': mark.isFuture || undefined,
    'data-differs': differing.has(mark.id) || undefined,
    onClick: () => onAsk(mark),
    onFocus: () => onLook(mark),
    onMouseEnter: () => onLook(mark),
    onMouseLeave: () => onLook(undefined),
  })
}

/** Bars from when something begins to when it ends; what lies behind the clock is pale. */
function Spans(props: LaneProps) {
  const { name, marks, scale, now } = props
  const pressing = usePressing(props),
    { say } = useLanguage()
  const height = name === 'access' ? 34 : 22
  const rows = name === 'access' ? marks.map(() => 0) : rowsOfSpans(marks)
  return (
    <div className="lane-marks" style={{ height: (Math.max(0, ...rows) + 1) * (height + 2) }}>
      {marks.map((mark, n) => {
        const left = scale.x(mark.from),
          right = scale.x(mark.until ?? mark.from),
          past = Math.min(Math.max(scale.x(now) - left, 0), right - left)
        return (
          <button
            {...pressing(mark)}
            key={mark.id}
            type="button"
            className="mark span"
            data-look={mark.look}
            style={{ left, width: Math.max(3, right - left - 1), top: (rows[n] ?? 0) * (height + 2), height }}
          >
            {past > 0 && <SpanPart width={past} says={say(mark.says)} />}
            {past < right - left && <SpanPart width={right - left - past} says={say(mark.says)} isAhead />}
          </button>
        )
      })}
    </div>
  )
}

/** The part up to the clock, or the part behind it; its words stay in sight as long as it does. */
function SpanPart({ width, says, isAhead = false }: { width: number; says: string; isAhead?: boolean }) {
  return (
    <span className="span-part" data-ahead={isAhead || undefined} style={{ width }}>
      {/* Drawn and not written: the words of a bar are its name, and stand twice where it is cut by the clock. */}
      {width > 44 && <span className="span-text" data-says={says} />}
    </span>
  )
}

/** Spans that overlap get rows of their own. */
function rowsOfSpans(marks: readonly Placed[]): readonly number[] {
  const ends: number[] = []
  return marks.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.from)
    const row = free === -1 ? ends.length : free
    ends[row] = mark.until ?? mark.from
    return row
  })
}

/** What is owed, claim upon claim: the height at a time is the sum that was open then. */
function Money(props: LaneProps) {
  const { marks, scale, now, highest } = props
  const pressing = usePressing(props)
  const claims = marks.flatMap(({ stacked }) => (stacked ? [stacked.claim] : []))
  const { totals } = stackOf(claims, scale.until)
  const y = (cents: number): number => MONEY_HEIGHT - (cents / highest) * (MONEY_HEIGHT - ROOM_FOR_SUMS)
  return (
    <div className="lane-marks money">
      <svg width={scale.width} height={MONEY_HEIGHT} role="presentation">
        {marks.map((mark) => (
          <MoneyMark key={mark.id} mark={mark} scale={scale} now={now} y={y} {...pressing(mark)} />
        ))}
        <Sums totals={totals} scale={scale} now={now} y={y} />
      </svg>
    </div>
  )
}
const MONEY_HEIGHT = 92,
  ROOM_FOR_SUMS = 18

/** Beyond these, marks of one day lie on each other. */
const MOST_ROWS = 2

/** Points in time: what must be done, what happened, what ends. */
function Points(props: LaneProps) {
  const { name, marks, scale } = props
  const pressing = usePressing(props),
    { say } = useLanguage()
  const gap = name === 'ends' ? 90 : 21,
    height = 24
  const rows = rowsOf(
    marks.map(({ from }) => scale.x(from)),
    gap,
    MOST_ROWS,
  )
  return (
    <div className="lane-marks" style={{ height: (Math.max(0, ...rows) + 1) * height }}>
      {marks.map((mark, n) => {
        const left = scale.x(mark.from),
          top = (rows[n] ?? 0) * height
        return (
          <div key={mark.id}>
            {mark.learnedAt !== undefined && (
              <span className="learned" style={{ left, width: scale.x(mark.learnedAt) - left, top: top + 11 }} />
            )}
            <button {...pressing(mark)} type="button" className={`mark point ${mark.look}`} style={{ left, top }}>
              {name === 'facts' && <FactIcon of={mark.look.split(' ')[1] ?? 'note'} />}
              {name === 'duties' && <span className="diamond" />}
              {name === 'ends' && <span className="flag">{say(mark.says)}</span>}
            </button>
          </div>
        )
      })}
    </div>
  )
}
