import { Button } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ShownClause, ShownDocument } from '../../api/views/documents.ts'
import { AgreementFrame } from '../agreement/agreement-frame.tsx'
import { useDocuments } from '../door/living-agreement.ts'
import { Trouble } from '../door/trouble.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { ClauseText } from '../why/clause-text.tsx'
import { anchorOf, isOfProcessing } from './anchor.ts'
import './documents.css'
import { texts } from './texts.ts'

/** What was signed, without the processing agreement. */
export const TextPage = () => (
  <AgreementFrame>{({ agreement }) => <Documents agreement={agreement} isProcessing={false} />}</AgreementFrame>
)
/** The processing agreement with its annexes, apart. */
export const ProcessingPage = () => (
  <AgreementFrame>{({ agreement }) => <Documents agreement={agreement} isProcessing />}</AgreementFrame>
)

function Documents({ agreement, isProcessing }: { agreement: string; isProcessing: boolean }) {
  const { say, language } = useLanguage()
  const { data, error, refetch } = useDocuments(agreement)
  const { hash } = useLocation()
  const documents = data?.documents.filter(({ rank }) => isOfProcessing(rank) === isProcessing)
  const isThere = documents !== undefined
  // The address may name a clause that was not there yet when the page was opened.
  useEffect(() => {
    const clause = isThere && hash ? document.getElementById(decodeURIComponent(hash)) : null
    clause?.scrollIntoView({ block: 'center' })
    clause?.focus({ preventScroll: true })
  }, [hash, isThere])
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data || !documents) return null
  return (
    <>
      <div className="text-head">
        <div>
          <h1 className="page-title">{say(isProcessing ? texts.processing : texts.text)}</h1>
          <p className="label">
            {data.concluded && `${say(texts.concluded)} ${longDay(data.concluded, language)}. `}
            {say(texts.values)}
          </p>
        </div>
        <Button variant="default" className="no-print" onClick={() => window.print()}>
          {say(texts.print)}
        </Button>
      </div>
      {documents.length === 0 && <p className="quiet">{say(texts.none)}</p>}
      {documents.length > 1 && (
        <nav className="text-contents no-print" aria-label={say(texts.contents)}>
          {documents.map(({ document: id, title }) => (
            <a key={id} href={`#${id}`}>
              {say(title)}
            </a>
          ))}
        </nav>
      )}
      {documents.map((each) => (
        <OneDocument key={each.document} document={each} target={decodeURIComponent(hash)} />
      ))}
    </>
  )
}

function OneDocument({ document: shown, target }: { document: ShownDocument; target: string }) {
  const { say, language } = useLanguage()
  const { document: id, title, inForce, signed, clauses } = shown
  return (
    <article className="sheet text-sheet" id={id}>
      <h2>{say(title)}</h2>
      <p className="label">
        {say(texts.version)} {longDay(inForce, language)}
        {signed !== inForce && `, ${say(texts.signedAs)} ${longDay(signed, language)}`}
      </p>
      {clauses.map((clause) => (
        <OneClause key={clause.ref} clause={clause} isMeant={anchorOf(clause.ref) === target} />
      ))}
    </article>
  )
}

function OneClause({
  clause: { ref, number, title, text, values },
  isMeant,
}: {
  clause: ShownClause
  isMeant: boolean
}) {
  const { say } = useLanguage()
  return (
    <section className="text-clause" id={anchorOf(ref)} tabIndex={-1} data-meant={isMeant || undefined}>
      <h3>
        <span className="text-number">{number}</span> {say(title)}
      </h3>
      <ClauseText text={text} values={values} />
    </section>
  )
}
