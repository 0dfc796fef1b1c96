import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DraftsView, ListedDraft } from '../../../api/drafts/view.ts'
import { useMe } from '../../door/me.ts'
import { Trouble } from '../../door/trouble.tsx'
import { Waiting } from '../../door/waiting.tsx'
import { longDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import '../terms.css'
import './drafts.css'
import { openDraft, useDraftAct, useDrafts } from './queries.ts'
import { states, texts } from './texts.ts'

/** Later versions of the terms, from the first thought to their publication. */
export function DraftsPage() {
  const { say } = useLanguage()
  const { data, error, refetch } = useDrafts()
  return (
    <>
      <h1 className="page-title">{say(texts.drafts)}</h1>
      <p className="quiet drafts-lead">{say(texts.lead)}</p>
      <p>
        <Link to="/terms">{say(texts.terms)}</Link>
      </p>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting says={texts.loading} />}
      {data && <Listed data={data} />}
    </>
  )
}

function Listed({ data }: { data: DraftsView }) {
  const { say } = useLanguage()
  const me = useMe().data
  return (
    <>
      {me?.may('draft terms') && <Begin firstDay={data.firstDay} />}
      {data.drafts.length === 0 ? (
        <p className="quiet" role="status">
          {say(texts.none)}
        </p>
      ) : (
        <ul className="drafts-list">
          {data.drafts.map((each) => (
            <Row key={each.draft} listed={each} />
          ))}
        </ul>
      )}
    </>
  )
}

function Row({ listed }: { listed: ListedDraft }) {
  const { say, language } = useLanguage()
  const { draft, from, state, edits, approvals, madeBy } = listed
  return (
    <li className="sheet">
      <Link to="/terms/drafts/$draft" params={{ draft } as never}>
        {say(texts.newFrom)} {longDay(from, language)}
      </Link>
      <span className="drafts-state" data-state={state}>
        {say(states[state])}
      </span>
      <span className="label">
        {edits} {say(edits === 1 ? texts.change : texts.changes)}, {approvals} {say(texts.approvals)}, {say(texts.by)}{' '}
        {madeBy}
      </span>
    </li>
  )
}

function Begin({ firstDay }: { firstDay: string }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const [from, setFrom] = useState<string>(firstDay)
  const open = useDraftAct(openDraft)
  return (
    <form
      className="drafts-begin"
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate(from, {
          onSuccess: ({ draft }) => void navigate({ to: '/terms/drafts/$draft', params: { draft } as never }),
        })
      }}
    >
      <TextInput
        type="date"
        label={say(texts.newFrom)}
        value={from}
        min={firstDay}
        required
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <Button type="submit" loading={open.isPending}>
        {say(texts.open)}
      </Button>
      {open.error && <Trouble error={open.error} />}
    </form>
  )
}
