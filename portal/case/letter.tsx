import type { Case } from '../../api/views/case.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** The letter that would leave, in the language in which the customer is written to. */
export function Letter({ letter }: { letter: NonNullable<Case['letter']> }) {
  const { say } = useLanguage()
  return (
    <section>
      <h3>{say(texts.letter)}</h3>
      <div className="case-letter" lang={letter.language}>
        <p className="label">
          {say(texts.to)}: {letter.to ?? say(texts.toNobody)}
        </p>
        <p className="case-subject">{letter.subject}</p>
        <p className="case-letter-text">{letter.text}</p>
      </div>
    </section>
  )
}
