import type { Choice } from '../../../terms/edition/choices.ts'
import type { Examined } from '../../../terms/edition/draft.ts'
import type { Said } from '../../../terms/grammar/said.ts'
import { settingInWords } from '../../../terms/words/settings.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { need, texts } from './texts.ts'

/** Sentence by sentence what the draft changes, what each change needs, and the examples that no longer hold. */
export function WouldChange({ examined }: { examined: Examined }) {
  const { say } = useLanguage()
  const { changes, choices, failing, defect } = examined
  return (
    <section className="sheet drafts-would" aria-labelledby="drafts-would">
      <h2 id="drafts-would">{say(texts.would)}</h2>
      {defect && (
        <p className="drafts-warning" role="alert">
          {say(texts.defect)}: <span lang="en">{defect}</span>
        </p>
      )}
      {changes.length + choices.length === 0 && <p className="quiet">{say(texts.wouldNothing)}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      {choices.length > 0 && (
        <ul className="drafts-chosen">
          {choices.map(({ before, to }) => (
            <li key={before.name}>
              {before.ref ?? say(settingInWords(before.name))}: <del>{say(chosenInWords(before, before.now))}</del>{' '}
              <ins>{say(chosenInWords(before, to))}</ins>
            </li>
          ))}
        </ul>
      )}
      {failing.length > 0 && (
        <div className="drafts-warning" role="status">
          <strong>
            {say(texts.noLongerAll)} ({failing.length})
          </strong>
          <p>{say(texts.noLongerWhy)}</p>
          <ul>
            {failing.map(({ ref, example }) => (
              <li key={`${ref} ${example}`}>
                {ref}: <span lang="en">{example}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** A choice as people read it. */
function chosenInWords({ among }: Choice, value: Choice['now']): Said {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  return among.find(({ name }) => name === value)?.says ?? { de: String(value), en: String(value) }
}

function Changes({ changes }: { changes: Examined['changes'] }) {
  const { say } = useLanguage()
  return (
    <table className="drafts-compare">
      <thead>
        <tr>
          <th scope="col">{say(texts.sentence)}</th>
          <th scope="col">{say(texts.before)}</th>
          <th scope="col">{say(texts.after)}</th>
          <th scope="col">{say(texts.needs)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ ref, title, before, after, needs, by }) => (
          <tr key={ref}>
            <th scope="row">
              {ref} <span className="label">{say(title)}</span>
            </th>
            <td data-label={say(texts.before)}>{before ? say(before) : '–'}</td>
            <td data-label={say(texts.after)}>{after ? say(after) : '–'}</td>
            <td data-label={say(texts.needs)}>
              {say(need[needs])}
              {by && ` (${by})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
