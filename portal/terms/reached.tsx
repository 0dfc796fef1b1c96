import type { TermsView } from '../../api/views/terms.ts'
import type { Nature, State } from '../../terms/inventory/coverage.ts'
import { useLanguage } from '../language/use-language.tsx'
import { natures, states, texts } from './texts.ts'

/** How far the inventory has come, as a picture: one bar for each kind of entry, its parts as long as their counts. */
export function Reached({ terms: { byKind, missing } }: { terms: TermsView }) {
  const { say } = useLanguage()
  if (!byKind) return null
  const kinds = Object.entries(byKind) as [Nature, Readonly<Record<string, number>>][]
  return (
    <section className="sheet reached">
      <p className="reached-sentence">
        <strong>
          {byKind.rule.executed} {say(texts.of)} {byKind.rule.total}
        </strong>{' '}
        {say(texts.rulesExecuted)}.
      </p>
      <p className="label">{say(texts.proven)}</p>
      <ul className="reached-kinds">
        {kinds.map(([nature, { total = 0, ...counts }]) => (
          <li key={nature}>
            <span className="reached-name">
              {say(natures[nature])} <span className="label">{total}</span>
            </span>
            <span className="reached-bar" aria-hidden="true">
              {(Object.entries(counts) as [State, number][]).map(([state, count]) => (
                <span key={state} data-state={state} style={{ flexGrow: count }} />
              ))}
            </span>
            <span className="label">
              {(Object.entries(counts) as [State, number][])
                .filter(([, count]) => count > 0)
                .map(([state, count]) => `${count} ${say(states[state])}`)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="label">
          {say(texts.missing)}: {missing.join(', ')}
        </p>
      )}
    </section>
  )
}
