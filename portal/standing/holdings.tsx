import type { Holding } from '../../api/views/holdings.ts'
import { useMe } from '../door/me.ts'
import type { Question } from '../door/queries.ts'
import { dayNear, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AskWhy } from '../why/ask-why.tsx'
import { texts } from './texts.ts'
import './standing.css'

interface HoldingsProps {
  readonly holdings: readonly Holding[]
  readonly today: string
  readonly onAsk: (question: Question) => void
}

/** What holds now, each with its why. Duties have a place of their own. */
export function Holdings({ holdings, today, onAsk }: HoldingsProps) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const shown = holdings.filter(({ group }) => group !== 'duty')
  return (
    <section className="sheet holdings" aria-labelledby="holdings-title">
      <h2 id="holdings-title">{say(texts.title)}</h2>
      {shown.length === 0 && <p className="quiet">{say(me?.may('tell') ? texts.empty : texts.emptyPlain)}</p>}
      <ul>
        {shown.map((holding) => (
          <OneHolding key={`${holding.group} ${holding.says.en}`} holding={holding} today={today} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  )
}

function OneHolding({ holding, today, onAsk }: { holding: Holding; today: string; onAsk: HoldingsProps['onAsk'] }) {
  const { say, begin, language } = useLanguage()
  const { group, says, value, since, lastOn, why } = holding
  const until = group === 'end' ? texts.on : group === 'amount' ? texts.payableUntil : texts.until
  const days = [
    since && say(value) !== longDay(since, language) && `${say(texts.since)} ${dayNear(since, today, language)}`,
    lastOn && `${say(until)} ${dayNear(lastOn, today, language)}`,
  ].filter(Boolean)
  return (
    <li data-group={group}>
      <span className="holding">
        <span className="holding-says">{begin(says)}</span>
        <span className="holding-value">{say(value)}</span>
        {days.length > 0 && <span className="label">{days.join(', ')}</span>}
      </span>
      {why && <AskWhy says={say(says)} onAsk={() => onAsk(why)} />}
    </li>
  )
}
