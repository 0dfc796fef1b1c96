import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ShownIncoming } from '../../api/views/incoming.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { OneIncoming } from './one-incoming.tsx'
import { useIncoming } from './queries.ts'
import { texts } from './texts.ts'

/** What came in: what is to be decided, and what was. One piece is open at a time. */
export function IncomingPost({ waiting }: { waiting: readonly ShownIncoming[] }) {
  const { say } = useLanguage()
  const [of, setOf] = useState<'waiting' | 'decided'>('waiting')
  const [open, setOpen] = useState<string>()
  return (
    <section className="sheet post-part" aria-labelledby="incoming-title">
      <div className="post-head">
        <h2 id="incoming-title">{say(texts.incoming)}</h2>
        <SegmentedControl
          size="xs"
          aria-label={say(texts.incoming)}
          value={of}
          onChange={(value) => setOf(value === 'decided' ? 'decided' : 'waiting')}
          data={[
            { value: 'waiting', label: say(texts.waiting) },
            { value: 'decided', label: say(texts.decided) },
          ]}
        />
      </div>
      {of === 'decided' && <Decided />}
      {of === 'waiting' && waiting.length === 0 && (
        <p className="quiet">
          {say(texts.nothingWaits)} {say(texts.nothingWaitsHow)}
        </p>
      )}
      {of === 'waiting' && (
        <ul className="post-list">
          {waiting.map((post) => (
            <OneIncoming
              key={post.incoming}
              post={post}
              isOpen={post.incoming === open}
              onOpen={(isOpen) => setOpen(isOpen ? post.incoming : undefined)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Decided() {
  const { say } = useLanguage()
  const { data: decided, error } = useIncoming('decided')
  if (error) return <Trouble error={error} />
  if (decided?.length === 0) return <p className="quiet">{say(texts.nothingDecided)}</p>
  return (
    <ul className="post-list">
      {decided?.map((post) => (
        <OneIncoming key={post.incoming} post={post} />
      ))}
    </ul>
  )
}
