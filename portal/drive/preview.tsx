import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ShownEntry } from '../../api/drive/shapes.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { contentAddress, keepFile } from './queries.ts'
import { texts } from './texts.ts'

interface PreviewProps {
  readonly agreement: string
  readonly entry: ShownEntry
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A file as the browser shows it, with the one before and the one after. */
export function Preview({ agreement, entry, onClose, onStep }: PreviewProps) {
  const { say, language } = useLanguage()
  useEffect(() => {
    const listen = ({ key, target }: KeyboardEvent) => {
      // A player has arrows of its own.
      if (target instanceof HTMLMediaElement) return
      if (key === 'ArrowLeft') onStep(-1)
      if (key === 'ArrowRight') onStep(1)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onStep])
  const shown = contentAddress(agreement, '/content', { path: entry.path, show: 'true' })
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={entry.name}
      classNames={{ title: 'drive-preview-title' }}
      closeButtonProps={{ 'aria-label': say(texts.close) }}
      transitionProps={{ duration: 0 }}
    >
      <div className="drive-preview">
        <Content key={entry.path} entry={entry} address={shown} />
      </div>
      <div className="drive-acts">
        <Button variant="default" onClick={() => onStep(-1)}>
          ← {say(texts.previous)}
        </Button>
        <Button variant="default" onClick={() => onStep(1)}>
          {say(texts.next)} →
        </Button>
        <Button onClick={() => keepFile(contentAddress(agreement, '/content', { path: entry.path }), entry.name)}>
          {say(texts.download)} ({sizeIn(entry.size, language)})
        </Button>
        {(entry.shows === 'pdf' || entry.shows === 'image') && (
          <a href={shown} target="_blank" rel="noreferrer">
            {say(texts.ownTab)}
          </a>
        )}
      </div>
    </Modal>
  )
}

function Content({ entry, address }: { entry: ShownEntry; address: string }) {
  const { say } = useLanguage()
  switch (entry.shows) {
    case 'image':
      return <img src={address} alt={entry.name} />
    case 'pdf':
      return <iframe src={address} title={entry.name} />
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: whoever put it there gave no captions along
      return <audio src={address} controls />
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: whoever put it there gave no captions along
      return <video src={address} controls />
    case 'text':
      return <Text address={address} size={entry.size} />
    default:
      return <p className="quiet">{say(texts.noPreview)}</p>
  }
}

/** So much of a text is shown. */
const MOST = 200_000

function Text({ address, size }: { address: string; size: number }) {
  const { say } = useLanguage()
  const { data, error } = useQuery({
    queryKey: ['text', address],
    queryFn: async () => {
      const response = await fetch(address, { headers: size > MOST ? { range: `bytes=0-${MOST - 1}` } : {} })
      if (!response.ok) throw new TypeError(`The door answered ${response.status}.`)
      return response.text()
    },
    gcTime: 0,
    retry: false,
  })
  if (error) return <Trouble error={error} />
  if (data === undefined) return <Waiting says={texts.loading} />
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre tabIndex={0}>{data}</pre>
      {size > MOST && <p className="label">{say(texts.cutShort)}</p>}
    </>
  )
}
