import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { WhatIf as Forked } from '../../api/views/what-if.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Question, type ToldFact, useTell } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { Lines } from '../history/history.tsx'
import { longDay, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { withCurrency } from '../today/coming.ts'
import { texts } from './texts.ts'
import './what-if.css'

/** A fact that is only thought of. */
export interface Imagined {
  readonly fact: ToldFact
  readonly says: Said
}
interface WhatIfProps {
  readonly agreement: string
  readonly imagined: readonly Imagined[]
  readonly forked: Forked | undefined
  readonly error: Error | null
  readonly now: string
  /** Whether it can be told as it is imagined: whoever may not tell only looks. */
  readonly mayTell: boolean
  readonly onRemove: (fact: ToldFact) => void
  readonly onDiscard: () => void
  readonly onTold: (numbers: readonly number[]) => void
  readonly onAsk: (question: Question) => void
}

/** The fork: what is imagined, how both lives would stand, and what would be otherwise. */
export function WhatIf(props: WhatIfProps) {
  const { agreement, imagined, forked, error, now, mayTell, onRemove, onDiscard, onTold } = props
  const { say, begin, language } = useLanguage()
  const tell = useTell(agreement)
  const section = useRef<HTMLElement>(null)
  const count = imagined.length
  // Whoever imagines something stands at the form below, and wants to see what would come of it.
  useEffect(() => {
    if (count > 0) section.current?.scrollIntoView({ block: 'start' })
  }, [count])
  const isFuture = imagined.some(({ fact }) => fact.at > now)
  return (
    <section ref={section} className="sheet what-if" aria-labelledby="what-if-title">
      <header>
        <div>
          <h2 id="what-if-title">{say(texts.title)}</h2>
          <p className="quiet">{say(texts.explains)}</p>
        </div>
        <div className="what-if-acts">
          <Button variant="default" onClick={onDiscard}>
            {say(texts.discard)}
          </Button>
          {mayTell && (
            <Button
              loading={tell.isPending}
              disabled={isFuture}
              onClick={() =>
                tell.mutate(
                  imagined.map(({ fact }) => fact),
                  {
                    onSuccess: ({ first, last }) =>
                      onTold(Array.from({ length: last - first + 1 }, (_, n) => first + n)),
                  },
                )
              }
            >
              {say(texts.tell)}
            </Button>
          )}
        </div>
      </header>
      <ul className="imagined">
        {imagined.map(({ fact, says }) => (
          <li key={JSON.stringify(fact)}>
            <span>{begin(says)}</span>
            <span className="label">{shortDay(fact.at, language)}</span>
            <CloseButton size="sm" aria-label={`${say(texts.remove)}: ${say(says)}`} onClick={() => onRemove(fact)} />
          </li>
        ))}
      </ul>
      {mayTell && isFuture && <p className="label">{say(texts.notYet)}</p>}
      {tell.error && <Trouble error={tell.error} />}
      {error && <Trouble error={error} />}
      {forked && <Compared forked={forked} facts={imagined.map(({ fact }) => fact)} onAsk={props.onAsk} />}
    </section>
  )
}

interface ComparedProps {
  readonly forked: Forked
  readonly facts: readonly ToldFact[]
  readonly onAsk: (question: Question) => void
}

function Compared({ forked, facts, onAsk }: ComparedProps) {
  const { say, begin, language } = useLanguage()
  const { asIs, imagined, at, differences } = forked
  const only = (is: 'added' | 'gone') => differences.filter((each) => each.is === is).map(({ line }) => line)
  return (
    <>
      <dl className="both-lives">
        <div>
          <dt className="label">
            {say(texts.asIs)}, {longDay(at, language)}
          </dt>
          <dd>{withCurrency(begin(asIs.standing.sentence.says), language)}</dd>
        </div>
        <div>
          <dt className="label">
            {say(texts.imagined)}, {longDay(at, language)}
          </dt>
          <dd>{withCurrency(begin(imagined.standing.sentence.says), language)}</dd>
        </div>
      </dl>
      {differences.length === 0 && <p className="quiet">{say(texts.same)}</p>}
      <div className="both-lives">
        {only('gone').length > 0 && (
          <div>
            <h3>{say(texts.gone)}</h3>
            <Lines lines={only('gone')} onAsk={onAsk} />
          </div>
        )}
        {only('added').length > 0 && (
          <div>
            <h3>{say(texts.added)}</h3>
            <Lines lines={only('added')} onAsk={(question) => onAsk({ ...question, imagined: facts })} />
          </div>
        )}
      </div>
    </>
  )
}
