import { Button, Checkbox } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import type { ApplyBody } from '../../api/applications/apply.ts'
import type { ShownOffer } from '../../api/applications/offer.ts'
import type { Confirmation } from '../../terms/grammar/offering.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { Confirmations } from './confirmations.tsx'
import { Documents } from './documents.tsx'
import { type Draft, type Field, forgetDraft, keepDraft, keptDraft, newDraft, wrongIn } from './draft.ts'
import { Frame } from './frame.tsx'
import { Items } from './items.tsx'
import { useOffer } from './queries.ts'
import { sendApplication, sendEvidence } from './send.ts'
import { texts } from './texts.ts'
import { Total } from './total.tsx'
import { Who } from './who.tsx'

/** Where somebody who is no customer yet becomes one. */
export function ApplyPage() {
  const { say } = useLanguage()
  const { provider } = useParams({ strict: false }) as { readonly provider: string }
  const { data: offer, error } = useOffer(provider)
  if (error)
    return (
      <div className="empty">
        <h1>{say(texts.unknown)}</h1>
        <Trouble error={error} />
      </div>
    )
  if (!offer) return <p className="for-readers">{say(texts.loading)}</p>
  return (
    <Frame offer={offer}>
      <Application offer={offer} />
    </Frame>
  )
}

function Application({ offer }: { offer: ShownOffer }) {
  const { say, language } = useLanguage()
  const [draft, setDraft] = useState<Draft>(() => keptDraft(offer))
  const [file, setFile] = useState<File | null>(null)
  const [agrees, setAgrees] = useState(false)
  const [ticked, setTicked] = useState<readonly Confirmation[]>([])
  const [isTried, setTried] = useState(false)
  const [website, setWebsite] = useState('')
  const { send, error, isSending } = useSending(offer)
  useEffect(() => keepDraft(offer.provider, draft), [offer.provider, draft])
  const wrong = isTried ? Object.fromEntries(wrongIn(draft).map(([field, text]) => [field, say(texts[text])])) : {}
  const hasChosen = Object.keys(draft.chosen).length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = wrongIn(draft)
    if (first) return document.getElementById(`apply-${first[0] satisfies Field}`)?.focus()
    if (!hasChosen) return document.getElementById('apply-what')?.scrollIntoView()
    const confirmed: readonly Confirmation[] = agrees ? ['acceptsTerms', ...ticked] : ticked
    if (agrees && offer.confirmations.every(({ box }) => confirmed.includes(box)))
      void send(draft, language, { website, confirmed }, file)
  }
  return (
    <form noValidate onSubmit={submit}>
      <h1>{say(offer.look.greeting)}</h1>
      {say(offer.look.hint) && <p className="quiet">{say(offer.look.hint)}</p>}
      <section className="sheet provider-part">
        <h2 id="apply-what">{say(texts.what)}</h2>
        <Items offer={offer} draft={draft} onDraft={setDraft} />
      </section>
      <section className="sheet provider-part">
        <h2>{say(texts.who)}</h2>
        <Who {...{ offer, draft, wrong, file }} onDraft={setDraft} onFile={setFile} />
      </section>
      <section className="sheet provider-part">
        <h2>{say(texts.documents)}</h2>
        <p className="quiet">{say(texts.documentsHow)}</p>
        <Documents offer={offer} />
        <Checkbox
          checked={agrees}
          onChange={(event) => setAgrees(event.currentTarget.checked)}
          label={say(texts.agree)}
          error={isTried && !agrees && say(texts.pleaseAgree)}
        />
        <Confirmations {...{ offer, ticked, isTried }} onTick={setTicked} />
      </section>
      <section className="sheet provider-part apply-end">
        <Total offer={offer} draft={draft} />
        {draft.applicant === 'consumer' && <p className="quiet">{say(texts.withdrawal)}</p>}
        <label className="trap" aria-hidden="true">
          {say(texts.emptyField)}
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={website}
            onChange={(event) => setWebsite(event.currentTarget.value)}
          />
        </label>
        {error && <Trouble error={error} />}
        <Button type="submit" size="md" className="send" loading={isSending} disabled={!hasChosen}>
          {say(buttonOf(offer, draft))}
        </Button>
        <p className="quiet">
          {say(offer.concludedBy.by === 'acceptance' ? texts.thenAcceptance : texts.thenRegistration).replace(
            '{title}',
            offer.title,
          )}
          {offer.concludedBy.source && <span className="label"> {offer.concludedBy.source.ref}</span>}
        </p>
        <p className="label">
          {say(texts.draft)}{' '}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => {
              forgetDraft(offer.provider)
              setDraft(newDraft(offer))
            }}
          >
            {say(texts.forget)}
          </Button>
        </p>
      </section>
    </form>
  )
}

/** A consumer's button says that it costs, in the words of § 312j (3) BGB and no others. */
function buttonOf({ concludedBy, items }: ShownOffer, { applicant, chosen }: Draft) {
  const isPaid = items.some(({ item, price, tiers }) => {
    const amount = price && (price.is === 'net' ? price.net : price.gross)
    return item in chosen && (tiers.length > 0 || (amount !== null && amount !== '0.00'))
  })
  if (applicant === 'consumer' && isPaid) return texts.sendOrder
  if (concludedBy.by === 'acceptance') return texts.send
  return isPaid ? texts.sendRegisterPaid : texts.sendRegister
}

/** Sends, and goes to where it is shown how it stands; evidence that does not arrive can be sent from there. */
function useSending(offer: ShownOffer) {
  const navigate = useNavigate()
  const [error, setError] = useState<Error>()
  const [isSending, setSending] = useState(false)
  const send = async (
    draft: Draft,
    language: 'de' | 'en',
    sent: Pick<ApplyBody, 'website' | 'confirmed'>,
    file: File | null,
  ) => {
    setSending(true)
    setError(undefined)
    try {
      const { token } = await sendApplication(offer, draft, language, sent)
      if (file) await sendEvidence(offer.provider, token, file).catch(() => undefined)
      forgetDraft(offer.provider)
      await navigate({ to: '/apply/$provider/status', params: { provider: offer.provider } as never, hash: token })
    } catch (failed) {
      setError(failed as Error)
      setSending(false)
    }
  }
  return { send, error, isSending }
}
