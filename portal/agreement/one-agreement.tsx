import { Loader } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useAgreements } from '../door/queries.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { AgreementPage } from './agreement-page.tsx'
import { texts } from './texts.ts'

/** The agreement that the address names. */
export function OneAgreement() {
  const { say } = useLanguage()
  const { agreement: id } = useParams({ strict: false }) as { readonly agreement: string }
  const { data: agreements, error, refetch } = useAgreements()
  const agreement = agreements?.find((each) => each.agreement === id)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!agreements)
    return (
      <p className="quiet loading" role="status">
        <Loader size="xs" /> {say(texts.loading)}
      </p>
    )
  if (!agreement)
    return (
      <div className="empty">
        <h1>{say(texts.unknown)}</h1>
      </div>
    )
  return <AgreementPage key={id} agreement={agreement} />
}
