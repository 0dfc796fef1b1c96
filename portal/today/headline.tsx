import type { StandingView } from '../../api/views/standing.ts'
import type { Question } from '../door/queries.ts'
import { dayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { comingInWords, questionAbout, withCurrency } from './coming.ts'
import { texts } from './texts.ts'
import './today.css'

interface HeadlineProps {
  readonly standing: StandingView
  readonly onAsk: (question: Question) => void
}

/** One sentence: how it stands, and the next date. Everything else on the page comes after it. */
export function Headline({ standing, onAsk }: HeadlineProps) {
  const { say, begin, language } = useLanguage()
  const { state, next } = standing.sentence
  const service = standing.holdings.find(({ group }) => group === 'service')
  const why = service?.why ?? { matter: 'access', about: 'services' }
  const resting = standing.holdings.filter(({ why }) => why?.matter === 'duty')
  return (
    <div className="headline">
      <h1>
        <span className="state" data-look={lookOf(standing)}>
          <span className="state-words">{withCurrency(begin(state), language)}</span>
        </span>{' '}
        {next && (
          <span className="next">
            {say(texts.next)}: <strong>{dayNear(next.on, standing.at, language)}</strong>, {say(comingInWords(next))}
          </span>
        )}
      </h1>
      {!next && <p className="quiet">{say(texts.nothingNext)}</p>}
      <p className="headline-why">
        <button type="button" className="askable why-word" onClick={() => onAsk(why)}>
          {say(texts.why)} <span className="quiet">{withCurrency(say(state), language)}</span>
        </button>
        {next && questionAbout(next) && (
          <button type="button" className="askable why-word" onClick={() => onAsk(questionAbout(next) ?? why)}>
            {say(texts.why)} <span className="quiet">{dayNear(next.on, standing.at, language)}</span>
          </button>
        )}
        {resting.map(
          ({ says, value, why: reason }) =>
            reason && (
              <button key={reason.about} type="button" className="askable why-word" onClick={() => onAsk(reason)}>
                {say(texts.why)}{' '}
                <span className="quiet">
                  {say(says)}: {say(value)}
                </span>
              </button>
            ),
        )}
      </p>
    </div>
  )
}

/** The colour of the state: that of the access, or of trouble that waits for a person. */
function lookOf({ standing, holdings }: StandingView): string {
  if (holdings.some(({ group }) => group === 'trouble')) return 'trouble'
  const [service] = standing.services as readonly { readonly should: string | null }[]
  return service?.should ?? 'none'
}
