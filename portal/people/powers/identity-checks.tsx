import { Button, FileInput, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HandInBody } from '../../../api/acts/identity-copy.ts'
import type { Acting } from '../../door/me.ts'
import { Trouble } from '../../door/trouble.tsx'
import { shortDay } from '../../language/times.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { useDestroy, useHandIn, useIdentityChecks } from './queries.ts'
import { documents, texts } from './texts.ts'

/** While an instruction is doubted: the copies for its check, and their destruction. Without a doubt nothing stands here. */
export function IdentityChecks({ agreement, me }: { agreement: string; me: Acting }) {
  const { say, language } = useLanguage()
  const { data, error } = useIdentityChecks(agreement, me.may('hand in identity'))
  const destroy = useDestroy(agreement)
  if (error) return <Trouble error={error} />
  if (!data || (data.doubted.length === 0 && data.copies.length === 0)) return null
  return (
    <section className="sheet people-part" aria-labelledby="identity-title">
      <h2 id="identity-title">{say(texts.identity)}</h2>
      <p className="quiet">{say(texts.identityLead)}</p>
      {destroy.error && <Trouble error={destroy.error} />}
      <ul className="people-rows">
        {data.copies.map(({ copy, instruction, receivedAt, destroyedAt }) => (
          <li key={copy} data-state={destroyedAt ? 'over' : 'open'}>
            <div>
              <strong>{instruction}</strong>
              <p className="label">
                {say(texts.received)} {shortDay(receivedAt, language)}
                {destroyedAt && ` · ${say(texts.destroyed)} ${shortDay(destroyedAt, language)}`}
              </p>
            </div>
            {!destroyedAt && me.may('check identity') && (
              <Button size="compact-sm" variant="default" onClick={() => destroy.mutate({ instruction })}>
                {say(texts.destroy)} <span className="for-readers">{instruction}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.doubted.map((instruction) => (
        <HandIn key={instruction} agreement={agreement} instruction={instruction} isCheck={me.may('check identity')} />
      ))}
    </section>
  )
}

function HandIn({ agreement, instruction, isCheck }: { agreement: string; instruction: string; isCheck: boolean }) {
  const { say } = useLanguage()
  const handIn = useHandIn(agreement)
  const [file, setFile] = useState<File | null>(null)
  const [document, setDocument] = useState<HandInBody['document']>('identity card')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    const content = await base64Of(file)
    // Whoever checks has the signed original beside it; the customer only sends what was asked for.
    handIn.mutate(
      { instruction, document, content, ...(isCheck ? { ofSigner: true } : {}) },
      { onSuccess: () => setFile(null) },
    )
  }
  return (
    <form className="people-form" onSubmit={(event) => void submit(event)} aria-label={say(texts.handIn)}>
      <p className="people-doubt">
        {say(texts.doubted)}: <strong>{instruction}</strong>
      </p>
      <NativeSelect
        label={say(texts.document)}
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value as HandInBody['document'])}
        data={Object.entries(documents).map(([value, says]) => ({ value, label: say(says) }))}
      />
      <FileInput
        label={say(texts.file)}
        accept="image/jpeg,image/png,application/pdf"
        value={file}
        onChange={setFile}
        required
      />
      <Button type="submit" loading={handIn.isPending} disabled={!file}>
        {say(texts.handIn)}
      </Button>
      {handIn.isSuccess && (
        <p className="quiet" role="status">
          {say(texts.handedIn)}
        </p>
      )}
      {handIn.error && <Trouble error={handIn.error} />}
    </form>
  )
}

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
