import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ApplicationCase } from '../../api/applications/cases.ts'
import { Ordered } from '../apply/ordered-items.tsx'
import { useOffer } from '../apply/queries.ts'
import { Said } from '../apply/said.tsx'
import { download } from '../door/download.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import '../apply/apply.css'
import './applications.css'
import { Decide } from './decide.tsx'
import { useApplication, useApplications } from './queries.ts'
import { texts } from './texts.ts'

/** One application as the case of whoever decides on it. */
export function ApplicationPage() {
  const { application } = useParams({ strict: false }) as { readonly application: string }
  return <OneApplication application={application} />
}

/** The same, found by the agreement that it would become. */
export function ApplicationOfAgreement() {
  const { say } = useLanguage()
  const { agreement } = useParams({ strict: false }) as { readonly agreement: string }
  const { data } = useApplications()
  const found = data?.applications.find((each) => each.agreement === agreement)
  if (!data) return null
  if (!found) return <h1 className="page-title">{say(texts.noCase)}</h1>
  return <OneApplication application={found.application} />
}

function OneApplication({ application }: { application: string }) {
  const { say, language } = useLanguage()
  const { data: me } = useMe()
  const { data, error, refetch } = useApplication(application)
  if (error)
    return (
      <>
        <h1 className="page-title">{say(texts.title)}</h1>
        <Trouble error={error} onAgain={() => void refetch()} />
      </>
    )
  if (!data) return <p className="for-readers">{say(texts.loading)}</p>
  const { state, reference, name, receivedAt, letter } = data
  const isOpen = state !== 'accepted' && state !== 'refused'
  return (
    <div className="application">
      <p className="label">
        <Link to="/applications">← {say(texts.back)}</Link>
      </p>
      <h1>{say(texts.headline[state]).replace('{name}', name || reference)}</h1>
      <p className="label">
        {reference} ·{' '}
        {say(texts.received).replace('{at}', `${longDay(receivedAt, language)} ${clockTime(receivedAt, language)}`)} ·{' '}
        <Link to="/agreements/$agreement" params={{ agreement: data.agreement } as never}>
          {say(texts.toAgreement)}
        </Link>
      </p>
      {letter && letter !== 'sent' && (
        <p className="quiet">{say(texts.letters[letter as keyof typeof texts.letters])}</p>
      )}
      <Why shown={data} />
      {isOpen && me?.may('decide on applications') && <Decide shown={data} />}
      <What shown={data} />
      <Evidence shown={data} mayOpen={me?.may('see evidence') === true} />
      {data.messages.length > 0 && (
        <section className="sheet provider-part">
          <h2>{say(texts.words)}</h2>
          <Said messages={data.messages} provider={say(texts.house)} applicant={say(texts.applicant)} />
        </section>
      )}
      <Signed shown={data} />
    </div>
  )
}

/** What the clauses ask now, each with its sentence. */
function Why({ shown: { duties, inArea } }: { shown: ApplicationCase }) {
  const { say } = useLanguage()
  if (duties.length === 0 && inArea !== 'a person decides') return null
  return (
    <section className="sheet provider-part">
      <h2>{say(texts.why)}</h2>
      <ul className="said">
        {inArea === 'a person decides' && <li>{say(texts.doubtful)}</li>}
        {duties.map(({ about, value, ref, says }) => (
          <li key={about}>
            <strong>
              {say(
                value === 'silenced' ? texts.silenced : about === 'evidence' ? texts.owedEvidence : texts.owedAnswer,
              )}
            </strong>
            <p className="quiet">
              {ref}: {say(says)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function What({ shown }: { shown: ApplicationCase }) {
  const { say } = useLanguage()
  const { data: offer } = useOffer(shown.provider)
  const { data, ordered, applicant } = shown
  const rows = data ? (Object.keys(texts.fields) as (keyof typeof texts.fields)[]).filter((field) => data[field]) : []
  return (
    <section className="sheet provider-part application-what">
      <div>
        <h2>{say(texts.who)}</h2>
        <dl className="declared">
          <div>
            <dt className="label">{say(texts.kind)}</dt>
            <dd>{say(applicant)}</dd>
          </div>
          {rows.map((field) => (
            <div key={field}>
              <dt className="label">{say(texts.fields[field])}</dt>
              <dd>{data?.[field]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <h2>{say(texts.what)}</h2>
        <Ordered offer={offer} ordered={ordered} />
      </div>
    </section>
  )
}

function Evidence({ shown: { application, evidence }, mayOpen }: { shown: ApplicationCase; mayOpen: boolean }) {
  const { say, language } = useLanguage()
  return (
    <section className="sheet provider-part">
      <h2>{say(texts.evidence)}</h2>
      {evidence.length === 0 && <p className="quiet">{say(texts.evidenceNone)}</p>}
      {evidence.length > 0 && (
        <ul className="said">
          {evidence.map(({ evidence: file, kind, bytes, at, erased, sha256 }) => (
            <li key={file} className="total-line">
              <span>
                {kind.toUpperCase()}, {Math.ceil(bytes / 1000)} kB, {longDay(at, language)}
                <span className="label fingerprint"> SHA-256 {sha256.slice(0, 16)}…</span>
              </span>
              {erased && <span className="label">{say(texts.evidenceErased)}</span>}
              {!erased && mayOpen && (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => void download(`/applications/${application}/evidence/${file}`)}
                >
                  {say(texts.open)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {evidence.length > 0 && <p className="label">{say(texts.forClerks)}</p>}
    </section>
  )
}

function Signed({ shown: { documents, provider } }: { shown: ApplicationCase }) {
  const { say, language } = useLanguage()
  const { data: offer } = useOffer(provider)
  const titleOf = (document: string): string => {
    const title = offer?.documents.find((each) => each.document === document)?.title
    return title ? say(title) : document
  }
  return (
    <section className="sheet provider-part">
      <h2>{say(texts.signed)}</h2>
      <ul className="said">
        {documents.map(({ document, version, sha256, language: shownIn }) => (
          <li key={document} className="label fingerprint">
            {titleOf(document)}, {longDay(version, language)} ({shownIn}) · SHA-256 {sha256}
          </li>
        ))}
      </ul>
    </section>
  )
}
