import { Button } from '@mantine/core'
import type { ShownSession } from '../../api/views/sessions.ts'
import { ask } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Refused } from '../sign-in/refused.tsx'
import { useAccountAct, useSessions } from './queries.ts'
import { texts } from './texts.ts'

/** Where one is signed in; what one does not know is ended. */
export function Sessions() {
  const { say } = useLanguage()
  const { data: sessions = [], error, refetch } = useSessions()
  const end = useAccountAct((session: string) => ask(`/account/sessions/${session}/end`, { body: {} }))
  const endOthers = useAccountAct(() => ask('/account/sessions/end-others', { body: {} }))
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  return (
    <section className="sheet account-part" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{say(texts.sessions)}</h2>
      <ul className="account-list">
        {sessions.map((session) => (
          <OneSession key={session.session} session={session} onEnd={() => end.mutate(session.session)} />
        ))}
      </ul>
      <Refused error={end.error ?? endOthers.error} />
      {sessions.length > 1 && (
        <Button
          className="account-wish"
          variant="default"
          loading={endOthers.isPending}
          onClick={() => endOthers.mutate()}
        >
          {say(texts.endOthers)}
        </Button>
      )}
    </section>
  )
}

function OneSession({ session, onEnd }: { session: ShownSession; onEnd: () => void }) {
  const { say, language } = useLanguage()
  const { device, place, address, usedAt, isThis } = session
  return (
    <li>
      <span>
        {say(device)}
        <span className="label">
          {' '}
          · {say(place)} {address && `(${address})`} ·{' '}
          {isThis ? say(texts.thisSession) : `${say(texts.lastUsed)} ${localMoment(usedAt, language)}`}
        </span>
      </span>
      {!isThis && (
        <Button variant="subtle" color="red" size="compact-sm" onClick={onEnd}>
          {say(texts.end)} <span className="for-readers">{say(device)}</span>
        </Button>
      )}
    </li>
  )
}
