import { Button } from '@mantine/core'
import type { ReadLetter } from '../../api/views/letters.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useSave } from './queries.ts'
import { texts } from './texts.ts'

/** The paper of a letter, to be kept: the same file that travelled with the mail. */
export function LetterPaper({ letter: { agreement, paper } }: { letter: ReadLetter }) {
  const { say } = useLanguage()
  const save = useSave()
  if (paper === null) return null
  return (
    <p className="post-acts">
      <Button
        variant="default"
        size="compact-sm"
        loading={save.isPending}
        onClick={() => save.mutate(`/agreements/${agreement}/papers/${encodeURIComponent(paper)}`)}
      >
        {say(texts.savePaper)}
      </Button>
      {save.error && <Trouble error={save.error} />}
    </p>
  )
}
