import type { ClauseReason, FactReason, MomentReason, QuantityReason, Reason } from '../../terms/words/reasons.ts'
import { ToClause } from '../documents/clause-link.tsx'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { ClauseText } from './clause-text.tsx'
import { texts } from './texts.ts'

interface Shown {
  readonly onFact: (number: number) => void
}

/** A tree of reasons: clauses one can read in full, below each what it rests on. The nearest stand open. */
export function Reasons({ reasons, depth = 0, onFact }: Shown & { reasons: readonly Reason[]; depth?: number }) {
  if (reasons.length === 0) return null
  return (
    <ul className="reasons" data-depth={depth}>
      {reasons.map((reason) => (
        <li key={keyOf(reason)}>
          <OneReason reason={reason} depth={depth} onFact={onFact} />
        </li>
      ))}
    </ul>
  )
}

const keyOf = (reason: Reason): string => {
  switch (reason.is) {
    case 'clause':
      return `${reason.ref} ${reason.no?.en ?? ''}`
    case 'quantity':
      return `${reason.says.en} ${reason.value.en}`
    case 'fact':
      return `fact ${reason.number}`
    case 'moment':
      return `${reason.kind} ${reason.at}`
  }
}

function OneReason({ reason, depth, onFact }: Shown & { reason: Reason; depth: number }) {
  switch (reason.is) {
    case 'clause':
      return <Clause reason={reason} depth={depth} onFact={onFact} />
    case 'quantity':
      return <Quantity reason={reason} depth={depth} onFact={onFact} />
    case 'fact':
      return <FactLine reason={reason} onFact={onFact} />
    case 'moment':
      return <Moment reason={reason} depth={depth} onFact={onFact} />
  }
}

function Clause({ reason, depth, onFact }: Shown & { reason: ClauseReason; depth: number }) {
  const { say } = useLanguage()
  const { ref, title, text, values, reading, rank, no, on, over } = reason
  return (
    <details className="clause" open={depth === 0}>
      <summary>
        <span className="ref">{ref}</span>
        <span className="clause-title">{say(title)}</span>
        {no && <span className="clause-no">{say(no)}</span>}
      </summary>
      <div className="clause-body">
        {text && <ClauseText text={text} values={values ?? []} />}
        {rank && (
          <p className="label">
            {say(texts.ranks[rank] ?? { de: rank, en: rank })} <ToClause reference={ref} rank={rank} />
          </p>
        )}
        {on.length > 0 && (
          <>
            <p className="label">{say(texts.restsOn)}</p>
            <Reasons reasons={on} depth={depth + 1} onFact={onFact} />
          </>
        )}
        {over.length > 0 && (
          <>
            <p className="label">{say(texts.over)}</p>
            <Reasons reasons={over} depth={depth + 1} onFact={onFact} />
          </>
        )}
        {reading && (
          <details className="reading">
            <summary className="label">{say(texts.reading)}</summary>
            <p lang="en">{reading}</p>
          </details>
        )}
      </div>
    </details>
  )
}

/** A named quantity: its value in one line, what it was reckoned from below. */
function Quantity({ reason, depth, onFact }: Shown & { reason: QuantityReason; depth: number }) {
  const { say, begin } = useLanguage()
  const value = say(reason.value)
  return (
    <>
      <p className="quantity">
        <span>{begin(reason.says)}</span>
        {value && <strong>{value}</strong>}
      </p>
      <Reasons reasons={reason.on} depth={depth + 1} onFact={onFact} />
    </>
  )
}

/** A fact leads back to its place on the timeline. */
function FactLine({ reason: { number, says, at }, onFact }: Shown & { reason: FactReason }) {
  const { say, begin, language } = useLanguage()
  const time = clockTime(at, language)
  return (
    <button type="button" className="askable fact-line" onClick={() => onFact(number)} title={say(texts.toFact)}>
      <span className="fact-number">{Math.abs(number)}</span>
      <span>
        <span>{begin(says)}</span>
        <span className="label">
          {longDay(at, language)}
          {time && `, ${time}`}
        </span>
      </span>
    </button>
  )
}

function Moment({ reason, depth, onFact }: Shown & { reason: MomentReason; depth: number }) {
  const { begin, language } = useLanguage()
  return (
    <>
      <p className="quantity">
        <span>{begin(reason.says)}</span>
        <strong>{longDay(reason.at, language)}</strong>
      </p>
      <Reasons reasons={reason.on} depth={depth + 1} onFact={onFact} />
    </>
  )
}
