import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Clock as ClockView } from '../../api/views/clock.ts'
import { useClock, useMoveClock } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, dayNear, wholeDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** The time of the scenario, and two ways to let it pass for whoever may. */
export function Clock({ mayMove }: { mayMove: boolean }) {
  const { say, language } = useLanguage()
  const { data: clock } = useClock()
  const move = useMoveClock()
  const [story, setStory] = useState(true)
  if (!clock) return null
  const time = clockTime(clock.now, language),
    next = nextOf(clock, story)
  return (
    <div className="clock">
      <p className="clock-now">
        <span className="label">{say(texts.itIs)}</span>
        <time dateTime={clock.now}>
          {wholeDay(clock.now, language)}
          {time && `, ${time}`}
        </time>
      </p>
      {clock.movable && mayMove && (
        <div className="clock-acts">
          <Button
            variant="default"
            loading={move.isPending && move.variables.by === 'day'}
            disabled={move.isPending}
            onClick={() => move.mutate({ by: 'day', story })}
          >
            {say(texts.day)}
          </Button>
          <Button
            variant="light"
            loading={move.isPending && move.variables.by === 'next moment'}
            disabled={move.isPending || next === undefined}
            onClick={() => move.mutate({ by: 'next moment', story })}
          >
            {say(texts.nextMoment)}
            {next && <span className="clock-next">{dayNear(next, clock.now, language)}</span>}
          </Button>
        </div>
      )}
      {!clock.movable && <p className="label">{say(texts.realTime)}</p>}
      {mayMove && clock.nextTold && (
        <Checkbox
          size="xs"
          checked={story}
          onChange={(event) => setStory(event.currentTarget.checked)}
          label={`${say(texts.story)}: ${dayNear(clock.nextTold.at, clock.now, language)}, ${say(clock.nextTold.says)}`}
        />
      )}
      {move.error && <Trouble error={move.error} />}
    </div>
  )
}

/** The next moment at which anything changes by itself or, as long as the example goes on, is told by it. */
function nextOf({ nextMoment, nextTold }: ClockView, story: boolean): string | undefined {
  const times = [nextMoment, story ? nextTold?.at : undefined].filter((at) => at !== null && at !== undefined)
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
}
