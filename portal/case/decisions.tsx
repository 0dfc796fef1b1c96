import type { Case } from '../../api/views/case.ts'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** Who decided what, when and why; and whether a second person is still to. */
export function Decisions({ shown: { decisions, approvalsWanted, state } }: { shown: Case }) {
  const { say, language } = useLanguage()
  const approvals = decisions.filter(({ decision }) => decision === 'approved').length
  const isSecondMissing = state === 'approval' && approvals > 0 && approvals < approvalsWanted
  if (decisions.length === 0) return null
  return (
    <section>
      <h3>{say(texts.decisions)}</h3>
      <ul className="case-decisions">
        {decisions.map(({ name, decision, at, reason, own }) => (
          <li key={`${name} ${at}`}>
            <strong>
              {name}
              {own && ` (${say(texts.you)})`}
            </strong>{' '}
            {say(texts[decision])}, {longDay(at, language)} {clockTime(at, language)}
            {reason && <blockquote>{reason}</blockquote>}
          </li>
        ))}
      </ul>
      {isSecondMissing && <p className="quiet">{say(texts.second)}</p>}
    </section>
  )
}
