import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { TermsView } from '../../api/views/terms.ts'
import { longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AsFile } from './drafts/as-file.tsx'
import { texts } from './texts.ts'

/** Where terms have more than one version: what two of them say differently, as a file. */
export function Versions({ documents }: { documents: TermsView['documents'] }) {
  const { say, language } = useLanguage()
  const days = daysOfVersions(documents)
  const [before, setBefore] = useState(days.at(-2))
  const [after, setAfter] = useState(days.at(-1))
  if (before === undefined || after === undefined) return null
  const choices = days.map((day) => ({ value: day, label: longDay(day, language) }))
  return (
    <section className="sheet terms-versions" aria-labelledby="terms-versions">
      <h2 id="terms-versions">{say(texts.compare)}</h2>
      <div className="terms-versions-days">
        <NativeSelect
          label={say(texts.signedOn)}
          value={before}
          data={choices}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <NativeSelect
          label={say(texts.comparedWith)}
          value={after}
          data={choices}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
      </div>
      <AsFile path={`/terms/difference?before=${before}&after=${after}&`} />
    </section>
  )
}

/** The days of documents of which there are several versions, the first of all before them. */
function daysOfVersions(documents: TermsView['documents']): readonly string[] {
  const several = documents.filter(({ document, version }) =>
    documents.some((other) => other.document === document && other.version !== version),
  )
  return [...new Set(several.map(({ version }) => version))].toSorted()
}
