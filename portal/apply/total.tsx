import type { ShownOffer } from '../../api/applications/offer.ts'
import { spans } from '../../terms/grammar/offering.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Amount } from './amount.tsx'
import { costOfOrdered, orderedIn, totals } from './cost.ts'
import type { Draft } from './draft.ts'
import { texts } from './texts.ts'

/** What was chosen and what it costs, right above what sends it (§ 312j (2) BGB). */
export function Total({ offer, draft }: { offer: ShownOffer; draft: Draft }) {
  const { say } = useLanguage()
  const ordered = orderedIn(offer, draft)
  if (ordered.length === 0) return <p className="quiet">{say(texts.nothing)}</p>
  const isOnRequest = ordered.some(({ offered }) => offered.offering.priced === 'on request')
  return (
    <div className="total">
      <ul>
        {ordered.map((each) => {
          const cost = costOfOrdered(each)
          return (
            <li key={each.item} className="total-line">
              <span>
                {each.count > 1 && `${each.count} × `}
                {say(each.offered.title)}
              </span>
              {cost ? <Amount cost={cost} per={say(spans[each.offered.offering.per])} /> : say(texts.onRequest)}
            </li>
          )
        })}
      </ul>
      {ordered.length > 1 &&
        totals(ordered).map(({ per, cost }) => (
          <p key={per} className="total-line total-sum">
            <span>{say(texts.total)}</span>
            <Amount cost={cost} per={say(spans[per])} />
          </p>
        ))}
      {isOnRequest && <p className="quiet">{say(texts.offerFollows)}</p>}
    </div>
  )
}
