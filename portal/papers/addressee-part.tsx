import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMe } from '../door/me.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { below, CountryField } from './country-field.tsx'
import { linesIn } from './letterhead-draft.ts'
import { type Addressee, useAddressee, useChangeAddressee } from './queries.ts'
import { addressTexts as texts } from './texts.ts'

/** Where a customer's papers go: shown to all who may see papers, corrected by its administrator and by clerks. */
export function AddresseePart({ agreement }: { agreement: string }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { data, error, refetch } = useAddressee(agreement)
  const [isOpen, setOpen] = useState(false)
  const [isSaved, setSaved] = useState(false)
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  const addressee = data?.addressee ?? null
  const mayChange = data !== undefined && me?.may('say where papers go')
  return (
    <section className="sheet papers-address" aria-labelledby="papers-address-title">
      <h2 id="papers-address-title">{say(texts.title)}</h2>
      {data && <Known addressee={addressee} />}
      {mayChange && !isOpen && (
        <div className="papers-acts">
          <Button
            variant="default"
            onClick={() => {
              setSaved(false)
              setOpen(true)
            }}
          >
            {say(addressee === null ? texts.enter : texts.change)}
          </Button>
          <span className="quiet" role="status">
            {isSaved && say(texts.saved)}
          </span>
        </div>
      )}
      {isOpen && (
        <AddresseeForm
          agreement={agreement}
          addressee={addressee ?? nobody}
          onClose={(saved) => {
            setOpen(false)
            setSaved(saved)
          }}
        />
      )}
    </section>
  )
}

const nobody: Addressee = { name: '', lines: [], postCode: '', city: '', country: 'DE' }

function Known({ addressee }: { addressee: Addressee | null }) {
  const { say, language } = useLanguage()
  if (addressee === null) return <p className="quiet">{say(texts.missing)}</p>
  const { organisation, name, lines, postCode, city, country, mail, buyerReference, vatId, onPaper } = addressee
  const place = country === '' ? '' : new Intl.DisplayNames([language], { type: 'region' }).of(country)
  const more = [
    mail && `${say(texts.mail)}: ${mail}`,
    buyerReference && `${say(texts.buyerReference)}: ${buyerReference}`,
    vatId && `${say(texts.vatId)}: ${vatId}`,
    onPaper && say(texts.onPaper),
  ].filter(Boolean)
  return (
    <>
      <address className="papers-lines">
        {[organisation, name, ...lines, `${postCode} ${city}`, place].filter(Boolean).join('\n')}
      </address>
      {more.length > 0 && <p className="label papers-lines">{more.join('\n')}</p>}
      {country === '' && <p className="quiet">{say(texts.noCountry)}</p>}
    </>
  )
}

interface FormProps {
  readonly agreement: string
  readonly addressee: Addressee
  readonly onClose: (saved: boolean) => void
}

const short = ['mail', 'buyerReference', 'vatId'] as const

function AddresseeForm({ agreement, addressee, onClose }: FormProps) {
  const { say } = useLanguage()
  const [draft, setDraft] = useState(addressee)
  const [lines, setLines] = useState(addressee.lines.join('\n'))
  const save = useChangeAddressee(agreement)
  const change = (changed: Partial<Addressee>) => setDraft({ ...draft, ...changed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(cleaned({ ...draft, lines: linesIn(lines) }), { onSuccess: () => onClose(true) })
  }
  const field = (name: 'organisation' | 'name' | 'postCode' | 'city' | (typeof short)[number], required = false) => (
    <TextInput
      inputWrapperOrder={below}
      key={name}
      label={say(texts[name])}
      required={required}
      maxLength={200}
      type={name === 'mail' ? 'email' : 'text'}
      description={name === 'buyerReference' && say(texts.buyerReferenceHow)}
      value={draft[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <form className="papers-form" onSubmit={submit}>
      <p className="quiet wide">{say(texts.how)}</p>
      {field('organisation')}
      {field('name', !draft.organisation?.trim())}
      <Textarea
        inputWrapperOrder={below}
        label={say(texts.lines)}
        description={say(texts.linesHow)}
        required
        autosize
        maxRows={3}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      {field('postCode', true)}
      {field('city', true)}
      <CountryField value={draft.country} onChange={(country) => change({ country })} />
      {short.map((name) => field(name))}
      <Checkbox
        className="wide"
        label={say(texts.onPaper)}
        checked={draft.onPaper === true}
        onChange={(event) => {
          const { onPaper: _, ...rest } = draft
          setDraft(event.currentTarget.checked ? { ...rest, onPaper: true } : rest)
        }}
      />
      <div className="papers-acts wide">
        <Button type="submit" loading={save.isPending}>
          {say(texts.save)}
        </Button>
        <Button variant="default" onClick={() => onClose(false)}>
          {say(texts.close)}
        </Button>
      </div>
      {save.error && (
        <div className="wide">
          <Trouble error={save.error} />
        </div>
      )}
    </form>
  )
}

/** What was left empty is not said at all. */
function cleaned({ organisation, mail, buyerReference, vatId, onPaper, ...rest }: Addressee): Addressee {
  const said = Object.entries({ organisation, mail, buyerReference, vatId })
    .map(([name, text]) => [name, text?.trim()] as const)
    .filter(([, text]) => Boolean(text))
  return { ...rest, name: rest.name.trim(), ...Object.fromEntries(said), ...(onPaper ? { onPaper } : {}) }
}
