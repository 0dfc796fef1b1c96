import { Drawer } from '@mantine/core'
import { useState } from 'react'
import type { Program } from '../../terms/engine/program.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { reasonsInWords } from '../../terms/words/reasons.ts'
import { shortDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { withCurrency } from '../today/coming.ts'
import { AskWhy } from '../why/ask-why.tsx'
import { Reasons } from '../why/reasons.tsx'
import '../why/why.css'
import type { Lived, Shown, Step } from './lived.ts'
import { texts } from './texts.ts'

interface WhatShowsProps {
  readonly program: Program
  readonly shows: Lived
  readonly steps: readonly Step[]
  readonly day: Day
}

/** The agreement on the chosen day, and the whole life below it, what is yet to come pale. */
export function WhatShows({ program, shows, steps, day }: WhatShowsProps) {
  const { begin, say, language } = useLanguage()
  const [asked, setAsked] = useState<Shown>()
  return (
    <>
      <h2 className="simulator-sentence">{withCurrency(begin(shows.sentence), language)}</h2>
      {shows.trouble.length > 0 && <Part title={texts.trouble} shown={shows.trouble} onAsk={setAsked} />}
      <Part title={texts.holds} shown={shows.holds} onAsk={setAsked} />
      <Part title={texts.owed} shown={shows.owed} onAsk={setAsked} />
      <Part title={texts.duties} shown={shows.duties} onAsk={setAsked} />
      <h3>{say(texts.steps)}</h3>
      <Steps steps={steps} day={day} onAsk={setAsked} />
      <Answer program={program} asked={asked} onClose={() => setAsked(undefined)} />
    </>
  )
}

interface Asking {
  readonly onAsk: (shown: Shown) => void
}

function Part({ title, shown, onAsk }: Asking & { title: Said; shown: readonly Shown[] }) {
  const { say, begin } = useLanguage()
  return (
    <>
      <h3>{say(title)}</h3>
      {shown.length === 0 && <p className="quiet">{say(texts.nothing)}</p>}
      <ul className="simulator-list">
        {shown.map((each) => (
          <li key={each.key}>
            <span>{begin(each.says)}</span>
            {each.because && <AskWhy says={say(each.says)} onAsk={() => onAsk(each)} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Steps({ steps, day, onAsk }: Asking & { steps: readonly Step[]; day: Day }) {
  const { say, begin, language } = useLanguage()
  return (
    <ol className="simulator-list simulator-steps">
      {steps.map((step) => (
        <li key={step.key} data-ahead={step.on > day || undefined}>
          <span>
            <time dateTime={step.on}>{shortDay(step.on, language)}</time> {begin(step.says)}
          </span>
          {step.because && <AskWhy says={say(step.says)} onAsk={() => onAsk(step)} />}
        </li>
      ))}
    </ol>
  )
}

function Answer({ program, asked, onClose }: { program: Program; asked: Shown | undefined; onClose: () => void }) {
  const { say, begin } = useLanguage()
  return (
    <Drawer
      opened={asked !== undefined}
      onClose={onClose}
      position="right"
      size={480}
      title={asked && begin(asked.says)}
      closeButtonProps={{ 'aria-label': say(texts.close) }}
      overlayProps={{ backgroundOpacity: 0.12 }}
      classNames={{ content: 'why-content', header: 'why-content', title: 'why-heading' }}
    >
      {asked?.because && <Reasons reasons={reasonsInWords(program, [asked.because])} onFact={() => undefined} />}
    </Drawer>
  )
}
