import { Button, NativeSelect, Progress } from '@mantine/core'
import { useState } from 'react'
import type { ShownBundle, ShownBundles } from '../../api/evidence/routes.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { AgreementFrame } from '../agreement/agreement-frame.tsx'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { clockTime, shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './evidence.css'
import { type About, isOpen, useAskForBundle, useBundles, useFetchBundle } from './queries.ts'
import { texts } from './texts.ts'

/** Bundles of evidence of an agreement: to ask for one, to see how far it is, and to fetch it. */
export const EvidencePage = () => (
  <AgreementFrame>{({ agreement }) => <Evidence agreement={agreement} />}</AgreementFrame>
)

function Evidence({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data, error, refetch } = useBundles(agreement)
  const bundles = data?.bundles
  return (
    <>
      <h1 className="page-title">{say(texts.heading)}</h1>
      <p className="quiet evidence-words">{say(texts.why)}</p>
      <div className="sheets">
        <section className="sheet evidence-part" aria-labelledby="evidence-made">
          <p className="evidence-words">{say(texts.what)}</p>
          {data && <AskFor agreement={agreement} matters={data.matters} isOpen={data.bundles.some(isOpen)} />}
          <h2 id="evidence-made">{say(texts.made)}</h2>
          {error && <Trouble error={error} onAgain={() => void refetch()} />}
          {!bundles && !error && <Waiting says={texts.loading} />}
          {bundles?.length === 0 && <p className="quiet">{say(texts.none)}</p>}
          <ul className="evidence-list">
            {bundles?.map((bundle) => (
              <OneBundle key={bundle.bundle} bundle={bundle} agreement={agreement} />
            ))}
          </ul>
        </section>
        <section className="sheet evidence-part" aria-labelledby="evidence-verify">
          <h2 id="evidence-verify">{say(texts.verify)}</h2>
          <p className="evidence-words">{say(texts.verifyHow)}</p>
          <code className="evidence-code">python3 verify.py</code>
          <code className="evidence-code">klausel verify klausel-{agreement.slice(0, 8)}-….zip</code>
        </section>
      </div>
    </>
  )
}

/** For the whole agreement, for oneself alone, or for one of its matters. */
const OWN = 'own'

interface AskForProps extends Pick<ShownBundles, 'matters'> {
  readonly agreement: string
  readonly isOpen: boolean
}

function AskFor({ agreement, matters, isOpen: isWaiting }: AskForProps) {
  const { say, begin } = useLanguage()
  const { data: me } = useMe()
  const making = useAskForBundle(agreement)
  const mayAll = me?.may('take evidence') ?? false
  const [chosen, choose] = useState('')
  const about = mayAll ? chosen : OWN
  const asking = (): About => {
    if (about === OWN) return me ? { person: me.person.id } : {}
    return about === '' ? {} : { incident: about }
  }
  return (
    <div className="evidence-ask">
      <NativeSelect
        label={say(texts.about)}
        value={about}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...(mayAll ? [{ value: '', label: say(texts.whole) }] : []),
          { value: OWN, label: say(texts.own) },
          ...matters.map(({ name, says }) => ({ value: name, label: begin(says) })),
        ]}
      />
      <Button onClick={() => making.mutate(asking())} loading={making.isPending} disabled={isWaiting}>
        {say(texts.make)}
      </Button>
      {making.error && <Trouble error={making.error} />}
    </div>
  )
}

function OneBundle({ bundle, agreement }: { bundle: ShownBundle; agreement: string }) {
  const { say, language } = useLanguage()
  const fetching = useFetchBundle(agreement)
  const { about, askedAt, state, bytes, digest, untilAt, seesContent } = bundle
  const time = clockTime(askedAt, language)
  return (
    <li data-state={state}>
      <p>
        <strong>
          {say(texts.asked)} {shortDay(askedAt, language)}
          {time && `, ${time}`}
        </strong>
        {about.is !== 'agreement' && `: ${about.says ? say(about.says) : say(texts.ofPerson)}`}
        {!seesContent && <span className="quiet"> ({say(texts.closed)})</span>}
      </p>
      <State bundle={bundle} />
      {state === 'ready' && (
        <>
          <div className="evidence-acts">
            <Button
              variant="default"
              loading={fetching.isPending}
              onClick={() => fetching.mutate(bundle.bundle)}
              aria-label={`${say(texts.fetch)}: ${shortDay(askedAt, language)} ${time}`}
            >
              {say(texts.fetch)}
              {bytes !== null && ` (${sizeIn(bytes, language)})`}
            </Button>
            {untilAt && (
              <span className="quiet">
                {say(texts.until)} {shortDay(untilAt, language)}
              </span>
            )}
          </div>
          {!seesContent && <p className="quiet">{say(texts.closedHow)}</p>}
          <p className="label evidence-digest">
            {say(texts.digest)}: <code>{digest}</code>
          </p>
        </>
      )}
      {fetching.error && <Trouble error={fetching.error} />}
    </li>
  )
}

function State({ bundle: { state, done, whole } }: { bundle: ShownBundle }) {
  const { say } = useLanguage()
  if (state === 'ready') return null
  if (state === 'failed' || state === 'outdated') return <p className="evidence-wrong">{say(texts[state])}</p>
  const percent = whole === 0 ? 0 : Math.round((done / whole) * 100)
  return (
    <div className="evidence-progress">
      <p className="quiet" role="status">
        {state === 'waiting' ? say(texts.waiting) : `${say(texts.making)}: ${percent} %`}
      </p>
      <Progress value={Math.max(percent, 2)} aria-label={say(texts.making)} animated />
    </div>
  )
}
