import type { ApplicationStatus } from '../../api/applications/status.ts'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'

/** What provider and applicant said to each other. */
export function Said({
  messages,
  provider,
  applicant,
}: {
  messages: ApplicationStatus['messages']
  provider: string
  applicant: string
}) {
  const { language } = useLanguage()
  return (
    <ul className="said">
      {messages.map(({ author, at, text }) => (
        <li key={`${at} ${text.slice(0, 40)}`}>
          <span className="label">
            {author === 'provider' ? provider : applicant}, {longDay(at, language)} {clockTime(at, language)}
          </span>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
