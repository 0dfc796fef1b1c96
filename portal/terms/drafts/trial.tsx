import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TriedAgreement } from '../../../api/drafts/trial.ts'
import { Trouble } from '../../door/trouble.tsx'
import { euro, longDay, shortDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { tryPage } from './queries.ts'
import { texts } from './texts.ts'

interface Run {
  readonly tried: readonly TriedAgreement[]
  readonly of: number
  readonly isDone: boolean
}

/** Every agreement lived on with and without the draft, page by page; what comes out is of the draft that was seen. */
export function Trial({ draft, seen }: { draft: string; seen: string }) {
  const { say } = useLanguage()
  const [run, setRun] = useState<Run>()
  const trial = useMutation({
    mutationFn: async () => {
      setRun(undefined)
      let tried: readonly TriedAgreement[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const page = await tryPage(draft, after ?? null)
        tried = [...tried, ...page.agreements]
        after = page.after
        setRun({ tried, of: page.of, isDone: after === null })
      }
      return seen
    },
  })
  const isOfThis = trial.isPending || trial.data === seen
  return (
    <section className="sheet drafts-trial">
      <p className="label">{say(texts.tryWhy)}</p>
      <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
        {say(texts.tryOut)}
      </Button>
      {trial.error && <Trouble error={trial.error} />}
      {run && isOfThis && <CameOut run={run} />}
    </section>
  )
}

function CameOut({ run: { tried, of, isDone } }: { run: Run }) {
  const { say } = useLanguage()
  const different = tried.filter(isOtherwise)
  const leaving = tried.filter(({ mayLeave }) => mayLeave.length > 0)
  return (
    <div role="status">
      <progress value={isDone ? of : tried.length} max={Math.max(of, 1)} aria-label={say(texts.tried)} />
      <p>
        {tried.length} {say(texts.of)} {of} {say(texts.tried)}: {different.length} {say(texts.differ)}, {leaving.length}{' '}
        {say(texts.mayLeave)}.
      </p>
      {isDone && different.length === 0 && <p className="quiet">{say(texts.allStay)}</p>}
      <ul className="drafts-tried">
        {different.map((each) => (
          <One key={each.agreement} tried={each} />
        ))}
      </ul>
    </div>
  )
}

const isOtherwise = ({ added, gone, owed, ends, mayLeave }: TriedAgreement): boolean =>
  added.length + gone.length + mayLeave.length > 0 || owed.before !== owed.after || ends.before !== ends.after

function One({ tried: { agreement, added, gone, owed, ends, mayLeave } }: { tried: TriedAgreement }) {
  const { say, language } = useLanguage()
  const endOf = (day: string | null): string => (day ? longDay(day, language) : say(texts.openEnd))
  return (
    <li>
      <Link to="/agreements/$agreement" params={{ agreement } as never}>
        {say(texts.agreement)} {agreement.slice(0, 8)}
      </Link>
      <ul>
        {mayLeave.map(({ about, lastOn }) => (
          <li key={about}>
            {say(texts.mayLeaveOne)}
            {lastOn && ` ${say(texts.upTo)} ${longDay(lastOn, language)}`}
          </li>
        ))}
        {ends.before !== ends.after && (
          <li>
            {say(texts.ends)}: <del>{endOf(ends.before)}</del> <ins>{endOf(ends.after)}</ins>
          </li>
        )}
        {owed.before !== owed.after && (
          <li>
            {say(texts.owed)}: <del>{euro(owed.before, language)}</del> <ins>{euro(owed.after, language)}</ins>
          </li>
        )}
        {gone.map(({ at, says }) => (
          <li key={`gone ${at} ${says.en}`}>
            <del>
              {shortDay(at, language)} {say(says)}
            </del>
          </li>
        ))}
        {added.map(({ at, says }) => (
          <li key={`added ${at} ${says.en}`}>
            <ins>
              {shortDay(at, language)} {say(says)}
            </ins>
          </li>
        ))}
      </ul>
    </li>
  )
}
