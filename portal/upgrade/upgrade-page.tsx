import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AfterUpgrade } from '../../api/upgrade/routes.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useAfterUpgrade, useRelease } from './queries.ts'
import { countSaid, texts } from './texts.ts'
import './upgrade.css'

/** What waits after a later program was installed: which agreements it reads otherwise, by which clauses, and their release. */
export function UpgradePage() {
  const { say } = useLanguage()
  const { data, error, refetch } = useAfterUpgrade()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  const { count, waiting } = data
  return (
    <>
      <h1 className="page-title">{say(count === 0 ? texts.nothing : countSaid(count))}</h1>
      <p className="quiet upgrade-why">{say(count === 0 ? texts.nothingWhy : texts.why)}</p>
      <div className="sheets">
        {waiting.map((each) => (
          <One key={each.agreement} waiting={each} />
        ))}
      </div>
      {count > waiting.length && <p className="quiet">{say(texts.more)}</p>}
    </>
  )
}

function One({ waiting: { agreement, foundAt, changes } }: { waiting: AfterUpgrade['waiting'][number] }) {
  const { say, language } = useLanguage()
  const { data: me } = useMe()
  const releasing = useRelease()
  const name = `${say(texts.agreement)} ${agreement.slice(0, 8)}`
  return (
    <section className="sheet upgrade-one" aria-label={name}>
      <h2>
        <Link to={'/agreements/$agreement' as never} params={{ agreement } as never}>
          {name}
        </Link>{' '}
        <span className="quiet">
          {say(texts.since)} {longDay(foundAt, language)}
        </span>
      </h2>
      <ul>
        {changes.map(({ says, clauses }) => (
          <li key={says.en}>
            {say(says)} <span className="quiet">{clauses.join(', ')}</span>
          </li>
        ))}
      </ul>
      {me?.may('approve') ? (
        <Button size="compact-md" loading={releasing.isPending} onClick={() => releasing.mutate(agreement)}>
          {say(texts.release)}
        </Button>
      ) : (
        <p className="quiet">{say(texts.notYours)}</p>
      )}
      {releasing.error && <Trouble error={releasing.error} />}
    </section>
  )
}
