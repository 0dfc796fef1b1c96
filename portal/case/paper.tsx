import type { Case } from '../../api/views/case.ts'
import { chosenMembership } from '../door/membership.ts'
import { useLanguage } from '../language/use-language.tsx'
import '../papers/papers.css'
import { texts } from './texts.ts'

interface PaperProps {
  readonly agreement: string
  readonly duty: string
  readonly paper: NonNullable<Case['paper']>
}

/** The paper as it would leave, or as it was made; or what is missing before it can leave. */
export function Paper({ agreement, duty, paper }: PaperProps) {
  const { say } = useLanguage()
  return (
    <section className="papers-preview">
      <h3>{say(paper.is === 'kept' ? texts.paperKept : texts.paper)}</h3>
      {paper.is === 'missing' ? (
        <p>
          {say(paper.seen)}. {say(paper.remedy)}.
        </p>
      ) : (
        <Shown title={paper.title} address={addressOf(agreement, duty)} />
      )}
    </section>
  )
}

function Shown({ title, address }: { title: string; address: string }) {
  const { say } = useLanguage()
  return (
    <>
      <iframe src={address} title={title} loading="lazy" />
      <p className="label">
        <a href={address} target="_blank" rel="noreferrer">
          {say(texts.paperAlone)}
        </a>
      </p>
    </>
  )
}

/** A frame carries no header, so the address says as what one acts. */
function addressOf(agreement: string, duty: string): string {
  const membership = chosenMembership()
  const query = membership === null ? '' : `?${new URLSearchParams({ membership })}`
  return `/api/agreements/${agreement}/duties/${encodeURIComponent(duty)}/paper${query}`
}
