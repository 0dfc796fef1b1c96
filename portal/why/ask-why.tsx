import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** Asks why something holds. Read aloud it says of what, since many of them stand on a page. */
export function AskWhy({ says, onAsk }: { says: string; onAsk: () => void }) {
  const { say } = useLanguage()
  return (
    <button type="button" className="askable why-word" aria-label={`${say(texts.why)} ${says}`} onClick={onAsk}>
      {say(texts.why)}
    </button>
  )
}
