import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ShownExport } from '../../api/drive/export.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { ask } from '../door/ask.ts'
import { chosenMembership } from '../door/membership.ts'
import { Trouble } from '../door/trouble.tsx'
import { localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { keepFile } from './queries.ts'
import { texts } from './texts.ts'

const words = {
  lead: {
    de: 'Ein ZIP-Archiv mit allem, was jetzt da liegt, und einer Liste von Prüfsummen (SHA256SUMS). Der Browser setzt das Herunterladen fort, wenn die Verbindung abreißt.',
    en: 'One ZIP archive of all that lies there now, with a list of checksums (SHA256SUMS). The browser goes on with the download if the connection is cut.',
  },
  prepare: { de: 'Vorbereiten', en: 'Prepare' },
  anew: { de: 'Neu vorbereiten', en: 'Prepare anew' },
  goOn: { de: 'Weiter vorbereiten', en: 'Go on preparing' },
  gathering: { de: 'Es wird zusammengestellt, was dazugehört', en: 'Gathering what belongs to it' },
  reading: { de: 'Es wird gelesen', en: 'Reading' },
  ready: { de: 'Bereit', en: 'Ready' },
  asOf: { de: 'Stand', en: 'as of' },
  files: { de: 'Dateien', en: 'files' },
  rests: { de: 'Die Vorbereitung ist unterbrochen.', en: 'The preparation was interrupted.' },
  check: { de: 'SHA-256 der Liste', en: 'SHA-256 of the list' },
} as const

/** While it is being prepared one looks again so often, in milliseconds. */
const AGAIN = 1_000

/** All contents in one archive: prepared, then fetched. */
export function ExportPart({ agreement }: { agreement: string }) {
  const { say, language } = useLanguage()
  const queries = useQueryClient()
  const path = `/agreements/${agreement}/drive/export`
  // Not below the key of the drive: what changes a file changes no export.
  const queryKey = ['drive export', agreement]
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask<ShownExport>(path),
    retry: false,
    refetchInterval: (query) =>
      query.state.data?.step === 'gathering' || query.state.data?.step === 'reading' ? AGAIN : false,
  })
  const begin = useMutation({
    mutationFn: () => ask<ShownExport>(path, { body: {} }),
    onSuccess: (begun) => queries.setQueryData(queryKey, begun),
  })
  const membership = chosenMembership()
  const address = `/api${path}/content${membership === null ? '' : `?membership=${membership}`}`
  const trouble = error ?? begin.error
  return (
    <section className="sheet drive-part" aria-labelledby="export-title">
      <h2 id="export-title">{say(texts.export)}</h2>
      <p className="quiet">{say(words.lead)}</p>
      {trouble && <Trouble error={trouble} />}
      {data && <How exported={data} />}
      {data?.step === 'ready' && (
        <p className="label">
          {say(words.check)} <code className="drive-path">{data.manifest}</code>
        </p>
      )}
      <div className="drive-acts">
        {data?.step === 'ready' && data.size !== null && (
          <Button onClick={() => keepFile(address, '')}>
            {say(texts.download)} ({sizeIn(data.size, language)})
          </Button>
        )}
        {data && ['none', 'ready', 'rests'].includes(data.step) && (
          <Button
            variant={data.step === 'ready' ? 'default' : 'filled'}
            loading={begin.isPending}
            onClick={() => begin.mutate()}
          >
            {say(data.step === 'none' ? words.prepare : data.step === 'rests' ? words.goOn : words.anew)}
          </Button>
        )}
      </div>
    </section>
  )
}

/** How far it is. */
function How({ exported }: { exported: ShownExport }) {
  const { say, language } = useLanguage()
  const { step, gatheredAt, files, bytes, bytesRead } = exported
  if (step === 'none') return null
  if (step === 'rests') return <p role="status">{say(words.rests)}</p>
  const count = `${new Intl.NumberFormat(language).format(files)} ${say(words.files)}, ${sizeIn(bytes, language)}`
  if (step === 'ready')
    return (
      <p role="status">
        {say(words.ready)}: {count}
        {gatheredAt && `, ${say(words.asOf)} ${localMoment(gatheredAt, language)}`}.
      </p>
    )
  return (
    <div role="status">
      {say(step === 'gathering' ? words.gathering : words.reading)} … {count}
      <progress
        className="drive-export-progress"
        max={Math.max(1, bytes)}
        {...(step === 'gathering' ? {} : { value: bytesRead })}
        aria-label={say(texts.export)}
      />
    </div>
  )
}
