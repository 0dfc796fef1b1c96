import { ActionIcon } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import {
  type Day,
  dayOfMonth,
  daysInMonth,
  firstOfMonth,
  plusDays,
  sameDayOfMonth,
  weekday,
} from '../../terms/grammar/day.ts'
import { weekdayInWords } from '../../terms/grammar/day-in-words.ts'
import { monthName, wholeDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface CalendarProps {
  readonly chosen: Day | undefined
  readonly today: Day
  readonly onChoose: (day: Day) => void
}

/** A month to choose a day from. Arrows go by days and weeks, page up and down by months. */
export function Calendar({ chosen, today, onChoose }: CalendarProps) {
  const { say, language } = useLanguage()
  const [focused, setFocused] = useState(chosen ?? today)
  const grid = useRef<HTMLDivElement>(null)
  const first = firstOfMonth(focused)
  const days = Array.from({ length: daysInMonth(focused) }, (_, n) => plusDays(first, n))
  useEffect(() => {
    // What opens is put in its place first, and can take the keyboard after that.
    const soon = requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLButtonElement>(`[data-day="${focused}"]`)?.focus()
    })
    return () => cancelAnimationFrame(soon)
  }, [focused])

  const byMonths = (n: number): void => setFocused(sameDayOfMonth(focused, n, 'lastOfMonth'))
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = steps[event.key]?.(focused)
    if (!to) return
    event.preventDefault()
    setFocused(to)
  }
  return (
    <div className="calendar">
      <div className="calendar-head">
        <ActionIcon variant="subtle" aria-label={say(texts.previousMonth)} onClick={() => byMonths(-1)}>
          ‹
        </ActionIcon>
        <strong aria-live="polite">
          {monthName(first, language, 'long')} {first.slice(0, 4)}
        </strong>
        <ActionIcon variant="subtle" aria-label={say(texts.nextMonth)} onClick={() => byMonths(1)}>
          ›
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div className="calendar-days" ref={grid} onKeyDown={onKeyDown}>
        {days.slice(0, 7).map((_, n) => {
          const name = say(weekdayInWords(plusDays('2024-01-01', n)))
          return (
            <abbr key={name} title={name}>
              {name.slice(0, 2)}
            </abbr>
          )
        })}
        {days.map((day) => (
          <button
            key={day}
            type="button"
            data-day={day}
            data-today={day === today || undefined}
            aria-label={wholeDay(day, language)}
            aria-pressed={day === chosen}
            tabIndex={day === focused ? 0 : -1}
            style={day === first ? { gridColumnStart: weekday(day) } : undefined}
            onClick={() => onChoose(day)}
          >
            {dayOfMonth(day)}
          </button>
        ))}
      </div>
    </div>
  )
}

const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  PageUp: (day) => sameDayOfMonth(day, -1, 'lastOfMonth'),
  PageDown: (day) => sameDayOfMonth(day, 1, 'lastOfMonth'),
}
