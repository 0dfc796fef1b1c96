import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Case as ShownCase } from '../../api/views/case.ts'
import { ask } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { countdown } from '../inbox/countdown.ts'
import { stateTexts } from '../inbox/texts.ts'
import { useSecondsLeft } from '../inbox/use-seconds-left.ts'
import { dayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Reasons } from '../why/reasons.tsx'
import '../why/why.css'
import './case.css'
import { Decisions } from './decisions.tsx'
import { Letter } from './letter.tsx'
import { Paper } from './paper.tsx'
import { Requirements } from './requirements.tsx'
import { texts } from './texts.ts'

export const useCase = (agreement: string, duty: string) =>
  useQuery({
    queryKey: ['case', agreement, duty],
    queryFn: () => ask<ShownCase>(`/agreements/${agreement}/duties/${encodeURIComponent(duty)}`),
  })

interface CaseProps {
  readonly agreement: string
  readonly duty: string
  /** What can be done with it. */
  readonly acts?: ReactNode
  /** On a page of its own its sentence stands on top of all. */
  readonly isPage?: true
}

/** A duty as a case: what, why, until when, required content, form, proof, cost. Every process is shown like that. */
export function Case({ agreement, duty, acts, isPage }: CaseProps) {
  const { say } = useLanguage()
  const { data, error, refetch } = useCase(agreement, duty)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  return (
    <article className="case">
      <Top shown={data} isPage={isPage === true} />
      {/(answerApplication|requestEvidence):/.test(duty) && (
        <p>
          <Link to="/agreements/$agreement/application" params={{ agreement } as never}>
            {say(texts.application)}
          </Link>
        </p>
      )}
      {acts}
      <section>
        <h3>{say(texts.happens)}</h3>
        <ul className="case-effects">
          {data.effects.map((effect) => (
            <li key={effect.en}>{say(effect)}</li>
          ))}
        </ul>
      </section>
      <Decisions shown={data} />
      <section>
        <h3>{say(texts.why)}</h3>
        {data.reasons.length === 0 && <p className="quiet">{say(texts.noReason)}</p>}
        <Reasons
          reasons={data.reasons}
          onFact={(number) => location.assign(`/agreements/${agreement}#fact-${number}`)}
        />
      </section>
      {data.letter && <Letter letter={data.letter} />}
      {data.paper && <Paper agreement={agreement} duty={duty} paper={data.paper} />}
      <Requirements requirements={data.requirements} />
    </article>
  )
}

/** What it is, whose, how long there is, and how far it is. */
function Top({ shown, isPage }: { shown: ShownCase; isPage: boolean }) {
  const { say, begin, language } = useLanguage()
  const { agreement, duty, name, says, now, by, lastOn, state, assignedTo, undoableFor } = shown
  const { says: left, pressing } = countdown(now, by, lastOn, language)
  const seconds = useSecondsLeft(state === 'open' ? undoableFor : 0)
  const Title = isPage ? 'h1' : 'h2'
  const isOver = state === 'done' || state === 'dropped'
  return (
    <header className="case-top">
      <p className="label">
        <Link to="/agreements/$agreement" params={{ agreement } as never}>
          {name ?? agreement.slice(0, 8)}
        </Link>
        {!isPage && (
          <>
            {' · '}
            <Link to="/cases/$agreement/$duty" params={{ agreement, duty } as never}>
              {say(texts.page)}
            </Link>
          </>
        )}
      </p>
      <Title className="case-title">{begin(says)}</Title>
      <p className="case-until">
        {!isOver && (
          <strong className="inbox-countdown" data-pressing={pressing}>
            {left}
          </strong>
        )}
        <span>
          {say(stateTexts[state] ?? texts.title)}
          {seconds > 0 && ` (${seconds} s)`}
        </span>
        {assignedTo && (
          <span>
            {say(texts.assigned)} {assignedTo.name}
          </span>
        )}
        {shown.receipt && (
          <span>
            {say(texts.receipt)} {shown.receipt.number}, {dayNear(shown.receipt.at, now, language)}
            {shown.receipt.by && `, ${shown.receipt.by}`}
          </span>
        )}
      </p>
    </header>
  )
}
