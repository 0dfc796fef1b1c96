import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { DirectoryPart } from './directory-part.tsx'
import { DriveFrame } from './drive-frame.tsx'
import { Guests } from './guests.tsx'
import { LetIn } from './let-in.tsx'
import { PeopleTable } from './people-table.tsx'
import { Permissions } from './permissions.tsx'
import { useDrivePeople } from './queries.ts'
import { Teams } from './teams.tsx'
import { texts } from './texts.ts'

/** Who works with a drive, and may do what in which folder. */
export const DrivePeoplePage = () => <DriveFrame>{(agreement) => <People agreement={agreement} />}</DriveFrame>

function People({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data, error, refetch } = useDrivePeople(agreement)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  const isMulti = data.plan === 'multi'
  return (
    <>
      <h1 className="page-title">{say(texts.headline(data.people.length))}</h1>
      {!isMulti && <p className="quiet">{say(data.people.length > 1 ? texts.tooMany : texts.single)}</p>}
      <section className="sheet access-part" aria-label={say(texts.people)}>
        {data.people.length > 0 && <PeopleTable agreement={agreement} people={data.people} />}
        {data.people.length > 0 && <p className="quiet">{say(texts.speaksHow)}</p>}
        <LetIn agreement={agreement} others={data.others} />
      </section>
      {isMulti && (
        <>
          <Permissions agreement={agreement} drive={data} />
          <Teams agreement={agreement} drive={data} />
          <Guests agreement={agreement} askedIn={data.askedIn} />
        </>
      )}
      <DirectoryPart key={data.directory?.directory} agreement={agreement} drive={data} />
    </>
  )
}
