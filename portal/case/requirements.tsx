import type { Case } from '../../api/views/case.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

const parts = ['content', 'form', 'proof', 'cost'] as const

/** What the clauses ask of it beside its deadline. */
export function Requirements({ requirements }: { requirements: Case['requirements'] }) {
  const { say } = useLanguage()
  return (
    <section>
      <h3>{say(texts.asked)}</h3>
      <dl className="case-asked">
        {parts.map((part) => (
          <div key={part}>
            <dt>{say(texts[part])}</dt>
            <dd>
              {requirements[part].map(({ text, ref }) => (
                <p key={text.en}>
                  {ref && <span className="ref">{ref}</span>} {say(text)}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
