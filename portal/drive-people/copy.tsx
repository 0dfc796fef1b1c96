import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** Copies a text; `of` says to readers which one. */
export function Copy({ text, of, isMain = false }: { text: string; of: string; isMain?: boolean }) {
  const { say } = useLanguage()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Button
      variant={isMain ? 'filled' : 'subtle'}
      {...(isMain ? {} : { size: 'compact-sm' })}
      onClick={() => void copy()}
    >
      {say(isCopied ? texts.copied : texts.copy)} <span className="for-readers">{of}</span>
    </Button>
  )
}
