import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { ask } from '../door/ask.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from './refused.tsx'
import './sign-in.css'
import { texts } from './texts.ts'

/** Where the link leads that was mailed to an address to confirm it. */
export function AddressConfirmedPage() {
  const { say } = useLanguage()
  const { hash: token } = useLocation()
  const { isSuccess, error } = useQuery({
    queryKey: ['address confirmed', token],
    queryFn: async () => {
      await ask(`/auth/verify-email?${new URLSearchParams({ token })}`)
      return true
    },
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="sheet sign-in" role="status">
      <h1>{say(isSuccess ? texts.confirmed : texts.confirming)}</h1>
      {token === '' && <p>{say(texts.openLink)}</p>}
      <Refused error={error} />
      <Link className="sign-in-link" to="/account">
        {say(texts.toAccount)}
      </Link>
    </div>
  )
}
