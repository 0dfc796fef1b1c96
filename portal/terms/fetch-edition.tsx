import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { download } from '../door/download.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** The lawyer's edition of a document, as a PDF or as a page: in the language in which one reads here. */
export function FetchEdition({ document, version, title }: { document: string; version: string; title: string }) {
  const { say, language } = useLanguage()
  const fetching = useMutation({
    mutationFn: (format: 'pdf' | 'html') =>
      download(`/terms/edition?${new URLSearchParams({ document, version, language, format }).toString()}`),
  })
  return (
    <div className="terms-edition">
      <span className="label">{say(texts.edition)}</span>
      {(['pdf', 'html'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          size="compact-sm"
          loading={fetching.isPending && fetching.variables === format}
          onClick={() => fetching.mutate(format)}
        >
          {format.toUpperCase()}
          <span className="for-readers">
            {' '}
            {say(texts.edition)}, {title}
          </span>
        </Button>
      ))}
      {fetching.error && <Trouble error={fetching.error} />}
    </div>
  )
}
