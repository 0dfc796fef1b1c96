import type { ShownRun } from '../../api/backup/view.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { Trouble } from '../door/trouble.tsx'
import { moment } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useEvidence } from './queries.ts'
import { failureIn, states, texts } from './texts.ts'

/** What was made and tried, the newest first. */
export function Runs({ runs }: { runs: readonly ShownRun[] }) {
  const { say } = useLanguage()
  const evidence = useEvidence()
  return (
    <section className="sheet backups-part" aria-labelledby="backups-all">
      <h2 id="backups-all">{say(texts.all)}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(texts.when)}</th>
            <th scope="col">{say(texts.what)}</th>
            <th scope="col">{say(texts.contains)}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Row key={run.run} run={run} onEvidence={evidence.mutate} />
          ))}
        </tbody>
      </table>
      {evidence.error && <Trouble error={evidence.error} />}
    </section>
  )
}

function Row({ run, onEvidence }: { run: ShownRun; onEvidence: (drill: string) => void }) {
  const { say, language } = useLanguage()
  const { kind, begunAt, state, failure, shown, hasEvidence, isKept } = run
  return (
    <tr>
      <td>
        {moment(begunAt, language)}
        <br />
        <span className="quiet">
          {say(kind === 'drill' ? texts.isDrill : texts.isBackup)}
          {kind === 'backup' && state === 'verified' && !isKept && `, ${say(texts.removed)}`}
        </span>
      </td>
      <td>
        <span className={state === 'failed' ? 'wrong' : undefined}>{say(states[state] ?? texts.isBackup)}</span>
        {failure !== null && <span>: {say(failureIn(failure))}</span>}
        {shown && (
          <>
            <br />
            <span className="quiet">
              {shown.facts.toLocaleString(language)} {say(texts.facts)}, {Math.ceil(shown.seconds)} s
            </span>
          </>
        )}
        {hasEvidence && (
          <button type="button" className="link-act" onClick={() => onEvidence(run.run)}>
            {say(texts.evidence)}
          </button>
        )}
      </td>
      <td>{containsOf(run) && say(containsOf(run) as Said)}</td>
    </tr>
  )
}

function containsOf({ contains }: ShownRun): Said | undefined {
  if (contains === null) return undefined
  const { database, keys, files, fileBytes } = contains
  const say = (language: 'de' | 'en'): string =>
    [
      ...(database === null ? [] : [`${texts.database[language]} ${megabytes(database, language)}`]),
      `${keys.toLocaleString(language)} ${texts.keys[language]}`,
      `${files.toLocaleString(language)} ${texts.files[language]} (${megabytes(fileBytes, language)})`,
    ].join(', ')
  return { de: say('de'), en: say('en') }
}

function megabytes(bytes: number, language: 'de' | 'en'): string {
  const [value, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`
}
