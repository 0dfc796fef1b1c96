import type { Case } from '../../api/views/case.ts'
import { useLanguage } from '../language/use-language.tsx'
import './case.css'
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
      {letter.settled && <SettledOfLetter settled={letter.settled} />}
    </section>
  )
}

type ShownLetter = NonNullable<Case['letter']>

/** What is settled for letters of its kind: it is the same for all of them. */
export function SettledOfLetter({ settled }: { settled: NonNullable<ShownLetter['settled']> }) {
  const { say, begin } = useLanguage()
  const rows = [
    [texts.letterForm, settled.form],
    [texts.letterWay, settled.way],
    [texts.letterReceipt, settled.receipt],
    [texts.letterOtherwise, settled.otherwise],
  ] as const
  return (
    <dl className="case-settled">
      {rows.map(([label, value]) => (
        <div key={label.en}>
          <dt className="label">{say(label)}</dt>
          <dd>{begin(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
