import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import type { InboxFilter, InboxOrder } from '../../api/views/inbox.ts'
import type { InboxFigures } from '../../api/views/inbox-figures.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { Looking } from './looking.ts'
import { dueTexts, orderTexts, stateTexts, texts } from './texts.ts'

interface ToolbarProps {
  readonly looking: Looking
  readonly kinds: InboxFigures['byKind']
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onLook: (looking: Looking) => void
  readonly onHelp: () => void
}

/** So long after the last letter the search begins, in milliseconds. */
const PAUSE = 200

/** Search, filters and order. */
export function Toolbar({ looking, kinds, searchRef, onLook, onHelp }: ToolbarProps) {
  const { say, begin } = useLanguage()
  const { filter, order } = looking
  const change = (changed: InboxFilter) => onLook({ order, filter: { ...filter, ...changed } })
  const state = filter.states?.length === 1 ? filter.states[0] : ''
  return (
    <search className="inbox-toolbar">
      <Search words={filter.words ?? ''} searchRef={searchRef} onSearch={(words) => change({ words })} />
      <NativeSelect
        size="xs"
        aria-label={say(texts.state)}
        value={state}
        onChange={({ currentTarget: { value } }) =>
          change({ states: value === '' ? undefined : [value] } as InboxFilter)
        }
        data={[
          { value: '', label: say(texts.everyState) },
          ...(['approval', 'person', 'held', 'bounded', 'open', 'rejected'] as const).map((value) => {
            return { value, label: say(stateTexts[value] ?? texts.state) }
          }),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={say(texts.kind)}
        value={filter.acts?.[0] ?? ''}
        onChange={({ currentTarget: { value } }) => change({ acts: value === '' ? undefined : [value] } as InboxFilter)}
        data={[
          { value: '', label: say(texts.everyKind) },
          ...kinds.map(({ act, says }) => ({ value: act, label: begin(says) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={say(texts.due)}
        value={filter.due ?? ''}
        onChange={({ currentTarget: { value } }) => change({ due: value === '' ? undefined : value } as InboxFilter)}
        data={[
          { value: '', label: say(texts.everyDue) },
          ...Object.entries(dueTexts).map(([value, says]) => ({ value, label: say(says) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={say(texts.order)}
        value={order}
        onChange={({ currentTarget: { value } }) => onLook({ filter, order: value as InboxOrder })}
        data={Object.entries(orderTexts).map(([value, says]) => ({ value, label: say(says) }))}
      />
      <Button size="xs" variant="default" onClick={onHelp}>
        {say(texts.keys)} <kbd>?</kbd>
      </Button>
    </search>
  )
}

interface SearchProps {
  readonly words: string
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onSearch: (words: string) => void
}

/** Searches as one writes; Enter and Escape lead back to the list. */
function Search({ words, searchRef, onSearch }: SearchProps) {
  const { say } = useLanguage()
  const [written, setWritten] = useState(words)
  useEffect(() => setWritten(words), [words])
  useEffect(() => {
    if (written === words) return
    const timer = setTimeout(() => onSearch(written), PAUSE)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      ref={searchRef}
      type="search"
      size="xs"
      className="inbox-search"
      aria-label={say(texts.search)}
      placeholder={say(texts.search)}
      value={written}
      maxLength={200}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') onSearch(written)
        if (key === 'Enter' || key === 'Escape') currentTarget.blur()
      }}
    />
  )
}
