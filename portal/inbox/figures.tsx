import type { InboxFigures } from '../../api/views/inbox-figures.ts'
import { shortDay, weekdayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { Looking } from './looking.ts'
import { texts } from './texts.ts'

interface FiguresProps {
  readonly figures: InboxFigures | undefined
  readonly onLook: (looking: Looking) => void
}

/** Today in figures that lead to what they count, and as pictures with the same in words. */
export function Figures({ figures, onLook }: FiguresProps) {
  const { say } = useLanguage()
  const look = (filter: Looking['filter']) => () => onLook({ filter, order: 'deadline' })
  const tiles = [
    { says: texts.overdue, count: figures?.overdue, onClick: look({ due: 'overdue' }), isLate: true },
    { says: texts.dueToday, count: figures?.dueToday, onClick: look({ due: 'today' }) },
    { says: texts.inApproval, count: figures?.byState.approval, onClick: look({ states: ['approval'] }) },
    { says: texts.doneToday, count: figures?.doneToday, onClick: undefined },
  ]
  return (
    <section className="sheet inbox-figures" aria-label={say(texts.today)}>
      <div className="inbox-tiles">
        {tiles.map(({ says, count, onClick, isLate }) => (
          <Tile key={says.en} says={say(says)} count={count} onClick={onClick} isLate={isLate === true && !!count} />
        ))}
      </div>
      <Days days={figures?.days ?? []} />
      <Kinds kinds={figures?.byKind ?? []} />
    </section>
  )
}

interface TileProps {
  readonly says: string
  readonly count: number | undefined
  readonly onClick: (() => void) | undefined
  readonly isLate: boolean
}

function Tile({ says, count, onClick, isLate }: TileProps) {
  const inside = (
    <>
      <strong data-late={isLate || undefined}>{count ?? '–'}</strong>
      <span>{says}</span>
    </>
  )
  if (!onClick) return <div className="inbox-tile">{inside}</div>
  return (
    <button type="button" className="inbox-tile" onClick={onClick}>
      {inside}
    </button>
  )
}

const CHART = { width: 280, height: 84, foot: 16 }

/** A column for each of the next days. */
function Days({ days }: { days: InboxFigures['days'] }) {
  const { say, language } = useLanguage()
  const most = Math.max(1, ...days.map(({ due }) => due))
  const step = CHART.width / Math.max(1, days.length)
  const tall = CHART.height - CHART.foot - 12
  const words = days.filter(({ due }) => due > 0).map(({ day, due }) => `${weekdayNear(day, language)}: ${due}`)
  return (
    <figure className="inbox-chart">
      <figcaption className="label">{say(texts.byDay)}</figcaption>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-label={`${say(texts.byDay)}. ${words.length > 0 ? words.join('; ') : say(texts.nothing)}`}
      >
        <line
          className="inbox-axis"
          x1="0"
          x2={CHART.width}
          y1={CHART.height - CHART.foot}
          y2={CHART.height - CHART.foot}
        />
        {days.map(({ day, due }, place) => {
          const height = due === 0 ? 0 : Math.max(3, (due / most) * tall)
          const x = place * step
          return (
            <g key={day}>
              <rect
                className={place === 0 ? 'inbox-bar-now' : 'inbox-bar'}
                x={x + 3}
                y={CHART.height - CHART.foot - height}
                width={step - 6}
                height={height}
                rx="2"
              >
                <title>{`${shortDay(day, language)}: ${due}`}</title>
              </rect>
              {due > 0 && (
                <text x={x + step / 2} y={CHART.height - CHART.foot - height - 3} textAnchor="middle">
                  {due}
                </text>
              )}
              <text x={x + step / 2} y={CHART.height - 3} textAnchor="middle" className="inbox-foot">
                {Number(day.slice(8))}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

/** So many kinds are drawn; the rest is in the list. */
const KINDS = 4
const LINE = 20

/** A bar for each kind: what waits, and behind it what was done today. */
function Kinds({ kinds }: { kinds: InboxFigures['byKind'] }) {
  const { say, begin } = useLanguage()
  const drawn = kinds.slice(0, KINDS)
  const most = Math.max(1, ...drawn.map(({ waiting, done }) => waiting + done))
  const wide = CHART.width - 150
  const words = kinds.map(
    ({ says, waiting, done }) => `${say(says)}: ${waiting} ${say(texts.waiting)}, ${done} ${say(texts.done)}`,
  )
  return (
    <figure className="inbox-chart">
      <figcaption className="label">
        {say(texts.byKind)} <span className="inbox-key-waiting">{say(texts.waiting)}</span>{' '}
        <span className="inbox-key-done">{say(texts.done)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-label={`${say(texts.byKind)}. ${words.length > 0 ? words.join('; ') : say(texts.nothing)}`}
      >
        {drawn.map(({ act, says, waiting, done }, place) => {
          const y = place * LINE + 2
          const length = (waiting / most) * wide
          return (
            <g key={act}>
              <text x="0" y={y + 13}>
                {shortened(begin(says))}
                <title>{begin(says)}</title>
              </text>
              <rect className="inbox-bar" x="118" y={y + 3} width={length} height="12" rx="2" />
              <rect
                className="inbox-bar-done"
                x={118 + length}
                y={y + 3}
                width={(done / most) * wide}
                height="12"
                rx="2"
              />
              <text x={CHART.width} y={y + 13} textAnchor="end">
                {waiting}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const shortened = (words: string): string => (words.length > 20 ? `${words.slice(0, 19)}…` : words)
