import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { download } from '../../door/download.ts'
import { Trouble } from '../../door/trouble.tsx'
import { useLanguage } from '../../language/use-language.tsx'
import './drafts.css'
import { texts } from './texts.ts'

interface AsFileProps {
  /** Where the difference is asked for, to the point where its form is added: `/terms/drafts/…/difference?`. */
  readonly path: string
  /** A draft is tried on the agreements for its file. */
  readonly isDraft?: boolean
  /** What is being kept is not in the file yet. */
  readonly isSaving?: boolean
}

/** The difference as a file to read, to send and to work on. */
export function AsFile({ path, isDraft = false, isSaving = false }: AsFileProps) {
  const { say, language } = useLanguage()
  const save = useMutation({ mutationFn: (as: 'pdf' | 'docx') => download(`${path}as=${as}&language=${language}`) })
  return (
    <div className="drafts-file">
      <p className="label">{say(isDraft ? texts.draftAsFile : texts.versionsAsFile)}</p>
      <div className="drafts-buttons">
        {(['pdf', 'docx'] as const).map((as) => (
          <Button
            key={as}
            variant="default"
            disabled={isSaving}
            loading={save.isPending && save.variables === as}
            onClick={() => save.mutate(as)}
          >
            {say(as === 'pdf' ? texts.asPdf : texts.asDocx)}
          </Button>
        ))}
      </div>
      {save.error && <Trouble error={save.error} />}
    </div>
  )
}
