import { Button, FileInput, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Day } from '../../terms/grammar/day.ts'
import { Trouble } from '../door/trouble.tsx'
import { dayOf } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { DayInput } from '../tell/day-input.tsx'
import { readDay, writeDay } from '../tell/read-day.ts'
import { useUpload } from './queries.ts'
import { mediaInWords, texts } from './texts.ts'

/** How post comes that somebody has to scan; mail comes in by itself, but may be uploaded too. */
const media = ['letter', 'signed letter', 'fax', 'e-mail'] as const

/** A scan of what came on paper. It waits with the rest then. */
export function UploadPost() {
  const { say, language } = useLanguage()
  const today = dayOf(new Date().toISOString()) as Day
  const upload = useUpload()
  const [file, setFile] = useState<File | null>(null)
  const [medium, setMedium] = useState<string>('letter')
  const [day, setDay] = useState(() => writeDay(today, language))
  const [time, setTime] = useState('')
  const read = readDay(day, today)
  const isTime = /^(|([01]?\d|2[0-3]):[0-5]\d)$/.test(time.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file || !read || !isTime) return
    // Without a time of day it is when it came in the course of that day; today that is now.
    const at = time.trim() === '' ? (read === today ? undefined : read) : `${read}T${time.trim().padStart(5, '0')}`
    upload.mutate({ file, medium, ...(at === undefined ? {} : { receivedAt: at }) }, { onSuccess: () => setFile(null) })
  }
  return (
    <section className="sheet post-part" aria-labelledby="upload-title">
      <h2 id="upload-title">{say(texts.upload)}</h2>
      <p className="label">{say(texts.fileHint)}</p>
      <form className="post-upload" noValidate onSubmit={submit}>
        <FileInput
          label={say(texts.file)}
          placeholder={say(texts.chooseFile)}
          accept="application/pdf,image/png,image/jpeg,message/rfc822,text/plain,.eml,.txt"
          value={file}
          onChange={setFile}
          clearable
        />
        <NativeSelect
          label={say(texts.medium)}
          value={medium}
          onChange={(event) => setMedium(event.currentTarget.value)}
          data={media.map((value) => ({ value, label: say(mediaInWords[value] ?? { de: value, en: value }) }))}
        />
        <DayInput
          label={say(texts.receivedOn)}
          value={day}
          today={today}
          required
          error={read ? undefined : say(texts.noDay)}
          onChange={setDay}
        />
        <TextInput
          label={say(texts.receivedAt)}
          placeholder={say(texts.timeHint)}
          value={time}
          error={isTime ? undefined : say(texts.noTime)}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <Button type="submit" disabled={file === null} loading={upload.isPending}>
          {say(texts.send)}
        </Button>
      </form>
      <p className="quiet" role="status">
        {upload.data && say(upload.data.isNew ? texts.uploaded : texts.known)}
      </p>
      {upload.error && <Trouble error={upload.error} />}
    </section>
  )
}
