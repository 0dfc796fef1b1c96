import { useLanguage } from '../language/use-language.tsx'
import type { ShownStep } from './queries.ts'
import { texts } from './texts.ts'

const marks = { works: '✓', fails: '✕', 'not tried': '·' } as const
const words = { works: texts.works, fails: texts.fails, 'not tried': texts.notTried } as const

/** The way into a directory, step by step: what works, what does not, and what to do then. */
export function TestSteps({ steps }: { readonly steps: readonly ShownStep[] }) {
  const { say } = useLanguage()
  return (
    <section className="directories-steps" aria-label={say(texts.steps)} role="status">
      <h3>{say(texts.steps)}</h3>
      <ol>
        {steps.map(({ step, says, is, seen, remedy }) => (
          <li key={step} data-is={is}>
            <span className="directories-mark" aria-hidden="true">
              {marks[is]}
            </span>
            <span>
              <strong>{say(says)}</strong> <span className="label">{say(words[is])}</span>
              {say(seen) !== '' && <span className="directories-seen">{say(seen)}.</span>}
              {remedy && <span className="directories-remedy">{say(remedy)}.</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
