import { Alert, Button, Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useMemo, useState } from 'react'
import type { OfferedDeclaration } from '../../api/views/declarations.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { useConsequence, useDeclare } from '../door/living-agreement.ts'
import { useMe } from '../door/me.ts'
import type { Question, ToldFact } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { dayOf } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { DayInput } from '../tell/day-input.tsx'
import { readDay } from '../tell/read-day.ts'
import { Reasons } from '../why/reasons.tsx'
import { WhyPanel } from '../why/why-panel.tsx'
import { Letter } from './letter.tsx'
import { texts } from './texts.ts'
import { WhatFollows } from './what-follows.tsx'

interface OneDeclarationProps {
  readonly agreement: string
  readonly offered: OfferedDeclaration
  /** The number of the last fact on which it is decided. */
  readonly expected: number
  readonly now: string
}

/** One declaration before it is sent: what follows, what it needs, what it says. */
export function OneDeclaration({ agreement, offered, expected, now }: OneDeclarationProps) {
  const { say, language } = useLanguage()
  const { declaration, title, form, noPower, needsWords, mayNameDay } = offered
  const { data: me } = useMe()
  const navigate = useNavigate()
  const key = useMemo(() => crypto.randomUUID(), [])
  const declare = useDeclare(agreement, key)
  const [words, setWords] = useState(''),
    [typedDay, setTypedDay] = useState(''),
    [wrong, setWrong] = useState(false),
    [question, setQuestion] = useState<Question>()
  const today = dayOf(now) as Day,
    to = readDay(typedDay, today)
  const chosen = { declaration, ...(to ? { to } : {}) }
  const { data: consequence, error } = useConsequence(agreement, chosen)
  const noDay = typedDay.trim() !== '' && !to,
    noWords = needsWords && words.trim() === ''
  const canSend = noPower === null && form.portalMeetsIt
  const send = (event: FormEvent) => {
    event.preventDefault()
    setWrong(true)
    if (noDay || noWords) return
    declare.mutate(
      { ...chosen, language, expected, ...(words.trim() ? { words: words.trim() } : {}) },
      {
        onSuccess: ({ number }) =>
          navigate({
            to: '/agreements/$agreement/receipts/$number',
            params: { agreement, number: String(number) },
          } as never),
      },
    )
  }
  const text = consequence?.text ?? offered.text
  const imagined = consequence && [consequence.imagined as ToldFact]
  return (
    <>
      <h1 className="page-title">{say(title)}</h1>
      {noPower && (
        <Alert color="red" title={say(texts.notYou)} mb="md">
          <p className="trouble">{say(noPower.says)}</p>
          <Reasons reasons={noPower.reasons} onFact={() => undefined} />
        </Alert>
      )}
      {error && <Trouble error={error} />}
      <div className="declare-halves">
        <WhatFollows
          consequence={consequence}
          onAsk={(asked) => setQuestion({ ...asked, ...(imagined ? { imagined } : {}) })}
        />
        <form className="sheet declare-form" noValidate onSubmit={send}>
          <h2>{say(texts.says)}</h2>
          <blockquote className="clause-text">{say(text)}</blockquote>
          <Textarea
            label={say(needsWords ? texts.wordsNeeded : texts.words)}
            withAsterisk={needsWords}
            autosize
            minRows={needsWords ? 4 : 2}
            maxLength={4000}
            value={words}
            error={wrong && noWords && say(texts.wordsMissing)}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {mayNameDay && (
            <DayInput
              label={say(texts.to)}
              value={typedDay}
              today={today}
              error={noDay && wrong ? say(texts.noDay) : undefined}
              onChange={setTypedDay}
            />
          )}
          <dl className="details">
            <dt>{say(texts.who)}</dt>
            <dd>
              {say(texts.byPerson)} {me?.person.name}
            </dd>
            <dt>{say(texts.form)}</dt>
            <dd>{say(form.says)}</dd>
          </dl>
          <Reasons reasons={form.reasons} depth={1} onFact={() => undefined} />
          {declare.error && <Trouble error={declare.error} />}
          {canSend && <p className="label">{say(texts.sendNote)}</p>}
          <div className="fact-acts">
            {canSend && (
              <Button type="submit" loading={declare.isPending} disabled={!consequence}>
                {say(texts.send)}
              </Button>
            )}
            {noPower === null && !form.portalMeetsIt && (
              <Button onClick={() => window.print()}>{say(texts.printLetter)}</Button>
            )}
            <Button component={Link} variant="default" to="/agreements/$agreement" params={{ agreement } as never}>
              {say(texts.cancel)}
            </Button>
          </div>
        </form>
      </div>
      {!form.portalMeetsIt && <Letter text={say(text)} words={words} provider={me?.acts?.providerTitle ?? ''} />}
      <WhyPanel
        agreement={agreement}
        question={question}
        lines={[]}
        onClose={() => setQuestion(undefined)}
        onAsk={setQuestion}
        onFact={() => void navigate({ to: '/agreements/$agreement', params: { agreement } } as never)}
        onTakeBack={undefined}
      />
    </>
  )
}
