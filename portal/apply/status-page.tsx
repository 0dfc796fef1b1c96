import { Button, FileButton, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ShownOffer } from '../../api/applications/offer.ts'
import type { ApplicationStatus } from '../../api/applications/status.ts'
import { ask } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { evidenceTypes } from './evidence-field.tsx'
import { Frame } from './frame.tsx'
import { Ordered } from './ordered-items.tsx'
import { useOffer } from './queries.ts'
import { Said } from './said.tsx'
import { sendEvidence } from './send.ts'
import { texts } from './status-texts.ts'

/** How an application stands, for whoever holds its link. */
export function StatusPage() {
  const { say } = useLanguage()
  const { provider } = useParams({ strict: false }) as { readonly provider: string }
  const { data: offer, error } = useOffer(provider)
  const token = useToken(provider)
  if (error) return <Unopened error={error} />
  if (!offer) return null
  return (
    <Frame offer={offer}>
      {token === '' ? (
        <>
          <h1>{say(texts.title)}</h1>
          <p className="quiet">{say(texts.noLink)}</p>
        </>
      ) : (
        <Status offer={offer} token={token} />
      )}
    </Frame>
  )
}

function Unopened({ error }: { error: Error }) {
  const { say } = useLanguage()
  return (
    <div className="empty">
      <h1>{say(texts.title)}</h1>
      <Trouble error={error} />
    </div>
  )
}

/** What stands behind the # of the link; this browser finds its way back without it. */
function useToken(provider: string): string {
  const place = `klausel application sent ${provider}`
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) localStorage.setItem(place, hash)
  }, [hash, place])
  return hash || (localStorage.getItem(place) ?? '')
}

function Status({ offer, token }: { offer: ShownOffer; token: string }) {
  const { say, language } = useLanguage()
  const path = `/offers/${offer.provider}/application`
  const headers = { 'klausel-applicant': token }
  const { data, error, refetch } = useQuery({
    queryKey: ['application status', token],
    queryFn: () => ask<ApplicationStatus>(path, { headers }),
    refetchInterval: 20_000,
    retry: false,
  })
  if (error) return <Unopened error={error} />
  if (!data) return null
  const { state, reference, receivedAt, messages, concludedByRegistering } = data
  const fill = (text: string) => text.replace('{title}', offer.title).replace('{email}', data.email)
  return (
    <>
      <h1>{say(state === 'accepted' && concludedByRegistering ? texts.registered : texts.headline[state])}</h1>
      <p>{fill(say(texts.next[state]))}</p>
      <p className="label">
        {say(texts.reference)} {reference} · {say(texts.on)} {longDay(receivedAt, language)}{' '}
        {clockTime(receivedAt, language)}
      </p>
      <Steps state={state} asked={messages.some(({ author }) => author === 'provider')} />
      {!offer.isDemo && <LetterNote letter={data.letter} />}
      {state === 'accepted' && <InviteAgain path={path} headers={headers} />}
      {messages.length > 0 && (
        <section className="sheet provider-part">
          <h2>{say(texts.words)}</h2>
          <Said messages={messages} provider={offer.title} applicant={say(texts.you)} />
        </section>
      )}
      {(state === 'asked back' || state === 'received' || state === 'answered') && (
        <section className="sheet provider-part">
          {state === 'asked back' && <Answer path={path} headers={headers} />}
          <Evidence offer={offer} status={data} token={token} onSent={() => void refetch()} />
        </section>
      )}
      <section className="sheet provider-part">
        <h2>{say(texts.ordered)}</h2>
        <Ordered offer={offer} ordered={data.ordered} />
        <h2>{say(texts.documents)}</h2>
        <ul className="said">
          {data.documents.map(({ document, version, sha256 }) => (
            <li key={document} className="label fingerprint">
              {say(offer.documents.find((each) => each.document === document)?.title ?? { de: document, en: document })}
              , {longDay(version, language)}
              <br />
              SHA-256 {sha256}
            </li>
          ))}
        </ul>
      </section>
      {data.letters.length > 0 && <ExampleLetters letters={data.letters} />}
      <p className="label">{say(texts.keep)}</p>
    </>
  )
}

/** What an example would have sent, its links to be followed. */
function ExampleLetters({ letters }: Pick<ApplicationStatus, 'letters'>) {
  const { say } = useLanguage()
  return (
    <section className="sheet provider-part">
      <p>{say(texts.example)}</p>
      {letters.map(({ subject, text }) => (
        <details key={text}>
          <summary>{subject}</summary>
          <p className="kept-text">
            {text.split(/(https?:\/\/\S+)/).map((part) =>
              part.startsWith('http') ? (
                <a key={part} href={part}>
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        </details>
      ))}
    </section>
  )
}

/** The way of an application, and where on it this one is. */
function Steps({ state, asked }: { state: ApplicationStatus['state']; asked: boolean }) {
  const { say } = useLanguage()
  const between = asked && state !== 'accepted' && state !== 'refused' ? (['asked back', 'answered'] as const) : []
  const all = ['received', ...between, state === 'refused' ? 'refused' : 'accepted'] as const
  return (
    <ol className="steps">
      {all.map((each) => (
        <li key={each} className="step" aria-current={each === state ? 'step' : undefined}>
          {say(texts.steps[each])}
        </li>
      ))}
    </ol>
  )
}

function LetterNote({ letter }: Pick<ApplicationStatus, 'letter'>) {
  const { say } = useLanguage()
  if (letter === 'refused') return <p className="quiet">{say(texts.returned)}</p>
  return letter === 'ready' || letter === 'handed over' ? <p className="quiet">{say(texts.waits)}</p> : null
}

interface Reaching {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

function InviteAgain({ path, headers }: Reaching) {
  const { say } = useLanguage()
  const again = useMutation({ mutationFn: () => ask(`${path}/invitation`, { body: {}, headers }) })
  return (
    <div>
      {again.isSuccess ? (
        <p role="status">{say(texts.invitedAgain)}</p>
      ) : (
        <Button variant="default" size="sm" loading={again.isPending} onClick={() => again.mutate()}>
          {say(texts.inviteAgain)}
        </Button>
      )}
      {again.error && <Trouble error={again.error} />}
    </div>
  )
}

function Answer({ path, headers }: Reaching) {
  const { say } = useLanguage()
  const [text, setText] = useState('')
  const queries = useQueryClient()
  const answer = useMutation({
    mutationFn: () => ask(`${path}/answers`, { body: { text }, headers }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['application status'] }),
  })
  return (
    <form
      className="apply-end"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) answer.mutate()
      }}
    >
      <Textarea
        label={say(texts.answer)}
        autosize
        minRows={3}
        w="100%"
        value={text}
        maxLength={4000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {answer.error && <Trouble error={answer.error} />}
      <Button type="submit" className="send" loading={answer.isPending} disabled={text.trim() === ''}>
        {say(texts.sendAnswer)}
      </Button>
    </form>
  )
}

interface SendingEvidence {
  readonly offer: ShownOffer
  readonly status: ApplicationStatus
  readonly token: string
  readonly onSent: () => void
}

function Evidence({ offer, status, token, onSent }: SendingEvidence) {
  const { say, language } = useLanguage()
  const send = useMutation({
    mutationFn: (file: File) => sendEvidence(offer.provider, token, file),
    onSuccess: onSent,
  })
  const { evidence, evidenceMissing, moreFiles } = status
  return (
    <div className="evidence">
      <p>
        <strong>{say(texts.evidence)}</strong>
      </p>
      {evidenceMissing && <p>{say(texts.evidenceMissing)}</p>}
      <ul className="said">
        {evidence.map(({ kind, bytes, at }) => (
          <li key={`${at} ${bytes}`}>
            {say(texts.file)
              .replace('{kind}', kind.toUpperCase())
              .replace('{size}', String(Math.ceil(bytes / 1000)))
              .replace('{at}', longDay(at, language))}
          </li>
        ))}
      </ul>
      <p className="quiet">{say(texts.evidenceHow)}</p>
      {send.error && <Trouble error={send.error} />}
      {moreFiles > 0 && (
        <FileButton accept={evidenceTypes} onChange={(file) => file && send.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" size="sm" loading={send.isPending}>
              {say(texts.send)}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  )
}
