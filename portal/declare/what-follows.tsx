import { Loader } from '@mantine/core'
import type { Consequence, ShownChange } from '../../api/declarations/consequence.ts'
import type { Question } from '../door/queries.ts'
import { euro, longDay, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface WhatFollowsProps {
  readonly consequence: Consequence | undefined
  readonly onAsk: (question: Question) => void
}

/** What changes, from which day, and what it costs: before anything is sent. */
export function WhatFollows({ consequence, onAsk }: WhatFollowsProps) {
  const { say, language } = useLanguage()
  return (
    <section className="sheet facts-sheet follows" aria-labelledby="follows-title" aria-busy={!consequence}>
      <h2 id="follows-title">
        {say(texts.follows)} <span className="label">{say(texts.ifToday)}</span>
      </h2>
      {!consequence && <Loader size="xs" />}
      {consequence && (
        <>
          {consequence.says.map((sentence) => (
            <p key={sentence.en} className="follows-says">
              {say(sentence)}
            </p>
          ))}
          {consequence.from && (
            <p>
              {say(texts.from)} <strong>{longDay(consequence.from, language)}</strong>.
            </p>
          )}
          <CostsInWords costs={consequence.costs} />
          {consequence.comes.length + consequence.goes.length > 0 && (
            <details className="follows-all">
              <summary>
                {say(texts.everything)} ({consequence.comes.length + consequence.goes.length})
              </summary>
              <Changes title={say(texts.comes)} changes={consequence.comes} onAsk={onAsk} />
              <Changes title={say(texts.goes)} changes={consequence.goes} onAsk={undefined} />
            </details>
          )}
        </>
      )}
    </section>
  )
}

function CostsInWords({ costs: { is, amount, claims } }: { costs: Consequence['costs'] }) {
  const { say, begin, language } = useLanguage()
  const sum = <strong>{euro(amount, language)}</strong>
  if (is === 'nothing') return <p>{say(texts.free)}</p>
  if (is !== 'until the end')
    return (
      <p>
        {say(texts[is])}: {sum}.
      </p>
    )
  if (claims.length === 0) return <p>{say(texts.nothingMore)}</p>
  return (
    <>
      <p>
        {say(texts.untilTheEnd)}: {sum}.
      </p>
      <ul className="follows-claims">
        {claims.map(({ claim, says, open, due }) => (
          <li key={claim}>
            {begin(says)}: {euro(open, language)}
            <span className="label">
              {' '}
              {say(texts.due)} {shortDay(due, language)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ChangesProps {
  readonly title: string
  readonly changes: readonly ShownChange[]
  /** Left out for what would not come: there is no reason for it in that life. */
  readonly onAsk: ((question: Question) => void) | undefined
}

function Changes({ title, changes, onAsk }: ChangesProps) {
  const { begin, language } = useLanguage()
  if (changes.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ol className="lines">
        {changes.map(({ at, says, why }) => (
          <li key={`${at} ${says.en}`}>
            <span className="label line-day">{shortDay(at, language)}</span>
            {why && onAsk ? (
              <button type="button" className="askable" onClick={() => onAsk({ ...why, at })}>
                {begin(says)}
              </button>
            ) : (
              <span>{begin(says)}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
