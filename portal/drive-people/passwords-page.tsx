import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { ShownPassword } from '../../api/drive/people-shapes.ts'
import { Unanswered } from '../door/ask.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { localDay, localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AskFirst } from './ask-first.tsx'
import { Copy } from './copy.tsx'
import { DriveFrame } from './drive-frame.tsx'
import { type MadePassword, useDriveAct, useOwnPasswords } from './queries.ts'
import { texts } from './texts.ts'

/** A password for each device of whoever looks. */
export const PasswordsPage = () => <DriveFrame>{(agreement) => <Passwords agreement={agreement} />}</DriveFrame>

function Passwords({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data, error, refetch } = useOwnPasswords(agreement)
  if (error)
    return (
      <>
        <h1 className="page-title">{say(texts.passwordsHeadline)}</h1>
        {isNotIn(error) ? <NotIn agreement={agreement} /> : <Trouble error={error} onAgain={() => void refetch()} />}
      </>
    )
  if (!data) return <Waiting says={texts.loading} />
  return (
    <>
      <h1 className="page-title">{say(texts.passwordsHeadline)}</h1>
      <p className="quiet">{say(texts.passwordsHow)}</p>
      <section className="sheet access-part" aria-labelledby="sign-in-with">
        <h2 id="sign-in-with">{say(texts.signInWith)}</h2>
        <dl className="access-sign-in">
          {data.drive && (
            <div>
              <dt>{say(texts.address)}</dt>
              <dd>
                <code>{data.drive}</code> <Copy text={data.drive} of={say(texts.address)} />
              </dd>
            </div>
          )}
          <div>
            <dt>{say(texts.user)}</dt>
            <dd>
              <code>{data.name}</code> <Copy text={data.name} of={say(texts.user)} />
            </dd>
          </div>
        </dl>
        <MakePassword agreement={agreement} />
      </section>
      <section className="sheet access-part" aria-labelledby="your-devices">
        <h2 id="your-devices">{say(texts.yours)}</h2>
        {data.passwords.length === 0 && <p className="quiet">{say(texts.noPasswords)}</p>}
        <ul className="access-rows">
          {data.passwords.map((password) => (
            <Device key={password.password} agreement={agreement} device={password} />
          ))}
        </ul>
      </section>
    </>
  )
}

/** Whoever manages a drive need not work with it; passwords are for those who do. */
const isNotIn = (error: Error): boolean => error instanceof Unanswered && error.problem.code === 'DRIVE_NOT_YOURS'

function NotIn({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  return (
    <section className="sheet access-part">
      <p>{say(texts.passwordsNotIn)}</p>
      {me?.may('manage files') && (
        <Link to={'/agreements/$agreement/drive/people' as never} params={{ agreement } as never}>
          {say(texts.whoWorks)}
        </Link>
      )}
    </section>
  )
}

function MakePassword({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const [title, setTitle] = useState(thisDevice)
  const make = useDriveAct(agreement, (of: string, post) => post('/passwords', { title: of }) as Promise<MadePassword>)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate(title)
  }
  if (make.data)
    return (
      <div className="access-secret" role="status">
        <p>
          <strong>{say(texts.passwordFor(make.data.password.title))}</strong>
        </p>
        <code className="access-secret-shown">{make.data.shown}</code>
        <p>{say(texts.once)}</p>
        <div className="access-acts">
          <Copy text={make.data.shown} of={say(texts.passwordFor(make.data.password.title))} isMain />
          <Button variant="default" onClick={() => make.reset()}>
            {say(texts.finished)}
          </Button>
        </div>
      </div>
    )
  return (
    <form className="access-form" onSubmit={submit}>
      <TextInput
        label={say(texts.device)}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={100}
        required
      />
      <Button type="submit" loading={make.isPending}>
        {say(texts.make)}
      </Button>
      {make.error && <Trouble error={make.error} />}
    </form>
  )
}

function Device({ agreement, device }: { agreement: string; device: ShownPassword }) {
  const { say, language } = useLanguage()
  const end = useDriveAct(agreement, (password: string, post) => post(`/passwords/${password}/end`, {}))
  const { password, title, madeAt, usedAt } = device
  return (
    <li>
      <span>
        <strong>{title}</strong>
        <span className="access-beside">
          {say(texts.made)} {localDay(new Date(madeAt).toISOString(), language)},{' '}
          {usedAt === null
            ? say(texts.never)
            : `${say(texts.used)} ${localMoment(new Date(usedAt).toISOString(), language)}`}
        </span>
      </span>
      <AskFirst
        label={texts.endPassword}
        about={title}
        question={texts.endPasswordAsk(title)}
        isPending={end.isPending}
        onYes={() => end.mutate(password)}
      />
      {end.error && <Trouble error={end.error} />}
    </li>
  )
}

/** A name for the device that one most probably sits at; whoever makes a password for another one changes it. */
function thisDevice(): string {
  const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac', 'Linux']
  return systems.find((system) => navigator.userAgent.includes(system)) ?? ''
}
