import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ApplicationCase } from '../../api/applications/cases.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { readAmount } from '../tell/read-amount.ts'
import { useDecision } from './queries.ts'
import { texts } from './texts.ts'

type Act = 'accept' | 'ask-back' | 'refuse'

/** Accept, ask back or refuse, with what will happen said before it does. */
export function Decide({ shown }: { shown: ApplicationCase }) {
  const { say } = useLanguage()
  const isAskedFirst = shown.duties.some(({ about, value }) => about === 'evidence' && value === 'owed')
  const [act, setAct] = useState<Act>(isAskedFirst ? 'ask-back' : 'accept')
  return (
    <section className="sheet provider-part">
      <h2>{say(texts.decide)}</h2>
      <SegmentedControl
        aria-label={say(texts.decide)}
        value={act}
        onChange={(value) => setAct(value as Act)}
        data={[
          { value: 'accept', label: say(texts.accept) },
          { value: 'ask-back', label: say(texts.askBack) },
          { value: 'refuse', label: say(texts.refuse) },
        ]}
      />
      {act === 'accept' && <Accept shown={shown} />}
      {act === 'ask-back' && <AskBack shown={shown} asksEvidence={isAskedFirst} />}
      {act === 'refuse' && <Refuse shown={shown} />}
    </section>
  )
}

const submitting = (act: () => void) => (event: FormEvent) => {
  event.preventDefault()
  act()
}

function Accept({ shown }: { shown: ApplicationCase }) {
  const { say } = useLanguage()
  const [note, setNote] = useState('')
  const [prices, setPrices] = useState<Readonly<Record<string, string>>>({})
  const onRequest = shown.ordered.filter(({ price }) => price === null)
  const accept = useDecision<void>(
    () => `/applications/${shown.application}/accept`,
    () => ({
      note,
      prices: Object.fromEntries(Object.entries(prices).map(([item, typed]) => [item, readAmount(typed) ?? typed])),
    }),
  )
  return (
    <form className="apply-end" onSubmit={submitting(() => accept.mutate())}>
      {onRequest.map(({ item }) => (
        <TextInput
          key={item}
          label={say(texts.agreedPrice).replace('{item}', item)}
          inputMode="decimal"
          required
          value={prices[item] ?? ''}
          onChange={(event) => setPrices({ ...prices, [item]: event.currentTarget.value })}
        />
      ))}
      <Words label={say(texts.acceptNote)} value={note} onChange={setNote} />
      <p className="quiet">{say(texts.acceptWhat).replace('{email}', shown.data?.email ?? '')}</p>
      {accept.error && <Trouble error={accept.error} />}
      <Button type="submit" loading={accept.isPending}>
        {say(texts.acceptDo)}
      </Button>
    </form>
  )
}

function AskBack({ shown, asksEvidence }: { shown: ApplicationCase; asksEvidence: boolean }) {
  const { say } = useLanguage()
  const [question, setQuestion] = useState('')
  const [evidence, setEvidence] = useState(asksEvidence)
  const ask = useDecision<void>(
    () => `/applications/${shown.application}/ask-back`,
    () => ({ question, evidence }),
  )
  return (
    <form className="apply-end" onSubmit={submitting(() => ask.mutate())}>
      <Words label={say(texts.question)} value={question} onChange={setQuestion} />
      <Checkbox
        checked={evidence}
        onChange={(event) => setEvidence(event.currentTarget.checked)}
        label={say(texts.wantsEvidence)}
      />
      {ask.error && <Trouble error={ask.error} />}
      <Button type="submit" loading={ask.isPending} disabled={question.trim() === ''}>
        {say(texts.askDo)}
      </Button>
    </form>
  )
}

function Refuse({ shown }: { shown: ApplicationCase }) {
  const { say } = useLanguage()
  const [reason, setReason] = useState('')
  const refuse = useDecision<void>(
    () => `/applications/${shown.application}/refuse`,
    () => ({ reason }),
  )
  return (
    <form className="apply-end" onSubmit={submitting(() => refuse.mutate())}>
      <Words label={say(texts.reason)} value={reason} onChange={setReason} />
      <p className="quiet">{say(texts.refuseWhat)}</p>
      {refuse.error && <Trouble error={refuse.error} />}
      <Button type="submit" color="red" loading={refuse.isPending} disabled={reason.trim() === ''}>
        {say(texts.refuseDo)}
      </Button>
    </form>
  )
}

function Words({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxLength={4000}
      w="100%"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
