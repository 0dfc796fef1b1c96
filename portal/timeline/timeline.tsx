import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type CSSProperties, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Timeline as Life } from '../../api/views/timeline.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { dayNear, monthName } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Lane } from './lane.tsx'
import { laneNames, marksOf } from './marks.ts'
import { pixelsPerDay, type Scale, scaleOf, ticksOf, type Zoom, zooms } from './scale.ts'
import { highestSum } from './stack.ts'
import { texts } from './texts.ts'
import { type Placed, useRoving } from './use-roving.ts'
import './timeline.css'

/** A life to draw; a name where there are several. */
export interface DrawnLife {
  readonly name?: Said
  readonly timeline: Life
}
export interface TimelineHandle {
  /** Brings a fact into sight and to the keyboard. */
  readonly goToFact: (number: number) => void
}
interface TimelineProps {
  readonly lives: readonly DrawnLife[]
  readonly onAsk: (mark: Placed) => void
  readonly ref?: Ref<TimelineHandle>
}

const DAY = 86_400_000
/** The width that is reckoned with until the window has told its own. */
const UNMEASURED = 1_000

/**
 * The agreement as a picture: lanes for what holds, what is owed, what must be done and what happened. Past is solid, future
 * pale, today a line. Several lives lie below each other on the same scale.
 */
export function Timeline({ lives, onAsk, ref }: TimelineProps) {
  const { say, begin, language } = useLanguage()
  const [zoom, setZoom] = useState<Zoom>('quarter')
  const { ref: frame, width } = useElementSize()
  const [looked, setLooked] = useState<Placed>()
  const scroller = useRef<HTMLDivElement>(null)
  const now = Date.parse(lives[0]?.timeline.now ?? '')

  const marks = useMemo(() => placedMarks(lives), [lives])
  const scale = useMemo(() => scaleFor(lives, zoom, width), [lives, zoom, width])
  const differing = useMemo(() => differingIn(marks, lives.length), [marks, lives.length])
  const highest = useMemo(
    () => highestSum(lives.map(({ timeline }) => ({ claims: timeline.lanes.claims, now: Date.parse(timeline.now) }))),
    [lives],
  )
  const roving = useRoving(marks, now)
  useImperativeHandle(ref, () => ({ goToFact: (number) => roving.goTo(`${lives.length - 1} fact ${number}`) }))

  const today = scale.x(now)
  useEffect(() => {
    const element = scroller.current
    if (element) element.scrollLeft = today - element.clientWidth * 0.45
  }, [today])
  const shown = looked ?? marks.find(({ id }) => id === roving.current)

  return (
    <section aria-labelledby="timeline-title" className="timeline sheet">
      <header className="timeline-head">
        <h2 id="timeline-title">{say(texts.title)}</h2>
        <SegmentedControl
          size="xs"
          aria-label={say(texts.zoom)}
          value={zoom}
          onChange={(value) => setZoom(zooms.find((each) => each === value) ?? 'quarter')}
          data={zooms.map((value) => ({ value, label: say(texts.zooms[value]) }))}
        />
      </header>
      <div ref={frame}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
        <div className="timeline-scroll" ref={scroller} onKeyDown={roving.onKeyDown}>
          <div className="strip" style={{ width: scale.width, '--today': `${today}px` } as CSSProperties}>
            <div className="ahead">
              <span>{say(texts.ahead)}</span>
            </div>
            <Axis scale={scale} />
            {lives.map(({ name, timeline }, life) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lives have no other name than their place
              <div key={life} className="life">
                {name && (
                  <div className="life-name">
                    <span>{say(name)}</span>
                  </div>
                )}
                {laneNames.map((lane) => {
                  const own = marks.filter((mark) => mark.life === life && mark.lane === lane)
                  if (own.length === 0) return null
                  return (
                    <Lane
                      key={lane}
                      name={lane}
                      marks={own}
                      scale={scale}
                      now={Date.parse(timeline.now)}
                      current={roving.current}
                      highest={highest}
                      differing={differing}
                      onAsk={onAsk}
                      onLook={setLooked}
                    />
                  )
                })}
              </div>
            ))}
            <div className="today">
              <span>
                {say(texts.today)} · {dayNear(new Date(now).toISOString(), new Date(now).toISOString(), language)}
              </span>
            </div>
          </div>
        </div>
      </div>
      <footer className="timeline-foot">
        <p className="looked" aria-live="polite">
          {shown ? (
            <>
              <strong>{begin(shown.says)}</strong>
              <span className="quiet">{say(shown.detail)}</span>
            </>
          ) : (
            <span className="quiet">{say(texts.empty)}</span>
          )}
        </p>
        <p className="label keys">{say(texts.keys)}</p>
      </footer>
    </section>
  )
}

function Axis({ scale }: { scale: Scale }) {
  const { language } = useLanguage()
  return (
    <div className="axis" aria-hidden="true">
      {ticksOf(scale).map(({ at, day, carriesYear }) => (
        <span key={day} style={{ left: scale.x(at) }}>
          {monthName(day, language)}
          {carriesYear ? ` ${day.slice(0, 4)}` : ''}
        </span>
      ))}
    </div>
  )
}

const placedMarks = (lives: readonly DrawnLife[]): readonly Placed[] =>
  lives.flatMap(({ timeline }, life) => marksOf(timeline).map((mark) => ({ ...mark, id: `${life} ${mark.id}`, life })))

function scaleFor(lives: readonly DrawnLife[], zoom: Zoom, width: number): Scale {
  const now = Math.min(...lives.map(({ timeline }) => Date.parse(timeline.now))),
    until = Math.max(...lives.map(({ timeline }) => Date.parse(timeline.until)))
  const begins = lives.flatMap(({ timeline }) => timeline.facts.map(({ at }) => Date.parse(at) - 12 * DAY))
  const from = Math.min(now - 30 * DAY, ...begins)
  return scaleOf(from, until, pixelsPerDay(zoom, width || UNMEASURED, from, until))
}

/** Marks of one life that the other one does not have just so. */
function differingIn(marks: readonly Placed[], lives: number): ReadonlySet<string> {
  if (lives < 2) return new Set()
  const nameOf = ({ lane, says, detail, look }: Placed): string => `${lane} ${says.en} ${detail.en} ${look}`
  const others = new Map([0, 1].map((life) => [life, new Set(marks.filter((mark) => mark.life !== life).map(nameOf))]))
  return new Set(marks.filter((mark) => !others.get(mark.life)?.has(nameOf(mark))).map(({ id }) => id))
}
