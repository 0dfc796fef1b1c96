import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** The declaration as a letter to sign: on paper alone. */
export function Letter({ text, words, provider }: { text: string; words: string; provider: string }) {
  const { say } = useLanguage()
  return (
    <div className="letter" aria-hidden="true">
      <p>
        {say(texts.letterTo)}: {provider}
      </p>
      <p className="letter-text">{[text, words.trim()].filter(Boolean).join('\n\n')}</p>
      <p className="letter-signature">{say(texts.signature)}</p>
    </div>
  )
}
