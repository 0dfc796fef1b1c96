import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PrintFilesView, ShownOnPaper, ShownPrintFile } from '../../api/papers/print-files.ts'
import { ask } from '../door/ask.ts'
import { download } from '../door/download.ts'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { clockTime, longDay, wholeDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import '../papers/papers.css'
import './post.css'
import { obstacles, paperHeadline, paperTexts as texts } from './paper-texts.ts'

/** Letters that leave on paper: printed at one go, with a cover sheet for each envelope, and handed to the post. */
export function PaperPostPage() {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['print files'],
    queryFn: () => ask<PrintFilesView>('/print-files'),
  })
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting says={texts.loading} />
  const waiting = data.letters.filter(({ printFile }) => printFile === null)
  const open = data.files.filter(({ postedAt }) => postedAt === null)
  const done = data.files.filter(({ postedAt }) => postedAt !== null)
  const ready = waiting.filter(({ obstacle }) => obstacle === null).length
  return (
    <>
      <h1 className="page-title">{say(paperHeadline(ready, open.length))}</h1>
      <p className="post-settings-link">
        <Link to="/post">{say(texts.back)}</Link>
      </p>
      <div className="sheets">
        <WaitingLetters letters={waiting} ready={ready} />
        {open.map((file) => (
          <OpenFile
            key={file.printFile}
            file={file}
            letters={data.letters.filter(({ printFile }) => printFile === file.printFile)}
          />
        ))}
        {done.length > 0 && (
          <section className="sheet post-part" aria-labelledby="posted-title">
            <h2 id="posted-title">{say(texts.posted)}</h2>
            <ul className="papers-print">
              {done.map((file) => (
                <li key={file.printFile}>
                  <PostedAt file={file} />
                  <Fetch file={file} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}

/** An act on print files; what it changed is asked for again. */
function usePrinting<Given>(act: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(
        ['print files', 'letters', 'agreement'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      ),
  })
}

function WaitingLetters({ letters, ready }: { letters: readonly ShownOnPaper[]; ready: number }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const print = usePrinting(() => ask('/print-files', { body: {} }))
  return (
    <section className="sheet post-part" aria-labelledby="to-print-title">
      <h2 id="to-print-title">{say(texts.toPrint)}</h2>
      <p className="quiet">{say(letters.length === 0 ? texts.nothing : texts.how)}</p>
      <ul className="papers-print">
        {letters.map((letter) => (
          <li key={`${letter.agreement} ${letter.letter}`}>
            <LetterWords letter={letter} />
          </li>
        ))}
      </ul>
      {ready > 0 && me?.may('carry out') && (
        <Button loading={print.isPending} onClick={() => print.mutate(undefined)}>
          {say(texts.print)}
        </Button>
      )}
      {print.error && <Trouble error={print.error} />}
    </section>
  )
}

function LetterWords({ letter: { agreement, says, writtenAt, obstacle } }: { letter: ShownOnPaper }) {
  const { say, begin, language } = useLanguage()
  return (
    <span className="post-words">
      <span className="post-subject">{begin(says)}</span>
      <span className="label">
        {longDay(writtenAt, language)},{' '}
        <Link to="/agreements/$agreement" params={{ agreement } as never}>
          {say(texts.agreement)} {agreement.slice(0, 8)}
        </Link>
      </span>
      {obstacle && <span className="label">{say(obstacles[obstacle])}</span>}
    </span>
  )
}

const keyOf = ({ agreement, letter }: ShownOnPaper): string => `${agreement} ${letter}`

/** Printed and not posted yet: somebody takes it to the post, and says which letters he has kept back. */
function OpenFile({ file, letters }: { file: ShownPrintFile; letters: readonly ShownOnPaper[] }) {
  const { say, language } = useLanguage()
  const { data: me } = useMe()
  const [kept, setKept] = useState<readonly string[]>([])
  const post = usePrinting(() =>
    ask(`/print-files/${file.printFile}/posted`, {
      body: {
        keptBack: letters
          .filter((letter) => kept.includes(keyOf(letter)))
          .map(({ agreement, letter }) => ({ agreement, letter })),
      },
    }),
  )
  const id = `file-${file.printFile}`
  return (
    <section className="sheet post-part" aria-labelledby={id}>
      <div className="post-head">
        <h2 id={id}>
          {say(texts.printedOn)} {wholeDay(file.madeAt, language)}
        </h2>
        <Fetch file={file} />
      </div>
      <p className="quiet">{say(texts.postHow)}</p>
      <ul className="papers-print">
        {letters.map((letter) => (
          <li key={keyOf(letter)}>
            <LetterWords letter={letter} />
            {me?.may('carry out') && (
              <Checkbox
                label={say(texts.keepBack)}
                checked={kept.includes(keyOf(letter))}
                onChange={(event) =>
                  setKept(
                    event.currentTarget.checked
                      ? [...kept, keyOf(letter)]
                      : kept.filter((each) => each !== keyOf(letter)),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {me?.may('carry out') && (
        <Button loading={post.isPending} onClick={() => post.mutate(undefined)}>
          {say(texts.post)}
        </Button>
      )}
      {post.error && <Trouble error={post.error} />}
    </section>
  )
}

function PostedAt({ file }: { file: ShownPrintFile }) {
  const { say, language } = useLanguage()
  const at = file.postedAt ?? file.madeAt
  return (
    <span>
      {say(texts.postedOn)} {wholeDay(at, language)}, {clockTime(at, language)}
    </span>
  )
}

function Fetch({ file }: { file: ShownPrintFile }) {
  const { say, language } = useLanguage()
  const fetching = useMutation({ mutationFn: () => download(`/print-files/${file.printFile}`) })
  return (
    <>
      <Button variant="default" loading={fetching.isPending} onClick={() => fetching.mutate()}>
        {say(texts.fetch)}
        <span className="for-readers"> {wholeDay(file.madeAt, language)}</span>
      </Button>
      {fetching.error && <Trouble error={fetching.error} />}
    </>
  )
}
