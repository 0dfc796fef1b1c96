import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { Receipt } from '../../api/declarations/receipt.ts'
import { AgreementFrame } from '../agreement/agreement-frame.tsx'
import { useReceipt } from '../door/living-agreement.ts'
import { Trouble } from '../door/trouble.tsx'
import { timeOfDay, wholeDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useDownload } from '../proof/queries.ts'
import '../why/why.css'
import './declare.css'
import { texts } from './texts.ts'

const proofPath = (agreement: string, number: number): string => `/agreements/${agreement}/facts/${number}/proof`

/** Shows that a declaration was received: to keep, and to print. */
export function ReceiptPage() {
  const { agreement, number } = useParams({ strict: false }) as {
    readonly agreement: string
    readonly number: string
  }
  const { data: receipt, error, refetch } = useReceipt(agreement, number)
  return (
    <AgreementFrame>
      {({ name }) => (
        <>
          {error && <Trouble error={error} onAgain={() => void refetch()} />}
          {receipt && <Paper receipt={receipt} name={name} />}
        </>
      )}
    </AgreementFrame>
  )
}

function Paper({ receipt, name }: { receipt: Receipt; name: string | null }) {
  const { say, begin, language } = useLanguage()
  const { agreement, title, number, says, receivedAt, declaredBy, medium, words, isErased, holds, no } = receipt
  const proof = useDownload()
  const side = declaredBy?.is === 'provider' ? texts.ofProvider : texts.unnamed
  return (
    <>
      <h1 className="page-title">{say(texts.receipt)}</h1>
      <article className="sheet receipt">
        <p className="receipt-says">{begin(says)}</p>
        <dl className="details">
          <dt>{say(texts.number)}</dt>
          <dd>{number}</dd>
          <dt>{say(texts.time)}</dt>
          <dd>
            {wholeDay(receivedAt, language)}, <time dateTime={receivedAt}>{timeOfDay(receivedAt, language)}</time>
          </dd>
          <dt>{say(texts.agreement)}</dt>
          <dd>
            {say(title)}, {name && `${name}, `}
            <span className="label">{agreement}</span>
          </dd>
          <dt>{say(texts.declaredBy)}</dt>
          <dd>{declaredBy?.name ? `${declaredBy.name}, ${say(side)}` : say(side)}</dd>
          {medium && (
            <>
              <dt>{say(texts.form)}</dt>
              <dd>{say(medium)}</dd>
            </>
          )}
          <dt>{say(texts.effect)}</dt>
          <dd>{holds ? say(texts.holds) : `${say(texts.withoutEffect)} ${no ? say(no) : ''}`}</dd>
        </dl>
        {(words || isErased) && (
          <>
            <h2 className="label">{say(texts.wording)}</h2>
            <p className="letter-text">{words ?? say(texts.erased)}</p>
          </>
        )}
      </article>
      {proof.error && <Trouble error={proof.error} />}
      <div className="fact-acts no-print">
        <Button onClick={() => window.print()}>{say(texts.print)}</Button>
        <Button variant="default" loading={proof.isPending} onClick={() => proof.mutate(proofPath(agreement, number))}>
          {say(texts.proof)}
        </Button>
        <Button component={Link} variant="default" to="/agreements/$agreement" params={{ agreement } as never}>
          {say(texts.toAgreement)}
        </Button>
      </div>
    </>
  )
}
