import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShownIncoming } from '../../api/views/incoming.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { ConfirmFact } from './confirm-fact.tsx'
import { useAgreementsNamed, useIncomingText, useReject, useSave } from './queries.ts'
import { texts } from './texts.ts'

/** A piece of post opened: what it says, to which agreement it belongs, what it tells; or that nothing follows from it. */
export function Decision({ post }: { post: ShownIncoming }) {
  const { say } = useLanguage()
  const [agreement, setAgreement] = useState<string | null>(post.agreement)
  const [name, setName] = useState('')
  const { data: agreements = [] } = useAgreementsNamed(name)
  const chosen = agreements.find((each) => each.agreement === agreement)
  return (
    <div className="post-open">
      <Content post={post} />
      <Select
        label={say(texts.agreement)}
        placeholder={say(texts.agreementHint)}
        nothingFoundMessage={say(texts.nobodyFound)}
        searchable
        value={agreement}
        onChange={setAgreement}
        onSearchChange={(typed) => setName(chosen && typed.startsWith(nameOf(chosen)) ? '' : typed.slice(0, 100))}
        filter={({ options }) => options}
        data={agreements.map((each) => ({ value: each.agreement, label: `${nameOf(each)} · ${say(each.title)}` }))}
      />
      {agreement !== null && chosen && <ConfirmFact key={agreement} post={post} agreement={chosen} />}
      <LayAside post={post} />
    </div>
  )
}

const nameOf = ({ name, agreement }: { readonly name: string | null; readonly agreement: string }): string =>
  name ?? agreement.slice(0, 8)

function Content({ post }: { post: ShownIncoming }) {
  const { say } = useLanguage()
  const { data: read, error } = useIncomingText(post)
  const save = useSave()
  if (!post.isWhole) return <p className="quiet">{say(texts.tooLarge)}</p>
  return (
    <>
      {error && <Trouble error={error} />}
      {read?.text ? (
        <section className="post-text" aria-label={say(texts.incoming)}>
          {read.text}
        </section>
      ) : (
        <p className="quiet">{say(texts.asScan)}</p>
      )}
      <p className="post-acts">
        <Button
          variant="default"
          size="compact-sm"
          loading={save.isPending}
          onClick={() => save.mutate(`/incoming/${post.incoming}/file`)}
        >
          {say(texts.save)}
        </Button>
        {read?.attachments.map((name, place) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
            key={place}
            variant="default"
            size="compact-sm"
            onClick={() => save.mutate(`/incoming/${post.incoming}/attachments/${place}`)}
          >
            {say(texts.attachment)}: {name || place + 1}
          </Button>
        ))}
      </p>
      {save.error && <Trouble error={save.error} />}
    </>
  )
}

function LayAside({ post }: { post: ShownIncoming }) {
  const { say } = useLanguage()
  const reject = useReject()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reject.mutate({ incoming: post.incoming, reason })
  }
  return (
    <details className="post-aside">
      <summary className="label">{say(texts.aside)}</summary>
      <form className="post-form" onSubmit={submit}>
        <TextInput
          label={say(texts.asideWhy)}
          placeholder={say(texts.asideExample)}
          value={reason}
          maxLength={2000}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={reject.isPending}>
          {say(texts.aside)}
        </Button>
      </form>
      {reject.error && <Trouble error={reject.error} />}
    </details>
  )
}
