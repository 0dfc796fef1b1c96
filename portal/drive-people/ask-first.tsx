import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Said } from '../../terms/grammar/said.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface AskFirstProps {
  /** What the button says; for readers with whom or what it is about. */
  readonly label: Said
  readonly about: string
  readonly question: Said
  readonly isPending: boolean
  readonly onYes: () => void
}

/** What cannot be undone is asked once more, in its place. */
export function AskFirst({ label, about, question, isPending, onYes }: AskFirstProps) {
  const { say } = useLanguage()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setAsked(true)}>
        {say(label)} <span className="for-readers">{about}</span>
      </Button>
    )
  return (
    <div className="ask-first" role="alertdialog" aria-label={say(question)}>
      <p>{say(question)}</p>
      <div className="ask-first-acts">
        <Button variant="light" color="red" size="compact-md" autoFocus loading={isPending} onClick={onYes}>
          {say(texts.yesEnd)}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => setAsked(false)}>
          {say(texts.no)}
        </Button>
      </div>
    </div>
  )
}
