import { Link } from '@tanstack/react-router'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './applications.css'
import { Declarations } from './declarations.tsx'
import { useApplications } from './queries.ts'
import { texts } from './texts.ts'

/** Who wants to become a customer, what waits first. */
export function ApplicationsPage() {
  const { say, language } = useLanguage()
  const { data, error, refetch } = useApplications()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <p className="for-readers">{say(texts.loading)}</p>
  const { applications, provider } = data
  const waiting = applications.filter(({ state }) => state === 'received' || state === 'answered').length
  const sentence = [texts.waitingNone, texts.waitingOne][waiting] ?? texts.waiting
  return (
    <>
      <h1 className="page-title">
        {say(applications.length === 0 ? texts.none : sentence).replace('{n}', String(waiting))}
      </h1>
      {applications.length === 0 && <Address provider={provider} />}
      {applications.length > 0 && (
        <ul className="sheet applications">
          {applications.map(({ application, reference, name, applicant, state, receivedAt }) => (
            <li key={application}>
              <Link to="/applications/$application" params={{ application } as never}>
                <span className="applications-name">{name || say(texts.erased)}</span>
                <span>{say(applicant)}</span>
                <span className="label">{reference}</span>
                <span className="label">{longDay(receivedAt, language)}</span>
                <span className="applications-state" data-state={state}>
                  {say(texts.states[state])}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Declarations />
    </>
  )
}

/** Where people apply, so that somebody who has just been set up knows what to pass on. */
function Address({ provider }: { provider: string }) {
  const { say } = useLanguage()
  const address = `${location.origin}/apply/${provider}`
  return (
    <p className="quiet">
      {say(texts.noneHow)} <a href={address}>{address}</a>
    </p>
  )
}
