import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListedDeclaration } from '../../api/applications/declarations.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useAgreementNames, useDecision, useDeclarations } from './queries.ts'
import { texts } from './texts.ts'

/** What came by the buttons; what no agreement could be found for waits for a person. */
export function Declarations() {
  const { say } = useLanguage()
  const { data } = useDeclarations()
  if (!data || data.length === 0) return null
  return (
    <section className="sheet applications-declared">
      <h2>{say(texts.buttons)}</h2>
      <ul>
        {data.map((each) => (
          <li key={each.declaration}>
            <Declaration shown={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Declaration({ shown }: { shown: ListedDeclaration }) {
  const { say, language } = useLanguage()
  const { data: me } = useMe()
  const { kind, reference, receivedAt, email, lines, state, agreement } = shown
  return (
    <>
      <p>
        <strong>
          {say(texts[kind])} {reference}
        </strong>{' '}
        <span className="label">
          {longDay(receivedAt, language)} {clockTime(receivedAt, language)} · {email} · {say(texts.buttonStates[state])}
        </span>
      </p>
      <p className="quiet">{lines.map((line) => say(line)).join(' · ')}</p>
      {agreement && (
        <Link to="/agreements/$agreement" params={{ agreement } as never}>
          {say(texts.toAgreement)}
        </Link>
      )}
      {state === 'waits' && me?.may('tell') && <Assign declaration={shown.declaration} />}
    </>
  )
}

function Assign({ declaration }: Pick<ListedDeclaration, 'declaration'>) {
  const { say } = useLanguage()
  const { data: agreements = [] } = useAgreementNames()
  const [agreement, setAgreement] = useState('')
  const path = `/button-declarations/${declaration}`
  const assign = useDecision<string>(
    () => `${path}/assign`,
    (chosen) => ({ agreement: chosen }),
  )
  const leave = useDecision<void>(
    () => `${path}/leave`,
    () => ({}),
  )
  return (
    <div className="applications-assign">
      <NativeSelect
        size="sm"
        aria-label={say(texts.assignTo)}
        value={agreement}
        onChange={(event) => setAgreement(event.currentTarget.value)}
        data={[
          { value: '', label: say(texts.assignTo) },
          ...agreements.map((each) => ({ value: each.agreement, label: each.name ?? each.agreement.slice(0, 8) })),
        ]}
      />
      <Button size="sm" disabled={!agreement} loading={assign.isPending} onClick={() => assign.mutate(agreement)}>
        {say(texts.assign)}
      </Button>
      <Button size="sm" variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {say(texts.leave)}
      </Button>
      {(assign.error ?? leave.error) && <Trouble error={(assign.error ?? leave.error) as Error} />}
    </div>
  )
}
