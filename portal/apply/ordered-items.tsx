import type { ShownOffer } from '../../api/applications/offer.ts'
import type { ApplicationStatus } from '../../api/applications/status.ts'
import { type Span, spans } from '../../terms/grammar/offering.ts'
import { euro } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './status-texts.ts'

/** What was applied for, at the prices that were shown then, each with its clause. */
export function Ordered({ offer, ordered }: { offer?: ShownOffer | undefined; ordered: ApplicationStatus['ordered'] }) {
  const { say, language } = useLanguage()
  return (
    <ul className="said">
      {ordered.map(({ item, count, price, is, per, ref }) => {
        const title = offer?.items.find((each) => each.item === item)?.title ?? { de: item, en: item }
        return (
          <li key={item} className="total-line">
            <span>
              {count > 1 && `${count} × `}
              {say(title)}
            </span>
            <span className="amount">
              {price === null
                ? say(texts.onRequest)
                : `${euro(price, language)} ${say(texts[is])} ${say(spans[per as Span])}`}
              <span className="label">{ref}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
