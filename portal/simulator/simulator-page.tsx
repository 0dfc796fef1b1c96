import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { examples } from '../../terms/documents/example-lives.ts'
import { readLife } from '../../terms/engine/life.ts'
import type { Program } from '../../terms/engine/program.ts'
import { type Day, isDay } from '../../terms/grammar/day.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { DayChooser } from './day-chooser.tsx'
import { LifeEditor } from './life-editor.tsx'
import { livedTo, spanOf, stepsOf } from './lived.ts'
import { fromHash, type Shared, toHash } from './share.ts'
import { names, programOf } from './terms-to-choose.ts'
import './simulator.css'
import { texts } from './texts.ts'
import { WhatShows } from './what-shows.tsx'

const [first] = examples as readonly [(typeof examples)[number]]
const begun: Shared = { terms: first.terms, strict: false, day: first.day, life: first.life }

/** The engine in the page: a life under chosen terms, day by day, with reasons. Nothing leaves the browser but a link that somebody copies. */
export function SimulatorPage() {
  const { say } = useLanguage()
  const [seen, setSeen] = useState(begun)
  useSharedIn(setSeen)
  const { terms, strict } = seen
  const { data: program, error } = useQuery({
    queryKey: ['terms to try', terms, strict],
    queryFn: () => programOf(terms, strict),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <h1 className="page-title">{say(texts.title)}</h1>
      <p className="label">{say(texts.how)}</p>
      <Choose seen={seen} onSee={setSeen} />
      {error && <Trouble error={error} />}
      {program ? <Life program={program} seen={seen} onSee={setSeen} /> : <Waiting says={texts.loading} />}
    </>
  )
}

interface SeenProps {
  readonly seen: Shared
  readonly onSee: (seen: Shared) => void
}

/** Opens what a link carries, once. */
function useSharedIn(onSee: (seen: Shared) => void): void {
  useEffect(() => {
    void fromHash(location.hash.slice(1)).then((shared) => {
      if (shared) onSee(shared)
    })
  }, [onSee])
}

function Choose({ seen, onSee }: SeenProps) {
  const { say } = useLanguage()
  return (
    <div className="simulator-choose">
      <NativeSelect
        label={say(texts.terms)}
        value={seen.terms}
        onChange={(event) => onSee({ ...seen, terms: event.currentTarget.value })}
        data={[...names]}
      />
      <NativeSelect
        label={say(texts.examples)}
        value=""
        onChange={(event) => {
          const chosen = examples[Number(event.currentTarget.value)]
          if (chosen) onSee({ terms: chosen.terms, strict: seen.strict, day: chosen.day, life: chosen.life })
        }}
        data={[
          { value: '', label: '…' },
          ...examples.map(({ terms, says }, n) => ({ value: String(n), label: `${terms}: ${say(says)}` })),
        ]}
      />
      <Checkbox
        label={say(texts.strict)}
        checked={seen.strict}
        onChange={(event) => onSee({ ...seen, strict: event.currentTarget.checked })}
      />
      <Share seen={seen} />
    </div>
  )
}

function Share({ seen }: { seen: Shared }) {
  const { say } = useLanguage()
  const [copied, setCopied] = useState<Shared>()
  const share = async (): Promise<void> => {
    const address = `${location.origin}${location.pathname}#${await toHash(seen)}`
    history.replaceState(null, '', address)
    await navigator.clipboard.writeText(address)
    setCopied(seen)
  }
  return (
    <span className="simulator-share">
      <Button variant="default" onClick={() => void share()}>
        {say(texts.share)}
      </Button>
      <span role="status" className="label">
        {copied === seen && say(texts.shared)}
      </span>
    </span>
  )
}

function Life({ program, seen, onSee }: SeenProps & { program: Program }) {
  const life = useDeferredValue(seen.life)
  const { facts, unreadable } = useMemo(() => readLife(life), [life])
  const span = useMemo(() => spanOf(facts, begun.day as Day), [facts])
  const day = useDeferredValue(within(span, seen.day))
  const shows = useMemo(() => livedTo(program, facts, day), [program, facts, day])
  const steps = useMemo(() => stepsOf(program, facts, span.last), [program, facts, span])
  return (
    <div className="simulator">
      <LifeEditor
        life={seen.life}
        unreadable={unreadable}
        program={program}
        onChange={(text) => onSee({ ...seen, life: text })}
      />
      <section className="sheet simulator-shows">
        <DayChooser span={span} day={within(span, seen.day)} onChoose={(chosen) => onSee({ ...seen, day: chosen })} />
        <WhatShows program={program} shows={shows} steps={steps} day={day} />
      </section>
    </div>
  )
}

/** The day one looks at, within those that there are. */
function within({ first: from, last }: { readonly first: Day; readonly last: Day }, day: string): Day {
  if (!isDay(day) || day < from) return from
  return day > last ? last : day
}
