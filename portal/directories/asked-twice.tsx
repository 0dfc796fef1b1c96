import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface Props {
  readonly name: string
  /** What follows, and the question. */
  readonly why: string
  readonly isAsking: boolean
  readonly onSure: () => void
}

/** A button for what somebody could be sorry for: it says what follows, and asks again. */
export function AskedTwice({ name, why, isAsking, onSure }: Props) {
  const { say } = useLanguage()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {name}
      </Button>
    )
  return (
    <span className="directories-really" role="status">
      {why}
      <Button color="red" loading={isAsking} onClick={onSure}>
        {say(texts.really)}
      </Button>
      <Button variant="default" onClick={() => setAsked(false)}>
        {say(texts.cancel)}
      </Button>
    </span>
  )
}
