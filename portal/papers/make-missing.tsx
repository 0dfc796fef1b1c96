import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MadePapers } from '../../api/papers/make-papers.ts'
import { ask } from '../door/ask.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { makeTexts as texts } from './texts.ts'

/** For agreements that were concluded before there were editions and proofs: they are made when somebody asks for them. */
export function MakeMissing({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: () => ask<MadePapers>(`/agreements/${agreement}/papers`, { body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['papers'] }),
  })
  return (
    <section className="papers-make" aria-labelledby="papers-make">
      <h2 id="papers-make">{say(texts.title)}</h2>
      <p className="quiet">{say(texts.how)}</p>
      <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
        {say(texts.make)}
      </Button>
      <p role="status" className="quiet">
        {making.data && say(texts.made(making.data.made.length))}
      </p>
      {making.error && <Trouble error={making.error} />}
    </section>
  )
}
