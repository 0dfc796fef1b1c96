import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DrivePeople } from '../../api/drive/people-shapes.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { LetIn } from '../drive-people/let-in.tsx'
import { useDriveAct, useDrivePeople } from '../drive-people/queries.ts'
import { texts as peopleTexts } from '../drive-people/texts.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

const words = {
  single: {
    de: 'Gebucht ist der Dateidienst für einen Nutzer. Wer soll das sein? Sie können es später ändern.',
    en: 'The file service for one user is booked. Who shall it be? You can change that later.',
  },
  multi: {
    de: 'Gebucht ist der Dateidienst für mehrere Nutzer. Sie selbst sind noch nicht dabei.',
    en: 'The file service for several users is booked. You yourself are not in yet.',
  },
  isTaken: {
    de: 'Gebucht ist der Dateidienst für einen Nutzer, und der sind nicht Sie: Was darin liegt, sehen Sie hier nicht.',
    en: 'The file service for one user is booked, and that is not you: what lies in it you do not see here.',
  },
  myself: { de: 'Ich arbeite damit', en: 'I work with it' },
  somebodyElse: { de: 'Jemand anderes', en: 'Somebody else does' },
  nobodyElse: {
    de: 'Zu Ihrem Unternehmen gehört hier noch niemand sonst, der mit Dateien arbeitet.',
    en: 'Nobody else who works with files belongs to your company here yet.',
  },
  invite: { de: 'Jemanden einladen', en: 'Invite somebody' },
  who: { de: 'Wer mit dem Laufwerk arbeitet', en: 'Who works with the drive' },
} as const

/** For whoever says who works with a drive and does not work with it himself: that, and the first step. */
export function WhoWorksHere({ agreement }: { agreement: string }) {
  const { data, error, refetch } = useDrivePeople(agreement)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  return <Who agreement={agreement} drive={data} />
}

function Who({ agreement, drive }: { agreement: string; drive: DrivePeople }) {
  const { say } = useLanguage()
  const { people, plan } = drive
  const isTaken = plan === 'single' && people.length > 0
  const [only] = people
  return (
    <>
      <h1 className="page-title">
        {only && people.length === 1
          ? say({ de: `${only.name} arbeitet mit diesem Laufwerk`, en: `${only.name} works with this drive` })
          : say(peopleTexts.headline(people.length))}
      </h1>
      <section className="sheet drive-part" aria-label={say(words.who)}>
        <p>{say(isTaken ? words.isTaken : words[plan])}</p>
        {isTaken ? <ToPeople agreement={agreement} /> : <FirstStep agreement={agreement} drive={drive} />}
      </section>
    </>
  )
}

const ToPeople = ({ agreement }: { agreement: string }) => {
  const { say } = useLanguage()
  return (
    <Link to={'/agreements/$agreement/drive/people' as never} params={{ agreement } as never}>
      {say(words.who)}
    </Link>
  )
}

function FirstStep({ agreement, drive }: { agreement: string; drive: DrivePeople }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const [isOther, setOther] = useState(false)
  const letIn = useDriveAct(agreement, (person: string, post) => post('/people', { person }))
  if (!me) return null
  const others = drive.others.filter(({ person }) => person !== me.person.id)
  return (
    <>
      <div className="drive-acts">
        <Button loading={letIn.isPending} onClick={() => letIn.mutate(me.person.id)}>
          {say(words.myself)}
        </Button>
        {drive.plan === 'multi' ? (
          <ToPeople agreement={agreement} />
        ) : (
          <Button variant="default" aria-expanded={isOther} onClick={() => setOther(!isOther)}>
            {say(words.somebodyElse)}
          </Button>
        )}
      </div>
      {letIn.error && <Trouble error={letIn.error} />}
      {isOther && (
        <div className="drive-somebody-else">
          {others.length > 0 ? <LetIn agreement={agreement} others={others} /> : <p>{say(words.nobodyElse)}</p>}
          <Link to="/people">{say(words.invite)}</Link>
        </div>
      )}
    </>
  )
}
