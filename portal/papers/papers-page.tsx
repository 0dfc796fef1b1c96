import { Link } from '@tanstack/react-router'
import { AgreementFrame } from '../agreement/agreement-frame.tsx'
import { useMe } from '../door/me.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AddresseePart } from './addressee-part.tsx'
import { ErasurePart } from './erasure-part.tsx'
import { MakeMissing } from './make-missing.tsx'
import { PaperList } from './paper-list.tsx'
import './papers.css'
import { texts } from './texts.ts'

/** All papers: of the customer, or for staff of all customers. */
export function PapersPage() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  return (
    <>
      <h1 className="page-title">{say(texts.title)}</h1>
      <p className="quiet papers-how">
        {say(texts.how)}
        {me?.may('see the post') && (
          <>
            {' '}
            <Link to="/post/paper">{say(texts.printing)}</Link>
          </>
        )}
        {me?.may('see the inbox') && (
          <>
            {' '}
            <Link to="/papers/numbers">{say(texts.numbers)}</Link>
          </>
        )}
      </p>
      <PaperList />
    </>
  )
}

/** The papers of one agreement, and where its customer's papers go. */
export function AgreementPapersPage() {
  const { say } = useLanguage()
  return (
    <AgreementFrame>
      {({ agreement }) => (
        <>
          <h1 className="page-title">{say(texts.title)}</h1>
          <p className="quiet papers-how">
            {say(texts.how)} <Link to="/papers">{say(texts.ofAll)}</Link>
          </p>
          <ErasurePart agreement={agreement} />
          <PaperList agreement={agreement} />
          <MakeMissing agreement={agreement} />
          <AddresseePart agreement={agreement} />
        </>
      )}
    </AgreementFrame>
  )
}
