import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CancelBody, ConfirmedByButton } from '../../api/applications/button.ts'
import type { ShownOffer } from '../../api/applications/offer.ts'
import { ask } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { ButtonDraft } from './button-form.tsx'
import type { ButtonKind } from './button-kind.ts'
import { texts } from './button-texts.ts'

interface Reviewing {
  readonly kind: ButtonKind
  readonly offer: ShownOffer
  readonly draft: ButtonDraft
  readonly onChange: () => void
  readonly onConfirmed: (confirmed: ConfirmedByButton) => void
}

/** What will be declared, and the one button that declares it, in the words of the law. */
export function ButtonReview({ kind, offer, draft, onChange, onConfirmed }: Reviewing) {
  const { say, language } = useLanguage()
  const declare = useMutation({ mutationFn: () => send(kind, offer, draft, language), onSuccess: onConfirmed })
  const rows = [
    [texts.name, draft.name],
    [texts.agreement, draft.agreement],
    ...(kind === 'cancellation'
      ? ([
          [texts.ground, say(texts[draft.ground])],
          ...(draft.ground === 'for cause' && draft.reason ? [[texts.reason, draft.reason] as const] : []),
          [texts.to, draft.to ? longDay(draft.to, language) : say(texts.earliest)],
        ] as const)
      : []),
    [texts.email, draft.email],
  ] as const
  return (
    <section className="sheet provider-part">
      <h2>{say(texts[kind].check)}</h2>
      <p>
        <strong>{say(kind === 'cancellation' ? texts.iCancel : texts.iWithdraw)}</strong>
      </p>
      <dl className="declared">
        {rows.map(([name, value]) => (
          <div key={name.en}>
            <dt className="label">{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {declare.error && <Trouble error={declare.error} />}
      <div className="provider-buttons">
        <Button className="send" loading={declare.isPending} onClick={() => declare.mutate()}>
          {say(texts[kind].send)}
        </Button>
        <Button variant="default" onClick={onChange}>
          {say(texts.change)}
        </Button>
      </div>
    </section>
  )
}

function send(kind: ButtonKind, { provider }: ShownOffer, draft: ButtonDraft, language: 'de' | 'en') {
  const { key, ground, reason, to, ...named } = draft
  const headers = { 'idempotency-key': key }
  const common = { ...named, language }
  return kind === 'withdrawal'
    ? ask<ConfirmedByButton>(`/offers/${provider}/withdrawals`, { body: common, headers })
    : ask<ConfirmedByButton>(`/offers/${provider}/cancellations`, {
        body: { ...common, ground, reason, to: (to || null) as CancelBody['to'] } satisfies CancelBody,
        headers,
      })
}
