import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** What is shown once, and can be copied. */
export function Secret({ secret }: { secret: string }) {
  const { say } = useLanguage()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <div className="programs-secret" role="status">
      <p>{say(texts.secretOnce)}</p>
      <code>{secret}</code>
      <Button size="compact-sm" variant="default" onClick={() => void copy()}>
        {say(isCopied ? texts.copied : texts.copy)}
      </Button>
    </div>
  )
}
