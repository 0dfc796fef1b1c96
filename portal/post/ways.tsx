import type { ShownWay } from '../../api/views/letters.ts'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { inBox, ways as names, states, texts } from './texts.ts'

/** On which ways a letter left, and how it stands on each: in words, with a shape beside them. */
export function Ways({ ways }: { ways: readonly ShownWay[] }) {
  const { say, language } = useLanguage()
  return (
    <ul className="post-ways">
      {ways.map((way) => {
        const at = way.receivedAt ?? way.returnedAt ?? way.dispatchedAt
        const state = (way.medium === 'portal' && inBox[way.state]) || states[way.state]
        const time = at && clockTime(at, language)
        return (
          <li key={`${way.medium} ${way.attempt}`} className="post-way" data-state={way.state}>
            {say(names[way.medium])}
            {way.attempt > 1 && `, ${way.attempt}. ${say(texts.try)}`}: {say(state)}
            {way.status && ` (${way.status})`}
            {at && `, ${longDay(at, language)}`}
            {time && `, ${time}`}
          </li>
        )
      })}
    </ul>
  )
}
