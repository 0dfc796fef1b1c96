import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import type { TermsView } from '../../api/views/terms.ts'
import { ask } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { chosen } from './chosen.ts'
import { FetchEdition } from './fetch-edition.tsx'
import { OneSentence } from './one-sentence.tsx'
import { Reached } from './reached.tsx'
import './terms.css'
import { type Choice, choices, texts } from './texts.ts'
import { Versions } from './versions.tsx'

/** The terms clause by clause, for those who answer for them: what each sentence becomes, and how that was proven. */
export function TermsPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['terms'], queryFn: () => ask<TermsView>('/terms') })
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  return data ? <Terms terms={data} /> : <Waiting says={texts.loading} />
}

function Terms({ terms }: { terms: TermsView }) {
  const { say, language } = useLanguage()
  const [words, setWords] = useState('')
  const [choice, setChoice] = useState<Choice>('all')
  const sought = useDeferredValue(words)
  const documents = chosen(terms.documents, sought, choice, language)
  const clear = (): void => {
    setWords('')
    setChoice('all')
  }
  return (
    <>
      <h1 className="page-title">{say(terms.title)}</h1>
      <p>
        <Link to="/terms/drafts">{say(texts.drafts)}</Link> · <Link to="/simulator">{say(texts.simulator)}</Link>
      </p>
      <Reached terms={terms} />
      <Versions documents={terms.documents} />
      <div className="terms-asked">
        <TextInput
          type="search"
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={say(texts.show)}
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value as Choice)}
          data={Object.entries(choices).map(([value, says]) => ({ value, label: say(says) }))}
        />
      </div>
      {documents.length === 0 && (
        <div role="status">
          <p className="quiet">{say(texts.none)}</p>
          <Button variant="default" onClick={clear}>
            {say(texts.clear)}
          </Button>
        </div>
      )}
      {documents.length > 1 && (
        <nav className="terms-contents" aria-label={say(texts.contents)}>
          {documents.map(({ document, title, version }) => (
            <a key={`${document} ${version}`} href={`#${anchorOf(document, version)}`}>
              {say(title)}
            </a>
          ))}
        </nav>
      )}
      {documents.map(({ document, title, version, clauses }) => (
        <article key={`${document} ${version}`} className="sheet terms-sheet" id={anchorOf(document, version)}>
          <h2>{say(title)}</h2>
          <p className="label">
            {say(texts.version)} {longDay(version, language)}, {clauses.length} {say(texts.sentences)}
          </p>
          <FetchEdition document={document} version={version} title={say(title)} />
          {clauses.map((clause) => (
            <OneSentence key={clause.ref} clause={clause} />
          ))}
        </article>
      ))}
    </>
  )
}
const anchorOf = (document: string, version: string): string => `${document}-${version}`
