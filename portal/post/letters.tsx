import { Button, Loader } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ShownLetter } from '../../api/views/letters.ts'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useLetter, useSendAgain } from './queries.ts'
import { texts } from './texts.ts'
import { Ways } from './ways.tsx'

/** What has gone out, newest first, and what became of it. */
export function Letters({ letters }: { letters: readonly ShownLetter[] }) {
  const { say } = useLanguage()
  return (
    <section className="sheet post-part" aria-labelledby="outgoing-title">
      <h2 id="outgoing-title">{say(texts.outgoing)}</h2>
      {letters.length === 0 && (
        <p className="quiet">
          {say(texts.noLetters)} {say(texts.noLettersHow)}
        </p>
      )}
      <ul className="post-list">
        {letters.map((letter) => (
          <OneLetter key={`${letter.agreement} ${letter.letter}`} letter={letter} />
        ))}
      </ul>
    </section>
  )
}

/** It came back on the last try, or nobody knows whether it left: a person has to see to it. */
export function isStuck({ ways }: ShownLetter): boolean {
  if (ways.some(({ state }) => state === 'received')) return false
  const last = ways.filter(({ medium }) => medium === 'e-mail').at(-1)
  return last?.state === 'returned' || last?.state === 'handed over'
}

function OneLetter({ letter }: { letter: ShownLetter }) {
  const { say, begin, language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const again = useSendAgain()
  return (
    <li>
      <div className="post-row">
        <div className="post-words">
          <span className="post-subject">{begin(letter.says)}</span>
          <span className="label">
            {longDay(letter.writtenAt, language)},{' '}
            <Link to="/agreements/$agreement" params={{ agreement: letter.agreement } as never}>
              {say(texts.toAgreement)}
              <span className="for-readers"> {letter.agreement.slice(0, 8)}</span>
            </Link>
          </span>
          <Ways ways={letter.ways} />
        </div>
        <span className="post-acts">
          {isStuck(letter) && (
            <Button loading={again.isPending} onClick={() => again.mutate(letter)}>
              {say(texts.sendAgain)}
            </Button>
          )}
          <Button variant={isOpen ? 'light' : 'default'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? texts.close : texts.read)}
            <span className="for-readers"> {begin(letter.says)}</span>
          </Button>
        </span>
      </div>
      {again.error && <Trouble error={again.error} />}
      {isOpen && <Reading letter={letter} />}
    </li>
  )
}

function Reading({ letter }: { letter: ShownLetter }) {
  const { say } = useLanguage()
  const { data: read, error } = useLetter(letter)
  if (error) return <Trouble error={error} />
  if (!read) return <Loader size="xs" />
  return (
    <div className="post-open">
      {read.to && (
        <p className="label">
          {say(texts.to)} {read.to}
        </p>
      )}
      <section className="post-text" aria-label={read.subject ?? say(texts.erased)}>
        {read.text ?? say(texts.erased)}
      </section>
    </div>
  )
}
