import type { ReactNode } from 'react'
import type { ClauseChange } from '../../../terms/edition/compare.ts'
import type { ChoiceChange } from '../../../terms/edition/compare-choices.ts'
import type { Examined } from '../../../terms/edition/draft.ts'
import { marked, type Stretch } from '../../../terms/edition/marked.ts'
import { settingInWords } from '../../../terms/words/settings.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { need, texts } from './texts.ts'

interface WouldChangeProps {
  readonly examined: Examined
  /** What can be done with it. */
  readonly children: ReactNode
}

/** Sentence by sentence what the draft changes, what each change needs, and the examples that no longer hold. */
export function WouldChange({ examined, children }: WouldChangeProps) {
  const { say } = useLanguage()
  const { changes, choices, failing, defect } = examined
  return (
    <section className="sheet drafts-would" aria-labelledby="drafts-would">
      <h2 id="drafts-would">{say(texts.would)}</h2>
      {defect && (
        <p className="drafts-warning" role="alert">
          {say(texts.defect)}: {say(defect)}
        </p>
      )}
      {changes.length + choices.length === 0 && <p className="quiet">{say(texts.wouldNothing)}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      {choices.length > 0 && (
        <ul className="drafts-chosen">
          {choices.map((change) => (
            <OneChoice key={change.choice.name} change={change} />
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
      {children}
    </section>
  )
}

function OneChoice({ change: { choice, before, after, needs, by } }: { change: ChoiceChange }) {
  const { say } = useLanguage()
  return (
    <li>
      {choice.ref ?? say(settingInWords(choice.name))}: <Marked before={say(before)} after={say(after)} />{' '}
      <span className="label">
        ({say(texts.needs)}: {say(need[needs])}
        {by && `, ${by}`})
      </span>
    </li>
  )
}

/** A text with what another version says otherwise in it, word by word. */
function Marked({ before, after }: { before: string; after: string }) {
  const stretches = marked(before, after)
  return stretches.map((stretch, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name than their place
    <OneStretch key={n} stretch={stretch} />
  ))
}

function OneStretch({ stretch: { is, text } }: { stretch: Stretch }) {
  if (is === 'added') return <ins>{text}</ins>
  return is === 'removed' ? <del>{text}</del> : text
}

function Changes({ changes }: { changes: Examined['changes'] }) {
  const { say } = useLanguage()
  return (
    <table className="drafts-compare">
      <thead>
        <tr>
          <th scope="col">{say(texts.sentence)}</th>
          <th scope="col">{say(texts.marked)}</th>
          <th scope="col">{say(texts.needs)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <OneChange key={change.ref} change={change} />
        ))}
      </tbody>
    </table>
  )
}

function OneChange({ change: { ref, title, before, after, moved, needs, by } }: { change: ClauseChange }) {
  const { say } = useLanguage()
  return (
    <tr>
      <th scope="row">
        {ref} <span className="label">{say(title)}</span>
      </th>
      <td data-label={say(texts.marked)}>
        <Marked before={before ? say(before) : ''} after={after ? say(after) : ''} />
        {moved && (
          <p className="label">
            {moved.after === null ? say(texts.nowFirst) : `${say(texts.nowAfter)} ${moved.after}`}
          </p>
        )}
      </td>
      <td data-label={say(texts.needs)}>
        {say(need[needs])}
        {by && ` (${by})`}
      </td>
    </tr>
  )
}
