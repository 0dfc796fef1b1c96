import type { ReactNode } from 'react'
import type { ClauseOfTerms } from '../../api/views/terms.ts'
import { useLanguage } from '../language/use-language.tsx'
import { ClauseText } from '../why/clause-text.tsx'
import { becomes, states, texts } from './texts.ts'

/** A sentence as it is signed, and below it, on demand, all that a lawyer asks of it. */
export function OneSentence({ clause }: { clause: ClauseOfTerms }) {
  const { say } = useLanguage()
  const { number, title, text, values } = clause
  return (
    <section className="terms-clause" data-becomes={clause.becomes}>
      <h3>
        <span className="terms-number">{number}</span> {say(title)}{' '}
        <span className="terms-becomes">{say(becomes[clause.becomes])}</span>
      </h3>
      <ClauseText text={text} values={values} />
      <details>
        <summary>{say(texts.more)}</summary>
        <dl>
          <More clause={clause} />
        </dl>
      </details>
    </section>
  )
}

function More({ clause }: { clause: ClauseOfTerms }) {
  const { say } = useLanguage()
  const { restsOn, exceptionTo, examples, reading, readings, mend, because, entries } = clause
  return (
    <>
      {restsOn.length > 0 && <Row name={say(texts.restsOn)}>{restsOn.map(say).join(', ')}</Row>}
      {exceptionTo.length > 0 && <Row name={say(texts.exceptionTo)}>{exceptionTo.join(', ')}</Row>}
      {examples.length > 0 && (
        <Row name={say(texts.examples)}>
          <ul lang="en">
            {examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </Row>
      )}
      {reading && (
        <Row name={say(texts.reading)}>
          <span lang="en">{reading}</span>
        </Row>
      )}
      {readings && (
        <Row name={say(texts.readings)}>
          <ul>
            {readings.all.map(({ name, says }) => (
              <li key={name}>
                {say(says)} {name === readings.inForce && <strong>({say(texts.inForce)})</strong>}
              </li>
            ))}
          </ul>
        </Row>
      )}
      {mend && <Row name={say(texts.mend)}>{say(mend)}</Row>}
      {because && (
        <Row name={say(texts.because)}>
          <span lang="en">{because}</span>
        </Row>
      )}
      {entries.length > 0 && (
        <Row name={say(texts.entries)}>
          {entries.map(({ id, state }) => `${id} (${say(states[state])})`).join(', ')}
        </Row>
      )}
    </>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
