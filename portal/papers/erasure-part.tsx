import { useQuery } from '@tanstack/react-query'
import type { ShownErasure } from '../../api/papers/erasure.ts'
import { ask } from '../door/ask.ts'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { erasureTexts as texts } from './texts.ts'

/** What becomes of what is kept about a customer whose contents are erased. While they are there, nothing is said. */
export function ErasurePart({ agreement }: { agreement: string }) {
  const { say, language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['agreement', agreement, 'erasure'],
    queryFn: () => ask<{ erasure: ShownErasure | null }>(`/agreements/${agreement}/erasure`),
  })
  const erasure = data?.erasure
  if (!erasure) return null
  const { erasedOn, dueOn, waitsFor, destroyed, blocked, unreadable } = erasure
  const on = (day: string) => longDay(day, language)
  return (
    <section className="sheet papers-erasure" aria-labelledby="erasure">
      <h2 id="erasure">{say(texts.title)}</h2>
      <p>{say(erasedOn ? texts.erased(on(erasedOn), destroyed) : texts.due(on(dueOn)))}</p>
      {waitsFor && <p>{say(texts.waits(waitsFor))}</p>}
      {unreadable && (
        <p>{say(unreadable.isSo ? texts.unreadable(on(unreadable.from)) : texts.willBe(on(unreadable.from)))}</p>
      )}
      {blocked.length > 0 && (
        <>
          <h3>{say(texts.blocked)}</h3>
          <ul className="papers-print">
            {blocked.map(({ says, law, until }) => (
              <li key={`${says.en} ${until}`}>
                <span className="papers-words">
                  <span className="papers-title">{say(says)}</span>
                  <span className="label">{law}</span>
                </span>
                <span>{say(texts.until(on(until)))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
