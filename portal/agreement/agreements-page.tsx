import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ListedAgreement } from '../../api/views/agreements.ts'
import { type ListAsked, readAgreementsPage } from '../door/living-agreement.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { comingInWords, withCurrency } from '../today/coming.ts'
import './agreements.css'
import { keepOrder, keptOrder } from './kept-order.ts'
import { texts } from './texts.ts'

/** Where every agreement stands today, with what comes next in front. Whoever has one alone is led on to it. */
export function AgreementsPage() {
  const { say } = useLanguage()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const [order, setOrder] = useState(keptOrder)
  const { data, error, refetch, fetchNextPage, isFetchingNextPage } = useList({ order, q })
  const agreements = data?.pages.flatMap((page) => page.agreements)
  const isAll = data?.pages.at(-1)?.after === null
  const isLedOn = useTheOnlyOne(q === '' && isAll ? agreements : undefined)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!agreements || isLedOn) return <Waiting says={texts.loadingAll} />
  if (agreements.length === 0 && q === '')
    return (
      <div className="empty">
        <h1>{say(texts.none)}</h1>
        <p className="quiet">{say(texts.noneHow)}</p>
      </div>
    )
  return (
    <>
      <h1 className="page-title">{say(texts.all)}</h1>
      <div className="agreements-asked">
        <TextInput
          type="search"
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={say(texts.order)}
          value={order}
          onChange={(event) => {
            const chosen = event.currentTarget.value === 'customer' ? 'customer' : 'next'
            keepOrder(chosen)
            setOrder(chosen)
          }}
          data={[
            { value: 'next', label: say(texts.byNext) },
            { value: 'customer', label: say(texts.byCustomer) },
          ]}
        />
      </div>
      {agreements.length === 0 && (
        <p className="quiet" role="status">
          {say(isAll ? texts.notFound : texts.notFoundYet)}
        </p>
      )}
      {agreements.length > 0 && (
        <ul className="sheet agreements">
          {agreements.map((agreement) => (
            <OneRow key={agreement.agreement} agreement={agreement} />
          ))}
        </ul>
      )}
      {!isAll && (
        <p className="agreements-more">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say(q === '' ? texts.more : texts.goOn)}
          </Button>
        </p>
      )}
    </>
  )
}

const useList = (asked: ListAsked) =>
  useInfiniteQuery({
    queryKey: ['agreements', asked],
    queryFn: ({ pageParam }) => readAgreementsPage(asked, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
    placeholderData: keepPreviousData,
  })

/** A customer with one agreement has nothing to choose. */
function useTheOnlyOne(all: readonly ListedAgreement[] | undefined): boolean {
  const { data: me } = useMe()
  const navigate = useNavigate()
  const [only, ...others] = all ?? []
  const id = me?.acts?.customer && others.length === 0 ? only?.agreement : undefined
  useEffect(() => {
    if (id) void navigate({ to: '/agreements/$agreement', params: { agreement: id }, replace: true } as never)
  }, [id, navigate])
  return id !== undefined
}

function OneRow({ agreement: { agreement, name, title, state, next } }: { agreement: ListedAgreement }) {
  const { say, begin, language } = useLanguage()
  return (
    <li>
      <Link to="/agreements/$agreement" params={{ agreement } as never}>
        <span className="agreements-next">{next ? shortDay(next.on, language) : '–'}</span>
        <span className="agreements-name">{name ?? agreement.slice(0, 8)}</span>
        <span className="agreements-sentence">
          {withCurrency(begin(state), language)}
          <span className="label">{next ? say(comingInWords(next)) : say(texts.nothingNext)}</span>
        </span>
        <span className="label">{say(title)}</span>
      </Link>
    </li>
  )
}
