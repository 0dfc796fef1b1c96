import { Button } from '@mantine/core'
import { useClock, useMoveClock } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, dayNear, wholeDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** The time of the scenario, and two ways to let it pass. */
export function Clock() {
  const { say, language } = useLanguage()
  const { data: clock } = useClock()
  const move = useMoveClock()
  if (!clock) return null
  const time = clockTime(clock.now, language)
  return (
    <div className="clock">
      <p className="clock-now">
        <span className="label">{say(texts.itIs)}</span>
        <time dateTime={clock.now}>
          {wholeDay(clock.now, language)}
          {time && `, ${time}`}
        </time>
      </p>
      {clock.movable ? (
        <div className="clock-acts">
          <Button
            variant="default"
            loading={move.isPending && move.variables === 'day'}
            disabled={move.isPending}
            onClick={() => move.mutate('day')}
          >
            {say(texts.day)}
          </Button>
          <Button
            variant="light"
            loading={move.isPending && move.variables === 'next moment'}
            disabled={move.isPending || clock.nextMoment === null}
            onClick={() => move.mutate('next moment')}
          >
            {say(texts.nextMoment)}
            {clock.nextMoment && <span className="clock-next">{dayNear(clock.nextMoment, clock.now, language)}</span>}
          </Button>
        </div>
      ) : (
        <p className="label">{say(texts.realTime)}</p>
      )}
      {move.error && <Trouble error={move.error} />}
    </div>
  )
}
