import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LetterToWrite } from '../../api/acts/write-letter.ts'
import { SettledOfLetter } from '../case/letter.tsx'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useLettersToWrite, useWriteLetter } from './queries.ts'
import './post.css'
import { texts } from './texts.ts'

/** Letters that nobody owes and somebody may send: whether they leave a person decides, who sees before what they say. */
export function LettersToWrite({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: letters = [], error } = useLettersToWrite(agreement)
  if (error) return <Trouble error={error} />
  if (letters.length === 0) return null
  return (
    <section className="sheet post-part" aria-labelledby="to-write-title">
      <h2 id="to-write-title">{say(texts.toWrite)}</h2>
      <p className="quiet">{say(texts.toWriteHow)}</p>
      <ul className="post-list">
        {letters.map((letter) => (
          <OneLetter key={`${letter.act} ${letter.about}`} agreement={agreement} letter={letter} />
        ))}
      </ul>
    </section>
  )
}

function OneLetter({ agreement, letter }: { agreement: string; letter: LetterToWrite }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const write = useWriteLetter(agreement)
  const { subject, text, to, language, settled } = letter.preview
  return (
    <li>
      <div className="post-row">
        <div className="post-words">
          <span className="post-subject" lang={language}>
            {subject}
          </span>
          <span className="label">
            {say(texts.to)}: {to ?? say(texts.toNobody)}
          </span>
        </div>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? texts.close : texts.look)}
          <span className="for-readers"> {subject}</span>
        </Button>
      </div>
      {isOpen && (
        <>
          <section className="post-text" aria-label={subject} lang={language}>
            {text}
          </section>
          {settled && <SettledOfLetter settled={settled} />}
          <p className="post-acts">
            <Button loading={write.isPending} onClick={() => write.mutate(letter)}>
              {say(texts.writeAndSend)}
            </Button>
          </p>
          {write.error && <Trouble error={write.error} />}
        </>
      )}
    </li>
  )
}
