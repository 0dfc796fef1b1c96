import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** Something to be carried elsewhere, with a button that copies it. */
export function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const { say } = useLanguage()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="directories-copied">
      <span className="label">{label}</span>
      <code>{text}</code>
      <Button size="compact-sm" variant="default" onClick={() => void copy()}>
        {say(isCopied ? texts.copied : texts.copy)} <span className="for-readers">{label}</span>
      </Button>
    </div>
  )
}
