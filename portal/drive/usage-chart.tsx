import type { DriveOverview } from '../../api/drive/overview.ts'
import type { MeasuredUsage } from '../../api/drive/usage-history.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { localDay } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { isUnbounded } from './is-unbounded.ts'
import { useUsageHistory } from './queries.ts'
import { texts } from './texts.ts'

const kinds = ['files', 'trash', 'versions'] as const
type Kind = (typeof kinds)[number]
const words: Readonly<Record<Kind | 'quota' | 'over' | 'day' | 'full' | 'free', Said>> = {
  files: { de: 'Dateien', en: 'Files' },
  trash: { de: 'Papierkorb', en: 'Trash' },
  versions: { de: 'Fassungen', en: 'Versions' },
  quota: { de: 'gebucht', en: 'booked' },
  over: { de: 'Verlauf', en: 'Over time' },
  day: { de: 'Tag', en: 'Day' },
  full: { de: 'belegt', en: 'used' },
  free: { de: 'frei', en: 'free' },
}
const [WIDTH, HEIGHT] = [640, 180]

/** What takes the room, now and on the days before, under the line of what was booked. */
export function UsageChart({ agreement, overview }: { agreement: string; overview: DriveOverview }) {
  const { say, language } = useLanguage()
  const { data, error } = useUsageHistory(agreement)
  const { usage } = overview
  if (!usage) return null
  const now = { files: usage.used - usage.trash - usage.versions, trash: usage.trash, versions: usage.versions }
  const isBounded = !isUnbounded(usage.quota)
  return (
    <section className="sheet drive-part" aria-labelledby="usage-title">
      <h2 id="usage-title">{say(texts.usage)}</h2>
      <dl className="drive-usage-now">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <i className="drive-swatch" data-kind={kind} /> {say(words[kind])}
            </dt>
            <dd>{sizeIn(now[kind], language)}</dd>
          </div>
        ))}
        {isBounded && (
          <div>
            <dt>
              <i className="drive-swatch" data-kind="quota" /> {say(words.free)}
            </dt>
            <dd>{sizeIn(Math.max(0, usage.quota - usage.used), language)}</dd>
          </div>
        )}
      </dl>
      {error && <Trouble error={error} />}
      {!data && !error && <Waiting says={texts.loading} />}
      {data && <Bars measured={data.measured} quota={isBounded ? usage.quota : undefined} />}
    </section>
  )
}

/** A bar for each day that was measured; the same as a table for those who do not see it. */
function Bars({ measured, quota }: { measured: readonly MeasuredUsage[]; quota: number | undefined }) {
  const { say, language } = useLanguage()
  const used = ({ files, trash, versions }: MeasuredUsage): number => files + trash + versions
  // A quota that is far away would leave nothing to be seen of what is used.
  const highest = Math.max(1, ...measured.map(used))
  const showsQuota = quota !== undefined && quota < highest * 8
  const most = Math.max(highest, showsQuota ? quota : 0) * 1.08
  const wide = WIDTH / Math.max(measured.length, 8)
  const high = (bytes: number): number => (bytes / most) * HEIGHT
  const day = (at: number): string => localDay(new Date(at).toISOString(), language)
  const [first, last] = [measured[0], measured.at(-1)]
  return (
    <figure className="drive-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {measured.map((each, place) => {
          let below = 0
          return kinds.map((kind) => {
            below += each[kind]
            return (
              <rect
                key={`${each.at} ${kind}`}
                data-kind={kind}
                x={place * wide + wide * 0.08}
                y={HEIGHT - high(below)}
                width={wide * 0.84}
                height={high(each[kind])}
              />
            )
          })
        })}
        {showsQuota && <line x1={0} x2={WIDTH} y1={HEIGHT - high(quota)} y2={HEIGHT - high(quota)} />}
      </svg>
      <figcaption className="label">
        <span>{first && day(first.at)}</span>
        {quota !== undefined && (
          <span>
            {showsQuota && '– – '}
            {say(words.quota)} {sizeIn(quota, language)}
          </span>
        )}
        <span>{last && last !== first && day(last.at)}</span>
      </figcaption>
      <div className="for-readers">
        <table>
          <caption>{say(words.over)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.day)}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {say(words[kind])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measured.map((each) => (
              <tr key={each.at}>
                <th scope="row">{day(each.at)}</th>
                {kinds.map((kind) => (
                  <td key={kind}>{sizeIn(each[kind], language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
