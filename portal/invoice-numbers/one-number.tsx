import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { BillSetAside, NumberWithoutPaper } from '../../api/papers/numbers-without-paper.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useRecord, useTryAgain, useUseAfterAll } from './queries.ts'
import { texts, whys } from './texts.ts'

/** Whose it is, since when, and the case in which it lies. */
export function Whose({ of, isOpen }: { of: BillSetAside | NumberWithoutPaper; isOpen: boolean }) {
  const { say, language } = useLanguage()
  const { agreement, name, duty, since } = of
  return (
    <p className="label">
      <Link to="/agreements/$agreement/papers" params={{ agreement } as never}>
        {name ?? `${say(texts.agreement)} ${agreement.slice(0, 8)}`}
      </Link>
      {' · '}
      {say(texts.since)} {longDay(since, language)}
      {isOpen && (
        <>
          {' · '}
          <Link to="/cases/$agreement/$duty" params={{ agreement, duty } as never}>
            {say(texts.theCase)}
          </Link>
        </>
      )}
    </p>
  )
}

/** A number without a paper: why, and what can be done about it. */
export function OneNumber({ of }: { of: NumberWithoutPaper }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const trying = useTryAgain()
  const [isRecording, setRecording] = useState(false)
  const mayAct = me?.may('carry out') === true
  return (
    <li>
      <span className="numbers-number">{of.number}</span>
      <Whose of={of} isOpen />
      <p>{say(of.says)}</p>
      {mayAct && !isRecording && (
        <span className="numbers-acts">
          {of.canTryAgain && (
            <Button loading={trying.isPending} onClick={() => trying.mutate(of)}>
              {say(texts.again)}
              <span className="for-readers"> {of.number}</span>
            </Button>
          )}
          {of.canRecord && (
            <Button variant="default" onClick={() => setRecording(true)}>
              {say(texts.record)}
              <span className="for-readers"> {of.number}</span>
            </Button>
          )}
        </span>
      )}
      {isRecording && <Record of={of} onClose={() => setRecording(false)} />}
      {trying.error && <Trouble error={trying.error} />}
    </li>
  )
}

function Record({ of, onClose }: { of: NumberWithoutPaper; onClose: () => void }) {
  const { say } = useLanguage()
  const recording = useRecord()
  const [why, setWhy] = useState('nothing owed')
  const [note, setNote] = useState('')
  return (
    <form
      className="numbers-form"
      aria-label={of.number}
      onSubmit={(event) => {
        event.preventDefault()
        recording.mutate({ agreement: of.agreement, paper: of.paper, why, note: note.trim() })
      }}
    >
      <NativeSelect
        label={say(texts.whyUnused)}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        data={Object.entries(whys).map(([value, says]) => ({ value, label: say(says) }))}
      />
      <TextInput
        label={say(texts.note)}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <span className="numbers-acts">
        <Button type="submit" loading={recording.isPending}>
          {say(texts.save)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say(texts.cancel)}
        </Button>
      </span>
      {recording.error && <Trouble error={recording.error} />}
    </form>
  )
}

/** What was recorded about a number, by whom and when. */
export function OneRecorded({ of }: { of: NumberWithoutPaper }) {
  const { say, language } = useLanguage()
  const { data: me } = useMe()
  const using = useUseAfterAll()
  if (of.recorded === null) return null
  const { why, note, by, at } = of.recorded
  return (
    <li>
      <span className="numbers-number">{of.number}</span>
      <Whose of={of} isOpen={false} />
      <p>{say(whys[why])}</p>
      {note && <p>{note}</p>}
      <p className="label">
        {by}, {longDay(at, language)}
      </p>
      {me?.may('carry out') && (
        <Button
          variant="default"
          loading={using.isPending}
          onClick={() => using.mutate({ agreement: of.agreement, paper: of.paper })}
        >
          {say(texts.usedAfterAll)}
          <span className="for-readers"> {of.number}</span>
        </Button>
      )}
      {using.error && <Trouble error={using.error} />}
    </li>
  )
}
