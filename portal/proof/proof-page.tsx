import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { ShownAttestor, ShownCheckpoint, ShownProof } from '../../api/proof/view.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { longDay, moment, timeOfDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './proof.css'
import { useDownload, useProof } from './queries.ts'
import { failureIn, texts } from './texts.ts'

/** What proves to everybody that all that happened is what it was: the key, the checkpoints, and who attests them. */
export function ProofPage() {
  const { data: proof, error, refetch } = useProof()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!proof) return <Waiting says={texts.loading} />
  return <Shown proof={proof} />
}

function Shown({ proof: { key, checkpoints, attestors, witness } }: { proof: ShownProof }) {
  const { say, language } = useLanguage()
  const [newest] = checkpoints
  return (
    <>
      <h1 className="page-title">{say(newest ? sentenceOf(newest, language) : texts.nothingYet)}</h1>
      <p className="quiet">{say(texts.why)}</p>
      <div className="sheets">
        {key !== null && <Key verifierKey={key} />}
        <Attestors attestors={attestors} />
        {newest && <Checkpoints checkpoints={checkpoints} />}
        {witness && <Watched witness={witness} />}
      </div>
    </>
  )
}

function sentenceOf({ size, madeAt }: ShownCheckpoint, language: Language): Said {
  const entries = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(size)
  const [day, time] = [longDay(madeAt, language), timeOfDay(madeAt, language)]
  return {
    de: `${entries} ${size === 1 ? 'Eintrag ist' : 'Einträge sind'} unterschrieben, zuletzt am ${day} um ${time}.`,
    en: `${entries} ${size === 1 ? 'entry is' : 'entries are'} signed, last on ${day} at ${time}.`,
  }
}

function Key({ verifierKey }: { verifierKey: string }) {
  const { say } = useLanguage()
  const clipboard = useClipboard()
  return (
    <section className="sheet proof-part" aria-labelledby="proof-key">
      <h2 id="proof-key">{say(texts.key)}</h2>
      <p>{say(texts.keyHow)}</p>
      <code className="proof-key">{verifierKey}</code>
      <div className="proof-acts">
        <Button variant="default" size="compact-md" onClick={() => clipboard.copy(verifierKey)}>
          {say(texts.copy)}
        </Button>
        <span className="quiet" role="status">
          {clipboard.copied && say(texts.copied)}
        </span>
      </div>
      <h2>{say(texts.verify)}</h2>
      <p>{say(texts.verifyHow)}</p>
      <code className="proof-key">klausel verify &lt;…&gt; --key {verifierKey}</code>
      <p className="quiet">{say(texts.verifyOthers)}</p>
    </section>
  )
}

function Attestors({ attestors }: { attestors: readonly ShownAttestor[] }) {
  const { say, language } = useLanguage()
  return (
    <section className="sheet proof-part" aria-labelledby="proof-attestors">
      <h2 id="proof-attestors">{say(texts.attestors)}</h2>
      {attestors.length === 0 && <p>{say(texts.nobody)}</p>}
      <ul className="proof-list">
        {attestors.map(({ attestor, kind, heardAt, failure, nextAt }) => (
          <li key={attestor}>
            <strong>{say(kind === 'witness' ? texts.witness : texts.authority)}</strong> {attestor}
            <br />
            <span className="quiet">
              {heardAt === null ? say(texts.notYet) : `${say(texts.heard)} ${moment(heardAt, language)}`}
            </span>
            {failure !== null && (
              <p className="wrong">
                {say(failureIn(failure))}; {say(texts.again)} {moment(nextAt, language)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Checkpoints({ checkpoints }: { checkpoints: readonly ShownCheckpoint[] }) {
  const { say } = useLanguage()
  const fetching = useDownload()
  return (
    <section className="sheet proof-part" aria-labelledby="proof-checkpoints">
      <h2 id="proof-checkpoints">{say(texts.checkpoints)}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(texts.signedAt)}</th>
            <th scope="col" className="proof-number">
              {say(texts.entries)}
            </th>
            <th scope="col">{say(texts.stamp)}</th>
            <th scope="col">{say(texts.seen)}</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map((each) => (
            <Row key={each.size} checkpoint={each} onFetch={fetching.mutate} />
          ))}
        </tbody>
      </table>
      {fetching.error && <Trouble error={fetching.error} />}
      <div className="proof-acts">
        <Button variant="default" size="compact-md" onClick={() => fetching.mutate('/proof/log/checkpoint')}>
          {say(texts.newest)}
        </Button>
      </div>
    </section>
  )
}

function Row({ checkpoint, onFetch }: { checkpoint: ShownCheckpoint; onFetch: (path: string) => void }) {
  const { language } = useLanguage()
  const { size, madeAt, stamps, witnesses } = checkpoint
  const path = `/proof/checkpoints/${size}`
  return (
    <tr>
      <td>
        <button type="button" className="link-act" onClick={() => onFetch(path)}>
          {moment(madeAt, language)}
        </button>
      </td>
      <td className="proof-number">{size}</td>
      <td>
        {stamps.map((stamp) => (
          <button
            type="button"
            className="link-act"
            key={stamp.authority}
            onClick={() => onFetch(`${path}/stamp?authority=${encodeURIComponent(stamp.authority)}`)}
          >
            {moment(stamp.at, language)}
            <span className="for-readers"> {stamp.authority}</span>
          </button>
        ))}
      </td>
      <td>{witnesses.map(({ name }) => name).join(', ')}</td>
    </tr>
  )
}

function Watched({ witness: { key, logs } }: { witness: NonNullable<ShownProof['witness']> }) {
  const { say, language } = useLanguage()
  return (
    <section className="sheet proof-part" aria-labelledby="proof-watched">
      <h2 id="proof-watched">{say(texts.ofOthers)}</h2>
      <p>{say(texts.witnessKey)}</p>
      <code className="proof-key">{key}</code>
      <ul className="proof-list">
        {logs.map(({ origin, size, seenAt }) => (
          <li key={origin}>
            <strong>{origin}</strong>
            <br />
            <span className="quiet">
              {seenAt === null ? say(texts.neverSeen) : `${size} ${say(texts.entries)}, ${moment(seenAt, language)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
