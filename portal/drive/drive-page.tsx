import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { DriveOverview } from '../../api/drive/overview.ts'
import { Unanswered } from '../door/ask.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { DrivePages } from '../drive-people/drive-frame.tsx'
import { localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Connect } from './connect.tsx'
import { DoneBar } from './done-bar.tsx'
import './drive.css'
import { ExportPart } from './export-part.tsx'
import { FilesView } from './files-view.tsx'
import { useForgetDrive, useOverview } from './queries.ts'
import { sentenceOf } from './sentence.ts'
import { texts } from './texts.ts'
import { TrashView } from './trash-view.tsx'
import { uploadsInto } from './uploads/queue.ts'
import { UploadPanel } from './uploads/upload-panel.tsx'
import { UsageChart } from './usage-chart.tsx'
import { useDesk } from './use-desk.ts'
import { WhoWorksHere } from './who-works-here.tsx'

/** The files of an agreement's drive. Who works with it and sees nothing else of the agreement sees the drive alone. */
export function DrivePage() {
  const { agreement } = useParams({ strict: false }) as { readonly agreement: string }
  return (
    <>
      <DrivePages agreement={agreement} />
      <Drive key={agreement} agreement={agreement} />
    </>
  )
}

function Drive({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { data: overview, error, refetch } = useOverview(agreement)
  const mayManage = me?.may('manage files') ?? false
  const isNotIn = codeOf(error) === 'DRIVE_NOT_YOURS'
  if (!error && !overview) return <Waiting says={texts.loading} />
  return (
    <>
      {mayManage && isNotIn && <WhoWorksHere agreement={agreement} />}
      {error && !(mayManage && isNotIn) && (
        <>
          <h1 className="page-title">{say(notToSee)}</h1>
          {codeOf(error) === 'CONTENT_NOT_GRANTED' ? (
            <NotGranted agreement={agreement} />
          ) : (
            <Trouble error={error} onAgain={() => void refetch()} />
          )}
        </>
      )}
      {overview && <h1 className="page-title">{say(sentenceOf(overview))}</h1>}
      {overview?.grant && <Granted grant={overview.grant} />}
      {overview?.usage && <Opened agreement={agreement} overview={overview} />}
      {overview && !overview.usage && <p className="quiet">{say(closedHow)}</p>}
      <div className="drive-parts">
        <div>
          {overview?.usage && <UsageChart agreement={agreement} overview={overview} />}
          {mayManage && (isNotIn || (overview && overview.state !== 'closed')) && <ExportPart agreement={agreement} />}
        </div>
        {overview?.usage && !overview.grant && <Connect agreement={agreement} overview={overview} />}
      </div>
    </>
  )
}

/** Whoever manages a drive takes its contents along even if he does not work with it. */
const codeOf = (error: Error | null): string | undefined =>
  error instanceof Unanswered ? error.problem.code : undefined

const notToSee = { de: 'Die Dateien sind nicht zu sehen', en: 'The files cannot be seen' }
const closedHow = {
  de: 'Die Inhalte bleiben erhalten. Was das Laufwerk wieder öffnet, weiß, wer Ihren Vertrag verwaltet.',
  en: 'The contents are kept. Whoever administrates your agreement knows what opens the drive again.',
}

/** Nothing is wrong: what a customer keeps opens to staff by the customer's leave alone, and here is where one asks for it. */
function NotGranted({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  return (
    <section className="sheet drive-part">
      <p>
        {say({
          de: 'Was dieser Kunde aufbewahrt, sieht vom Anbieter nur, wem er es freigibt: für einen Grund, einen Umfang und eine Zeit.',
          en: 'What this customer keeps is seen at the provider by those alone whom the customer lets: for a reason, a scope and a time.',
        })}
      </p>
      <Link to={'/agreements/$agreement/people' as never} params={{ agreement } as never}>
        {say({ de: 'Um Einblick bitten', en: 'Ask for a look' })}
      </Link>
    </section>
  )
}

function Opened({ agreement, overview }: { agreement: string; overview: DriveOverview }) {
  const { say } = useLanguage()
  const asked = useSearch({ strict: false }) as { readonly path?: string; readonly view?: string }
  const queue = uploadsInto(agreement)
  const forget = useForgetDrive(agreement)
  const desk = useDesk(agreement, overview.trashDays)
  const isTrash = asked.view === 'trash'
  const mayWrite = overview.state === 'open' && overview.grant === null
  const path = asked.path ?? ''
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Many small files come one after the other: the list is read again once for some of them.
    queue.onDone = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        forget()
      }, 500)
    }
    return () => clearTimeout(timer)
  })
  return (
    <>
      <p className="drive-views">
        <Link to="." search={(isTrash ? {} : { view: 'trash' }) as never}>
          {say(isTrash ? texts.backToFiles : texts.trash)}
        </Link>
        {/* A list may be long, and these stand below it. */}
        <a href="#usage-title">{say(texts.usage)}</a>
        {!overview.grant && <a href="#connect-title">{say(texts.connect)}</a>}
      </p>
      {mayWrite && <UploadPanel agreement={agreement} queue={queue} />}
      {isTrash ? (
        <section className="sheet drive-part" aria-labelledby="trash-title">
          <h2 id="trash-title">{say(texts.trash)}</h2>
          <TrashView agreement={agreement} trashDays={overview.trashDays} mayWrite={mayWrite} desk={desk} />
        </section>
      ) : (
        <FilesView key={path} agreement={agreement} overview={overview} path={path} queue={queue} desk={desk} />
      )}
      <DoneBar desk={desk} />
    </>
  )
}

function Granted({ grant }: { grant: NonNullable<DriveOverview['grant']> }) {
  const { say, language } = useLanguage()
  const until = localMoment(new Date(grant.until).toISOString(), language)
  const where = grant.scopes.map((scope) => scope || say(texts.top)).join(', ')
  return (
    <p className="drive-granted">
      {say({
        de: `Sie sehen das mit einer Freigabe von ${grant.allowedBy}: ${where}, nur lesen, bis ${until}. Was Sie öffnen, steht im Zugriffsprotokoll.`,
        en: `You see this by leave of ${grant.allowedBy}: ${where}, to read, until ${until}. What you open is in the access log.`,
      })}
    </p>
  )
}
