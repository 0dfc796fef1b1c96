import { Link, useParams } from '@tanstack/react-router'
import { useLanguage } from '../language/use-language.tsx'
import { anchorOf, isOfProcessing, isSigned } from './anchor.ts'
import { texts } from './texts.ts'

interface ClauseLinkProps {
  readonly reference: string
  readonly rank: string | undefined
}

/** A reference that leads to its place in the text; that of a statute, which nobody signed, leads nowhere. */
export function ClauseLink({ reference, rank }: ClauseLinkProps) {
  const address = useAddress(reference, rank)
  const { say } = useLanguage()
  if (!address) return <span className="ref">{reference}</span>
  return (
    <Link {...address} className="ref to-clause" title={say(texts.toText)}>
      {reference}
    </Link>
  )
}

/** The same in words, where the reference stands elsewhere. */
export function ToClause({ reference, rank }: ClauseLinkProps) {
  const address = useAddress(reference, rank)
  const { say } = useLanguage()
  return address ? (
    <Link {...address} className="why-word">
      {say(texts.toText)}
    </Link>
  ) : null
}

/** Where a clause of this agreement stands; undefined for law, and where no agreement is open. */
function useAddress(reference: string, rank: string | undefined) {
  const { agreement } = useParams({ strict: false }) as { readonly agreement?: string }
  if (agreement === undefined || !isSigned(rank)) return undefined
  const to = isOfProcessing(rank) ? '/agreements/$agreement/processing' : '/agreements/$agreement/text'
  return { to, params: { agreement } as never, hash: anchorOf(reference) }
}
