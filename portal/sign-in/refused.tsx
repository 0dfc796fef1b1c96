import { Unanswered } from '../door/ask.ts'
import { texts as doorTexts } from '../door/texts.ts'
import { useLanguage } from '../language/use-language.tsx'

/** Why not, and what to do, at the foot of a form: in the words of the door. */
export function Refused({ error }: { error: Error | null | undefined }) {
  const { say } = useLanguage()
  if (!error) return null
  const problem = error instanceof Unanswered ? error.problem : undefined
  return (
    <div className="refused" role="alert">
      <p>{problem ? `${say(problem.seen)}.` : `${say(doorTexts.unreachable)}.`}</p>
      {problem && <p className="quiet">{say(problem.remedy)}.</p>}
      {problem?.fields && problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((field) => (
            <li key={field.en}>{say(field)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
