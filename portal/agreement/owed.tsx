import type { OwedClaim } from '../../api/views/owed.ts'
import type { ShownComing } from '../../api/views/timeline.ts'
import { useOwed } from '../door/living-agreement.ts'
import type { Question } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { euro, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AskWhy } from '../why/ask-why.tsx'
import { texts } from './texts.ts'

interface OwedProps {
  readonly agreement: string
  /** What falls due next, if nothing else happens. */
  readonly next: ShownComing | undefined
  readonly onAsk: (question: Question) => void
}

/** What is open, by when it is payable, what stands in default, and what the law adds. */
export function WhatIsOwed({ agreement, next, onAsk }: OwedProps) {
  const { say, language } = useLanguage()
  const { data: owed, error } = useOwed(agreement)
  return (
    <section className="sheet facts-sheet" aria-labelledby="owed-title">
      <h2 id="owed-title">{say(texts.owed)}</h2>
      {error && <Trouble error={error} />}
      {owed && owed.claims.length === 0 && <p className="quiet">{say(texts.nothingOwed)}</p>}
      {owed && owed.claims.length > 0 && (
        <p className="owed-sums">
          {say(texts.sumOpen)}: <strong>{euro(owed.open, language)}</strong>
          {owed.inDefault !== '0.00' && (
            <span className="in-default">
              , {say(texts.sumInDefault)} <strong>{euro(owed.inDefault, language)}</strong>
            </span>
          )}
        </p>
      )}
      {owed && owed.credit !== '0.00' && (
        <p className="owed-sums">
          {say(texts.credit)}: <strong>{euro(owed.credit, language)}</strong>
        </p>
      )}
      {next?.amount && (
        <p className="label">
          {say(texts.nextDue)}: {longDay(next.on, language)}, {euro(next.amount, language)}
        </p>
      )}
      <ul className="owed-list">
        {owed?.claims.map((claim) => (
          <OneClaim key={claim.claim} claim={claim} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  )
}

function OneClaim({ claim, onAsk }: { claim: OwedClaim; onAsk: OwedProps['onAsk'] }) {
  const { say, begin, language } = useLanguage()
  const { says, open, who, inDefault, defaultFrom, payableUntil, why, besides } = claim
  const state =
    inDefault && defaultFrom
      ? `${say(texts.inDefaultSince)} ${longDay(defaultFrom, language)}`
      : `${say(texts.payableUntil)} ${longDay(payableUntil, language)}`
  return (
    <li>
      <div className="owed-row">
        <span>
          <strong>{euro(open, language)}</strong> {begin(says)}
        </span>
        <AskWhy says={say(says)} onAsk={() => onAsk(why)} />
      </div>
      <span className={inDefault ? 'label in-default' : 'label'}>
        {who === 'provider' && `${say(texts.owedByProvider)}, `}
        {state}
      </span>
      {besides.map((more) => (
        <div key={more.why.matter} className="owed-row" data-besides>
          <span>
            + {euro(more.amount, language)} {say(more.says)} <span className="label">({say(texts.besides)})</span>
          </span>
          <AskWhy says={say(more.says)} onAsk={() => onAsk(more.why)} />
        </div>
      ))}
    </li>
  )
}
