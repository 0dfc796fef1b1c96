import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConfirmedByButton } from '../../api/applications/button.ts'
import type { ShownOffer } from '../../api/applications/offer.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { ButtonConfirmed } from './button-confirmed.tsx'
import { type ButtonDraft, ButtonForm, emptyDeclaration } from './button-form.tsx'
import type { ButtonKind } from './button-kind.ts'
import { ButtonReview } from './button-review.tsx'
import { texts } from './button-texts.ts'
import { Frame } from './frame.tsx'
import { useOffer } from './queries.ts'

/** `Verträge hier kündigen`: § 312k BGB. */
export const CancelPage = () => <ByButton kind="cancellation" />
/** `Vertrag widerrufen`: § 356a BGB. */
export const WithdrawPage = () => <ByButton kind="withdrawal" />

function ByButton({ kind }: { kind: ButtonKind }) {
  const { say } = useLanguage()
  const { provider } = useParams({ strict: false }) as { readonly provider: string }
  const { data: offer, error } = useOffer(provider)
  if (error)
    return (
      <div className="empty">
        <h1>{say(texts[kind].title)}</h1>
        <Trouble error={error} />
      </div>
    )
  if (!offer) return null
  return (
    <Frame offer={offer}>
      <Declaring kind={kind} offer={offer} />
    </Frame>
  )
}

/** What is declared, a look at it, and the confirmation. */
function Declaring({ kind, offer }: { kind: ButtonKind; offer: ShownOffer }) {
  const { say } = useLanguage()
  const [draft, setDraft] = useState<ButtonDraft>(emptyDeclaration)
  const [step, setStep] = useState<'fill in' | 'check'>('fill in')
  const [confirmed, setConfirmed] = useState<ConfirmedByButton>()
  if (confirmed) return <ButtonConfirmed kind={kind} confirmed={confirmed} email={draft.email} />
  return (
    <>
      <h1>{say(texts[kind].title)}</h1>
      <p className="quiet">{say(texts[kind].how)}</p>
      {step === 'fill in' ? (
        <ButtonForm kind={kind} draft={draft} onDraft={setDraft} onReady={() => setStep('check')} />
      ) : (
        <ButtonReview {...{ kind, offer, draft }} onChange={() => setStep('fill in')} onConfirmed={setConfirmed} />
      )}
    </>
  )
}
