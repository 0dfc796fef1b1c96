import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import type { DraftedSentence } from '../../../terms/edition/drafted-sentences.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { ClauseText } from '../../why/clause-text.tsx'
import { sentencesToShow } from './live.ts'
import { Numbers } from './numbers.tsx'
import { Place } from './place.tsx'
import { type Filter, filters, texts } from './texts.ts'
import type { Editing } from './use-edits.ts'

/** Every sentence with the numbers that can be put otherwise; it changes as one types. */
export function Sentences({ editing, isFixed }: { editing: Editing; isFixed: boolean }) {
  const { say, language } = useLanguage()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter>(isFixed ? 'changed' : 'adjustable')
  const documents = sentencesToShow(editing.live.documents, useDeferredValue(words), filter, language)
  return (
    <>
      <div className="terms-asked drafts-asked">
        <TextInput
          type="search"
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={say(texts.show)}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as Filter)}
          data={Object.entries(filters).map(([value, says]) => ({ value, label: say(says) }))}
        />
      </div>
      {documents.length === 0 && (
        <p className="quiet" role="status">
          {say(texts.nothingFound)}
        </p>
      )}
      {documents.map(({ document, title, sentences }) => (
        <article key={document} className="sheet terms-sheet">
          <h2>{say(title)}</h2>
          {sentences.map((sentence) => (
            <Sentence key={sentence.ref} sentence={sentence} editing={editing} isFixed={isFixed} />
          ))}
        </article>
      ))}
    </>
  )
}

interface SentenceProps {
  readonly sentence: DraftedSentence
  readonly editing: Editing
  readonly isFixed: boolean
}

function Sentence({ sentence, editing, isFixed }: SentenceProps) {
  const { say } = useLanguage()
  const { ref, number, title, text, values, isLeftOut, isMoved, isChanged } = sentence
  const failing = editing.live.examined.failing.filter((each) => each.ref === ref)
  return (
    <section className="terms-clause drafts-sentence" data-changed={isChanged} aria-label={`${ref} ${say(title)}`}>
      <h3>
        <span className="terms-number">{number}</span> {say(title)}{' '}
        {isLeftOut && <span className="drafts-state">{say(texts.leftOut)}</span>}
        {isMoved && !isLeftOut && <span className="drafts-state">{say(texts.moved)}</span>}
      </h3>
      {isLeftOut ? (
        <del>
          <ClauseText text={text} values={[]} />
        </del>
      ) : (
        <ClauseText text={text} values={values} />
      )}
      {!isFixed && (
        <div className="drafts-fields">
          {!isLeftOut &&
            sentence.adjustable.map((value) => (
              <Numbers key={value.name} of={ref} value={value} sentence={sentence} editing={editing} />
            ))}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${say(isLeftOut ? texts.takeBack : texts.leaveOut)}: ${ref}`}
            onClick={() => editing.keep({ is: 'left out', ref }, isLeftOut)}
          >
            {say(isLeftOut ? texts.takeBack : texts.leaveOut)}
          </Button>
          {!isLeftOut && <Place sentence={sentence} editing={editing} />}
        </div>
      )}
      {failing.length > 0 && (
        <div className="drafts-warning" role="status">
          {say(texts.noLonger)}:
          <ul lang="en">
            {failing.map(({ example }) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
