import { Alert } from '@mantine/core'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import './account.css'
import { CodeApp } from './code-app.tsx'
import { Passkeys } from './passkeys.tsx'
import { PasswordPart } from './password-part.tsx'
import { useAccount } from './queries.ts'
import { Self } from './self.tsx'
import { Sessions } from './sessions.tsx'
import { texts } from './texts.ts'

/** Who one is here, by what one signs in, and where one is signed in. */
export function AccountPage() {
  const { say } = useLanguage()
  const { data: account, error, refetch } = useAccount()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!account) return null
  return (
    <div className="account">
      <h1 className="page-title">{say(texts.title)}</h1>
      <FirstOfAll />
      <Self account={account} />
      {account.hasPassword && <PasswordPart />}
      <CodeApp account={account} />
      <Passkeys account={account} />
      <Sessions />
    </div>
  )
}

/** What is to be done before anything else opens. */
function FirstOfAll() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  if (me?.changeAsked)
    return (
      <Alert color="yellow" title={say(texts.newPasswordFirst)}>
        {say(me.changeAsked.reason === 'initial' ? texts.givenByOthers : texts.tooOld)} ({me.changeAsked.ref})
      </Alert>
    )
  if (me?.acts?.needsSecondFactor)
    return (
      <Alert color="yellow" title={say(texts.secondFactorFirst)}>
        {say(texts.secondFactorFirstHow)}
      </Alert>
    )
  return null
}
