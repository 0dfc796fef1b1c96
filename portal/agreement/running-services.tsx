import type { RunningService } from '../../api/views/services.ts'
import { ClauseLink } from '../documents/clause-link.tsx'
import { useServices } from '../door/living-agreement.ts'
import type { Question } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { withCurrency } from '../today/coming.ts'
import { AskWhy } from '../why/ask-why.tsx'
import { ClauseText } from '../why/clause-text.tsx'
import { texts } from './texts.ts'

interface RunningServicesProps {
  readonly agreement: string
  readonly onAsk: (question: Question) => void
}

/** What runs now: on the left how it stands, on the right the sentence that says so. */
export function RunningServices({ agreement, onAsk }: RunningServicesProps) {
  const { say } = useLanguage()
  const { data, error } = useServices(agreement)
  return (
    <section className="sheet facts-sheet" aria-labelledby="runs-title">
      <h2 id="runs-title">{say(texts.runs)}</h2>
      {error && <Trouble error={error} />}
      {data?.services.length === 0 && <p className="quiet">{say(texts.runsNothing)}</p>}
      <ul className="running">
        {data?.services.map((service) => (
          <OneService key={`${service.why.matter} ${service.service}`} service={service} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  )
}

function OneService({ service, onAsk }: { service: RunningService; onAsk: RunningServicesProps['onAsk'] }) {
  const { say, begin, language } = useLanguage()
  const { says, state, look, clause, why } = service
  return (
    <li>
      <div>
        <p className="running-says">{begin(says)}</p>
        <p className="running-state">
          {look ? (
            <span className="state" data-look={look}>
              <span className="state-words">{begin(state)}</span>
            </span>
          ) : (
            withCurrency(say(state).replace(/EUR /, '').replace(/ EUR/, ''), language)
          )}
        </p>
        <AskWhy says={say(says)} onAsk={() => onAsk(why)} />
      </div>
      {clause && (
        <div>
          <p className="label">
            <ClauseLink reference={clause.ref} rank={clause.rank} /> {say(clause.title)}
          </p>
          {clause.text && <ClauseText text={clause.text} values={clause.values ?? []} />}
        </div>
      )}
    </li>
  )
}
