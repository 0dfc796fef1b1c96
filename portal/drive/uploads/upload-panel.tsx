import { Button } from '@mantine/core'
import { useRef, useState, useSyncExternalStore } from 'react'
import type { ShownUpload } from '../../../api/drive/uploads/routes.ts'
import { sizeIn } from '../../../terms/words/size.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { Conflict } from '../conflict.tsx'
import { useForgetDrive, useUnfinished } from '../queries.ts'
import { counted, texts, uploadStates } from '../texts.ts'
import type { Upload, UploadQueue } from './queue.ts'
import { giveUp } from './tus.ts'

/** So many of them are drawn, those first that are under way. */
const DRAWN = 30
const order: readonly Upload['state'][] = ['failed', 'asks', 'offline', 'goes', 'paused', 'waits', 'done']

/** What is on its way into the drive, how far it is, and what was left unfinished the last time. */
export function UploadPanel({ agreement, queue }: { agreement: string; queue: UploadQueue }) {
  const { say } = useLanguage()
  const uploads = useSyncExternalStore(queue.subscribe, queue.all)
  const { data } = useUnfinished(agreement, true)
  const known = new Set(uploads.map(({ path, file }) => `${path} ${file.size}`))
  const unfinished = (data?.uploads ?? []).filter(({ path, length }) => !known.has(`${path} ${length}`))
  const asking = uploads.filter(({ state }) => state === 'asks')
  const done = uploads.filter(({ state }) => state === 'done').length
  const isGoing = uploads.some(({ state }) => ['goes', 'waits', 'offline'].includes(state))
  const isPaused = uploads.some(({ state }) => state === 'paused')
  // The question that stands there stays, whatever else comes to be asked: nobody answers about one file and means another.
  const [asked, setAsked] = useState<number>()
  const first = asking.find(({ id }) => id === asked) ?? asking[0]
  if (first && first.id !== asked) setAsked(first.id)
  if (uploads.length === 0 && unfinished.length === 0) return null
  return (
    <section className="sheet drive-uploads" aria-label={say(texts.uploads)}>
      {uploads.length > 0 && (
        <>
          <div className="drive-uploads-head">
            <strong role="status">{say(counted.uploading(done, uploads.length))}</strong>
            <span>
              {isGoing && (
                <Button size="compact-sm" variant="default" onClick={() => queue.pause()}>
                  {say(texts.pauseAll)}
                </Button>
              )}
              {isPaused && (
                <Button size="compact-sm" onClick={() => queue.goOn()}>
                  {say(texts.goOnAll)}
                </Button>
              )}
              {done > 0 && (
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => queue.clear()}>
                  {say(texts.clearDone)}
                </Button>
              )}
            </span>
          </div>
          <ul>
            {uploads
              .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
              .slice(0, DRAWN)
              .map((upload) => (
                <OneUpload key={upload.id} upload={upload} queue={queue} />
              ))}
          </ul>
        </>
      )}
      {unfinished.length > 0 && <Unfinished agreement={agreement} unfinished={unfinished} queue={queue} />}
      {first && (
        <Conflict
          key={first.id}
          path={first.path}
          others={asking.length - 1}
          onAnswer={(how, forAll) => queue.answer(how, forAll ? undefined : first.id)}
        />
      )}
    </section>
  )
}

function OneUpload({ upload, queue }: { upload: Upload; queue: UploadQueue }) {
  const { say, language } = useLanguage()
  const { id, file, path, state, sent, problem } = upload
  const percent = file.size === 0 ? 100 : Math.floor((Math.min(sent, file.size) / file.size) * 100)
  const name = <span className="for-readers">{file.name}</span>
  return (
    <li data-state={state}>
      <div className="drive-upload-words">
        <span className="drive-path" title={path}>
          {file.name}
        </span>
        <span className="label">
          {say(uploadStates[state] ?? { de: state, en: state })}
          {state !== 'done' && ` · ${sizeIn(Math.min(sent, file.size), language)} / ${sizeIn(file.size, language)}`}
        </span>
        {problem && state !== 'asks' && (
          <span className="drive-upload-problem">
            {say(problem.seen)}; {say(problem.remedy)}.
          </span>
        )}
      </div>
      {state !== 'done' && <progress max={100} value={percent} aria-label={file.name} />}
      <span className="drive-upload-acts">
        {['goes', 'waits', 'offline'].includes(state) && (
          <Button size="compact-xs" variant="default" onClick={() => queue.pause(id)}>
            {say(texts.pause)} {name}
          </Button>
        )}
        {['paused', 'failed', 'offline'].includes(state) && (
          <Button size="compact-xs" variant="default" onClick={() => queue.goOn(id)}>
            {say(texts.goOn)} {name}
          </Button>
        )}
        {state !== 'done' && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => queue.stop(id)}>
            {say(texts.giveUp)} {name}
          </Button>
        )}
      </span>
    </li>
  )
}

interface UnfinishedProps {
  readonly agreement: string
  readonly unfinished: readonly ShownUpload[]
  readonly queue: UploadQueue
}
/** A page forgets files when it is left; the door remembers how much of them came. */
function Unfinished({ agreement, unfinished, queue }: UnfinishedProps) {
  const { say, language } = useLanguage()
  const forget = useForgetDrive(agreement)
  const input = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState<ShownUpload>()
  const [isOther, setOther] = useState(false)
  const choose = (file: File | undefined) => {
    if (!file || !wanted) return
    const isSame = file.size === wanted.length && file.name === wanted.path.slice(wanted.path.lastIndexOf('/') + 1)
    setOther(!isSame)
    if (isSame) queue.add([{ file, path: wanted.path }], [{ ...wanted, changedAt: file.lastModified }])
  }
  return (
    <div className="drive-unfinished">
      <strong>{say(texts.unfinished)}</strong>
      <p className="label">{say(texts.unfinishedHow)}</p>
      {isOther && <p role="alert">{say(texts.otherFile)}</p>}
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          choose(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <ul>
        {unfinished.map((upload) => (
          <li key={upload.upload}>
            <div className="drive-upload-words">
              <span className="drive-path">{upload.path}</span>
              <span className="label">
                {sizeIn(upload.offset, language)} / {sizeIn(upload.length, language)}
              </span>
            </div>
            <span className="drive-upload-acts">
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  setWanted(upload)
                  input.current?.click()
                }}
              >
                {say(texts.chooseAgain)} <span className="for-readers">{upload.path}</span>
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() =>
                  void giveUp(`/api/agreements/${agreement}/drive/uploads/${upload.upload}`).then(forget, forget)
                }
              >
                {say(texts.giveUp)} <span className="for-readers">{upload.path}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
