import { Button } from '@mantine/core'
import type { ShownBackups, ShownRun } from '../../api/backup/view.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { longDay, moment, timeOfDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import './backups.css'
import { useBackups, useBegin } from './queries.ts'
import { Runs } from './runs.tsx'
import { failureIn, stepIn, texts } from './texts.ts'

/** Whether what was kept could be brought back: the last backup, the next one, the drill, and what is in no backup any more. */
export function BackupsPage() {
  const { data, error, refetch } = useBackups()
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  return <Shown backups={data} />
}

function Shown({ backups }: { backups: ShownBackups }) {
  const { say, language } = useLanguage()
  const [newest] = backups.runs
  return (
    <>
      <h1 className="page-title">{say(sentenceOf(backups, language))}</h1>
      <p className="quiet">{say(backups.setUp ? texts.why : texts.notSetUpHow)}</p>
      {newest?.endedAt === null && <UnderWay run={newest} />}
      <div className="sheets">
        {backups.setUp && <SetUp setUp={backups.setUp} />}
        {(backups.setUp || backups.drill) && <Drill drill={backups.drill} />}
        <Erased before={backups.unreadableBefore} />
        {backups.runs.length > 0 && <Runs runs={backups.runs} />}
      </div>
    </>
  )
}

/** The one thing that whoever opens the page wants to know. */
function sentenceOf({ setUp, runs }: ShownBackups, language: Language): Said {
  if (!setUp && runs.length === 0) return texts.notSetUp
  if (setUp?.isOverdue) return texts.overdue
  const good = runs.find(({ kind, state }) => kind === 'backup' && state === 'verified')
  if (!good) return runs[0]?.endedAt === null ? texts.running : texts.firstSoon
  const [day, time] = [longDay(good.begunAt, language), timeOfDay(good.begunAt, language)]
  return {
    de: `Zuletzt gesichert und geprüft am ${day} um ${time}.`,
    en: `Backed up and verified last on ${day} at ${time}.`,
  }
}

function UnderWay({ run: { step, done, whole } }: { run: ShownRun }) {
  const { say } = useLanguage()
  const says = step === null ? texts.running : stepIn(step)
  return (
    <p className="backups-under-way" role="status">
      {say(says)}
      {whole > 0 && <progress value={done} max={whole} aria-label={say(says)} />}
    </p>
  )
}

function SetUp({ setUp }: { setUp: NonNullable<ShownBackups['setUp']> }) {
  const { say, language } = useLanguage()
  const { data: me } = useMe()
  const begin = useBegin()
  const { store, nextAt, everyHours, days, recipients, hasDatabase, log } = setUp
  return (
    <section className="sheet backups-part" aria-labelledby="backups-where">
      <h2 id="backups-where">{say(texts.whereAndHow)}</h2>
      <dl className="backups-facts">
        <dt>{say(texts.store)}</dt>
        <dd>{store}</dd>
        <dt>{say(texts.next)}</dt>
        <dd>
          {moment(nextAt, language)}{' '}
          <span className="quiet">{say({ de: `alle ${everyHours} Stunden`, en: `every ${everyHours} hours` })}</span>
        </dd>
        <dt>{say(texts.kept)}</dt>
        <dd>{say({ de: `höchstens ${days} Tage`, en: `${days} days at most` })}</dd>
        <dt>{say(texts.readers)}</dt>
        <dd>
          {recipients.map((recipient) => (
            <code key={recipient} className="backups-key">
              {recipient}
            </code>
          ))}
        </dd>
      </dl>
      {!hasDatabase && <p>{say(texts.noDatabase)}</p>}
      {log && <Log log={log} />}
      {me?.may('back up') && (
        <div className="backups-acts">
          <Button variant="default" size="compact-md" loading={begin.isPending} onClick={() => begin.mutate()}>
            {say(texts.now)}
          </Button>
          <span className="quiet" role="status">
            {begin.data && say(begin.data.begins ? texts.begins : texts.isUnderWay)}
          </span>
        </div>
      )}
      {begin.error && <Trouble error={begin.error} />}
    </section>
  )
}

function Log({
  log: { until, waiting, failure, since, diskFills },
}: {
  log: NonNullable<NonNullable<ShownBackups['setUp']>['log']>
}) {
  const { say, language } = useLanguage()
  return (
    <>
      <h3>{say(texts.log)}</h3>
      <p>
        {until === null
          ? say(texts.logNone)
          : say({
              de: `Alles bis ${moment(until, language)} liegt im Speicher.`,
              en: `Everything up to ${moment(until, language)} is in the store.`,
            })}
      </p>
      {failure !== null && since !== null && (
        <p className="wrong">
          {say({
            de: `Seit ${moment(since, language)}: ${failureIn(failure).de}; ${waiting} ${texts.logWaits.de} und gehen nicht verloren.`,
            en: `Since ${moment(since, language)}: ${failureIn(failure).en}; ${waiting} ${texts.logWaits.en} and are not lost.`,
          })}{' '}
          {diskFills && say(texts.diskFills)}
        </p>
      )}
    </>
  )
}

function Drill({ drill }: { drill: ShownBackups['drill'] }) {
  const { say, language } = useLanguage()
  return (
    <section className="sheet backups-part" aria-labelledby="backups-drill">
      <h2 id="backups-drill">{say(texts.drill)}</h2>
      {drill === null && <p>{say(texts.drillNone)}</p>}
      {drill?.isDue && <p className="wrong">{say(texts.owed[drill.because])}</p>}
      {drill && !drill.isDue && (
        <p>
          {say(texts.notDue)} {longDay(drill.dueAt, language)}.
        </p>
      )}
      <p className="quiet">{say(texts.drillWhy)}</p>
      <code className="backups-key">{say(texts.drillHow)}</code>
    </section>
  )
}

function Erased({ before }: { before: string | null }) {
  const { say, language } = useLanguage()
  return (
    <section className="sheet backups-part" aria-labelledby="backups-erased">
      <h2 id="backups-erased">{say(texts.erased)}</h2>
      <p>
        {before === null
          ? say(texts.erasedNone)
          : say({
              de: `Was vor dem ${longDay(before, language)}, ${timeOfDay(before, language)}, gelöscht wurde, steht in keiner Sicherung mehr lesbar. Was danach gelöscht wurde, bringt keine Wiederherstellung zurück.`,
              en: `What was erased before ${longDay(before, language)}, ${timeOfDay(before, language)}, can be read in no backup any more. What was erased after that is brought back by no restore.`,
            })}
      </p>
    </section>
  )
}
