import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListedPaper } from '../../api/papers/list.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useDownload, useOpenBlocked, usePapers } from './queries.ts'
import { kindsInWords, texts } from './texts.ts'

/** Papers, newest first, to be searched and fetched: of one agreement, or of all. */
export function PaperList({ agreement }: { agreement?: string }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const [kind, setKind] = useState('')
  const [others, setOthers] = useState(false)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = usePapers({
    ...(agreement === undefined ? {} : { agreement }),
    others: others ? 'true' : '',
    kind,
    q,
  })
  const papers = data?.pages.flatMap((page) => page.papers)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!papers) return <Waiting says={texts.loading} />
  if (papers.length === 0 && q === '' && kind === '' && typed === '' && agreement === undefined)
    return (
      <div className="sheet papers-empty">
        <h2>{say(texts.none)}</h2>
        <p className="quiet">{say(me?.acts?.customer ? texts.noneHow : texts.noneHowStaff)}</p>
      </div>
    )
  return (
    <>
      <div className="papers-asked">
        <TextInput
          type="search"
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={say(texts.kind)}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: say(texts.allKinds) },
            ...Object.entries(kindsInWords).map(([value, says]) => ({ value, label: say(says) })),
          ]}
        />
        {agreement !== undefined && me?.acts?.customer === null && (
          <Checkbox
            label={say(texts.others)}
            checked={others}
            onChange={(event) => setOthers(event.currentTarget.checked)}
          />
        )}
      </div>
      <p className="for-readers" role="status">
        {papers.length === 0 ? say(texts.notFound) : `${papers.length}`}
      </p>
      {papers.length === 0 && <p className="quiet">{say(texts.notFound)}</p>}
      {papers.length > 0 && (
        <ul className="sheet papers">
          {papers.map((paper) => (
            <OnePaper
              key={`${paper.agreement} ${paper.paper}`}
              paper={paper}
              isOfOne={agreement !== undefined && !others}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p className="papers-more">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say(texts.more)}
          </Button>
        </p>
      )}
    </>
  )
}

function OnePaper({ paper, isOfOne }: { paper: ListedPaper; isOfOne: boolean }) {
  const { say, begin, language } = useLanguage()
  const { agreement, name, title, number, madeAt, isErased, digest } = paper
  return (
    <li data-erased={isErased || undefined}>
      <span className="papers-day">{longDay(madeAt, language)}</span>
      <span className="papers-words">
        <span className="papers-title">
          {begin(title)}
          {number && ` ${number}`}
        </span>
        <span className="label">
          {!isOfOne && (
            <>
              <Link to="/agreements/$agreement/papers" params={{ agreement } as never}>
                {name ?? `${say(texts.agreement)} ${agreement.slice(0, 8)}`}
              </Link>
              {' · '}
            </>
          )}
          {say(howItIs(paper, language))}
        </span>
        {isErased && <code className="papers-digest">{digest}</code>}
      </span>
      <Fetching paper={paper} />
    </li>
  )
}

function howItIs({ isErased, blocked, isUnopened, bytes }: ListedPaper, language: Language): Said {
  if (isErased) return texts.erased
  if (blocked) return texts.blockedUntil(longDay(blocked.until, language))
  if (isUnopened) return texts.unopened
  const size = `PDF, ${sizeIn(bytes, language)}`
  return { de: size, en: size }
}

/** What law keeps of a customer that is erased opens for a reason, to those who may. */
function OpenBlocked({ paper }: { paper: ListedPaper }) {
  const { say } = useLanguage()
  const opening = useOpenBlocked()
  const [reason, setReason] = useState<string>()
  if (reason === undefined)
    return (
      <Button variant="default" onClick={() => setReason('')}>
        {say(texts.openBlocked)}
      </Button>
    )
  const { agreement, paper: id } = paper
  return (
    <form
      className="papers-reason"
      onSubmit={(event) => {
        event.preventDefault()
        opening.mutate({ agreement, paper: id, reason })
      }}
    >
      <TextInput
        label={say(texts.reason)}
        value={reason}
        required
        minLength={3}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={opening.isPending}>
        {say(texts.openNow)}
      </Button>
      {opening.error && <Trouble error={opening.error} />}
    </form>
  )
}

/** A letter that lies in the post box is opened there, since by that it is received. */
function Fetching({ paper }: { paper: ListedPaper }) {
  const { say, begin } = useLanguage()
  const { data: me } = useMe()
  const fetching = useDownload()
  const fetchingXml = useDownload('/xml')
  if (paper.isErased) return null
  if (paper.blocked) return me?.may('open what is blocked') ? <OpenBlocked paper={paper} /> : null
  if (paper.isUnopened && me?.acts?.customer)
    return me.may('open the post box') ? <Link to="/post-box">{say(texts.openFirst)}</Link> : null
  return (
    <span className="papers-fetch">
      <span className="papers-files">
        <Button variant="default" loading={fetching.isPending} onClick={() => fetching.mutate(paper)}>
          {say(texts.download)}
          <span className="for-readers">
            {' '}
            {begin(paper.title)} {paper.number}
          </span>
        </Button>
        {paper.number && (
          <Button variant="subtle" loading={fetchingXml.isPending} onClick={() => fetchingXml.mutate(paper)}>
            XML
            <span className="for-readers">
              {' '}
              {begin(paper.title)} {paper.number}
            </span>
          </Button>
        )}
      </span>
      {fetchingXml.error && <Trouble error={fetchingXml.error} />}
      {fetching.error && <Trouble error={fetching.error} />}
    </span>
  )
}
