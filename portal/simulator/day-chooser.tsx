import { ActionIcon } from '@mantine/core'
import { type Day, daysBetween, plusDays } from '../../terms/grammar/day.ts'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface DayChooserProps {
  readonly span: { readonly first: Day; readonly last: Day }
  readonly day: Day
  readonly onChoose: (day: Day) => void
}

/** A day to be dragged: arrows move it by one. */
export function DayChooser({ span: { first, last }, day, onChoose }: DayChooserProps) {
  const { say, language } = useLanguage()
  return (
    <div className="day-chooser">
      <p className="day-chosen" aria-live="polite">
        {longDay(day, language)}
      </p>
      <div className="day-range">
        <ActionIcon
          variant="default"
          aria-label={say(texts.before)}
          disabled={day === first}
          onClick={() => onChoose(plusDays(day, -1))}
        >
          ‹
        </ActionIcon>
        <input
          type="range"
          aria-label={say(texts.day)}
          aria-valuetext={longDay(day, language)}
          min={0}
          max={daysBetween(first, last)}
          value={daysBetween(first, day)}
          onChange={(event) => onChoose(plusDays(first, Number(event.currentTarget.value)))}
        />
        <ActionIcon
          variant="default"
          aria-label={say(texts.after)}
          disabled={day === last}
          onClick={() => onChoose(plusDays(day, 1))}
        >
          ›
        </ActionIcon>
      </div>
    </div>
  )
}
